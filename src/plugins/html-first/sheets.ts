import fs from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve(__dirname, '../../css/sheets');

/**
 * The styles of pages that need more than `index.css`: name → file. A page has one sheet and no more, for each request
 * delays its first words: `figures` when one of its elements says `data-sheet="figures"`, `main` without any such mark.
 * `template.html` chooses the fullest of those that a page asks for. `transcripts-without-script` comes besides, in a `<noscript>`.
 */
export const SHEETS: Readonly<Record<string, string>> = Object.fromEntries(
  fs
    .readdirSync(FOLDER)
    .sort()
    .map((file) => [path.basename(file, '.css'), path.join(FOLDER, file)]),
);
