import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {ROOT} from '../support/archive-of';

/** Our own prose. Left out: the text of the organisers, summaries, definitions, and what others write. */
const files = ['docs', 'blog']
  .flatMap((root) =>
    readdirSync(path.join(ROOT, root), {recursive: true, encoding: 'utf8'}).map((file) => `${root}/${file}`),
  )
  .filter((file) => /\.mdx?$/.test(file) && !/^docs\/(?:presentation\.md|glossaire\/|seances\/|notes\/)/.test(file))
  .sort();

const SLIPS: readonly (readonly [name: string, slip: RegExp])[] = [
  ['a straight apostrophe', /\p{L}'\p{L}/u],
  ['an opening « without its non-breaking space', /«(?![\u00A0\u202F])/],
  ['a closing » without its non-breaking space', /(?<![\u00A0\u202F])»/],
  ['an ordinary space before ; ! ?', /[\p{L}\p{N})»] [;!?](?=\s|$)/u],
  ['no space before ; ! ?', /[\p{L}»][;!?](?=\s|$)/u],
  ['three dots for an ellipsis', /\.{3}/],
  ['quotation marks of another language', /[“”]/],
];

/** Prose with its code, addresses and comments blanked out, lines kept. */
function proseOf(text: string): string[] {
  return text
    .replace(/```[^]*?```/g, (code) => code.replace(/[^\n]/g, ''))
    .replace(/`[^`\n]*`/g, '`')
    .replace(/\]\([^)\s]*\)/g, ']')
    .replace(/<[^>\n]*>/g, '')
    .replace(/https?:\S+/g, '')
    .split('\n');
}

export function slipsOf(text: string): string[] {
  return proseOf(text).flatMap((line, index) =>
    SLIPS.filter(([, slip]) => slip.test(line)).map(([name]) => `line ${index + 1}: ${name}: ${line.slice(0, 90)}`),
  );
}

describe('French typography', () => {
  it('looks at files that exist', () => {
    expect(files.length).toBeGreaterThan(8);
  });

  it.each(files)('is right in %s', (file) => {
    expect(slipsOf(readFileSync(path.join(ROOT, file), 'utf8'))).toEqual([]);
  });

  it.each([
    ["l'archive", 1],
    ['« mot »', 2],
    ['«\u00A0mot\u00A0»', 0],
    ['quoi ?', 1],
    ['quoi\u202F?', 0],
    ['quoi?', 1],
    ["`l'archive` et [mot](/x?y) et https://a.example/?x", 0],
    ["```\nl'archive ?\n```", 0],
  ])('is judged: %j has %i slips', (text, count) => {
    expect(slipsOf(text)).toHaveLength(count);
  });
});
