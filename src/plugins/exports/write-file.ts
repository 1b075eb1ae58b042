import fs from 'node:fs';
import path from 'node:path';

/** Writes a file at its address below a folder. */
export function writeFile(folder: string, address: string, content: string | Uint8Array): void {
  const file = path.join(folder, address);
  fs.mkdirSync(path.dirname(file), {recursive: true});
  fs.writeFileSync(file, content);
}

/** Moves a file, by its path below a folder, to the same place below another: nothing is copied on the same disk. */
export function moveFile(folder: string, name: string, to: string): void {
  const [from, file] = [path.join(folder, name), path.join(to, name)];
  fs.mkdirSync(path.dirname(file), {recursive: true});
  try {
    fs.renameSync(from, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    fs.copyFileSync(from, file);
  }
}
