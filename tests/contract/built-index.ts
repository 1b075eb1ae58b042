import fs from 'node:fs';
import path from 'node:path';
import {gunzipSync} from 'node:zlib';
import {openIndex, type OpenIndex} from '#search/packed/open-index';
import {CURRENT, FOLDER} from '#search/protocol';
import {gunzip} from '../support/packed-index';

/** The index of a built site, opened from its files. */
export function openBuilt(folder: string): Promise<OpenIndex> {
  const {root} = JSON.parse(fs.readFileSync(path.join(folder, CURRENT), 'utf8')) as {root: string};
  const fetchFile = async (name: string) => new Uint8Array(fs.readFileSync(path.join(folder, FOLDER, name)));
  return openIndex(root, {fetchFile, gunzip});
}

/** What the page shows of everything that can be found. */
export async function allFound(folder: string) {
  const index = await openBuilt(folder);
  return index.read(Array.from({length: index.documents}, (_, id) => id));
}

/** The files of the search as they are inside their compression, by name. */
export function searchFiles(folder: string): Map<string, Buffer> {
  const names = fs.readdirSync(path.join(folder, FOLDER)).filter((name) => /\.(?:bin|json)$/.test(name));
  return new Map(
    names.map((name) => {
      const bytes = fs.readFileSync(path.join(folder, FOLDER, name));
      return [name, name.endsWith('.bin') ? gunzipSync(bytes) : bytes];
    }),
  );
}
