import fs from 'node:fs';
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {writeCsv} from '#core/formats/csv/write';
import {writePlainText} from '#core/formats/plain-text/write';
import {writeTei} from '#core/formats/tei/write';
import type {Transcript} from '#core/model/transcript';
import {CONTEXT, FULL} from '../../../support/full-transcript';
import {parseCsv} from '../../../support/parse-csv';
import {SMALL_GRAMMAR, validatorOf} from '../../../support/tei-grammar';

/** Formats that nothing of ours reads, or that another judges: whatever is said, the form of the file holds. */

const SIGNS = ['-->', '<v B>', '&amp;', '&#0;', ']]>', '<!--', '</u>', '\n\n', '\r', '\r\n', '\t', '"', '""', ',', ';'];
const BYTES = ['\0', '\u0007', '\uD800', '\uFFFE', '\u202E', '\u2066', '\u200B', '\u2028', '\uFEFF', '\u0085'];
const FORMULAS = ['=1+1', '+', '-', '@', '＝', "'="];
const said = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS, ...BYTES, ...FORMULAS), fc.string({unit: 'binary'})), {maxLength: 6})
  .map((parts) => parts.join(''));
const TURNS = 2;

const transcript: fc.Arbitrary<Transcript> = fc
  .record({label: said, title: said, words: said})
  .map(({label, title, words}) => {
    const turn = {
      label: `A${label}`,
      kind: 'speech' as const,
      line: 0,
      paragraphs: [[{kind: 'words' as const, text: `${words}a`}]],
    };
    return {...FULL, chapters: [{title: `${title}T`, line: 0, turns: [turn, {...turn, label: 'B'}]}]};
  });

it('CSV: a row a turn, eight cells a row, no formula', () => {
  fc.assert(
    fc.property(transcript, (each) => {
      const rows = parseCsv(writeCsv(each, CONTEXT).slice(1));
      expect(rows.map((row) => row.length)).toEqual(Array.from({length: 1 + TURNS}, () => 8));
      expect(rows.flat().filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
    }),
    {numRuns: 2000},
  );
});

it('TEI: valid', () => {
  const problemsOf = validatorOf(fs.readFileSync(SMALL_GRAMMAR, 'utf8'));
  fc.assert(
    fc.property(transcript, (each) => {
      expect(problemsOf(writeTei(each, CONTEXT))).toEqual([]);
    }),
    {numRuns: 500},
  );
});

it('plain text: two lines a turn, its name and its words', () => {
  fc.assert(
    fc.property(transcript, (each) => {
      const [, ...blocks] = writePlainText(each, CONTEXT).split('\n\n').slice(1);
      expect(blocks.map((block) => block.trimEnd().split('\n').length)).toEqual(Array.from({length: TURNS}, () => 2));
    }),
    {numRuns: 2000},
  );
});
