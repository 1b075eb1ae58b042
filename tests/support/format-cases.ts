import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect} from 'vitest';
import type {Read} from '#core/problem';
import {decode} from '#core/text/decode';
import {ROOT} from './archive-of';

/** `UPDATE=1 npx vitest run …` writes the expectations again; read the difference before committing it. */
const isUpdating = process.env.UPDATE !== undefined;

const folderOf = (format: string) => path.join(ROOT, 'tests/fixtures/formats', format);

/** The names of the cases of a format: each folder of tests/fixtures/formats/<format>, in words. */
export function formatCases(format: string): string[] {
  return readdirSync(folderOf(format)).sort();
}

/** The file that a case is about, whatever its extension. */
export function formatInput(format: string, name: string): string {
  const folder = path.join(folderOf(format), name);
  const file = readdirSync(folder).find((each) => each.startsWith('input.'))!;
  return decode(readFileSync(path.join(folder, file))).value!.text;
}

/** What a reader answers about a case is what stands in `expected.json`. */
export function checkFormatCase<T>(format: string, name: string, read: (text: string) => Read<T>): void {
  const {value = null, problems} = read(formatInput(format, name));
  const answer = JSON.parse(JSON.stringify({value, problems})) as unknown;
  const expected = path.join(folderOf(format), name, 'expected.json');
  if (isUpdating) writeFileSync(expected, `${JSON.stringify(answer, null, 2)}\n`);
  expect(existsSync(expected), `${expected} is missing: run once with UPDATE=1, then read it`).toBe(true);
  expect(answer).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
}
