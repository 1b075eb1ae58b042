import fs from 'node:fs';
import path from 'node:path';
import type {PublishedFile} from '#core/view/export-files';

/** Writes files one after the other below a build: only one of them is in memory. */
export function writeFiles(outDir: string, files: Iterable<Pick<PublishedFile, 'address' | 'text'>>): void {
  for (const {address, text} of files) {
    const file = path.join(outDir, address);
    fs.mkdirSync(path.dirname(file), {recursive: true});
    fs.writeFileSync(file, text);
  }
}
