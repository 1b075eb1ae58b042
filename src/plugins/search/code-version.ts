import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** The code that makes segments from what is published: whatever changes in it may change them. */
const FOLDERS = ['core', 'search'].map((name) => path.resolve(__dirname, '../..', name));

/** Hash of the code by which texts become an index, and of what it stands on. */
export function codeVersion(): string {
  const hash = createHash('sha256').update(`${process.versions.node} ${process.versions.unicode}`);
  for (const folder of FOLDERS) {
    const names = fs.readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.ts'));
    for (const name of names.sort()) hash.update(name).update(fs.readFileSync(path.join(folder, name)));
  }
  return hash.digest('hex');
}
