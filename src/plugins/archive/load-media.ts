import fs from 'node:fs/promises';
import path from 'node:path';
import type {Media} from '#core/archive/archive';

/** Recordings are files of the site, whatever content it is built with. */
const FOLDER = path.resolve(__dirname, '../../../static/media');

/** Disk → sizes: the files of `static/media/`, by address, in bytes; none when there is no such folder. */
export async function loadMedia(folder = FOLDER): Promise<Media> {
  const entries = await fs.readdir(folder, {recursive: true, withFileTypes: true}).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const sizes = await Promise.all(
    files.map(async (file): Promise<[string, number]> => {
      const place = path.relative(folder, file).split(path.sep).join('/');
      return [`/media/${place}`, (await fs.stat(file)).size];
    }),
  );
  return Object.fromEntries(sizes.sort(([a], [b]) => (a < b ? -1 : 1)));
}
