import fs from 'node:fs';
import path from 'node:path';
import type {PublishedFile} from '#core/view/export-files';

/** Writes a file at its address below a folder. */
export function writeFile(folder: string, {address, text}: Pick<PublishedFile, 'address' | 'text'>): void {
  const file = path.join(folder, address);
  fs.mkdirSync(path.dirname(file), {recursive: true});
  fs.writeFileSync(file, text);
}
