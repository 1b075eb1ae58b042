import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readTranscript} from '#core/formats/archive-markdown/read';
import {tidy} from '#core/formats/archive-markdown/tidy';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import {writeTranscript} from '#core/formats/archive-markdown/write';
import type {Transcript} from '#core/model/transcript';
import {anyPiece, validParagraph, validTranscript, withoutLines} from '../../../../support/any-transcript';

/** Rules about one line: what the writer writes breaks none. Those between turns depend on the values. */
const BETWEEN_TURNS = /time-backwards|duplicate-|turn-without-words|doubt-without-word/;

const reread = (transcript: Transcript) => readTranscript(writeTranscript(transcript));
const one = (text: string): Transcript => ({
  language: 'fr',
  state: 'machine',
  source: 'recording',
  chapters: [{line: 0, turns: [{label: 'A', kind: 'speech', line: 0, paragraphs: [[{kind: 'words', text}]]}]}],
});

/** An accent may meet its letter when pieces are put together. */
const composed = <T>(value: T): T => JSON.parse(JSON.stringify(value).normalize('NFC')) as T;

describe('a transcript that is written, then read', () => {
  it('is the same', () => {
    fc.assert(
      fc.property(validTranscript, (transcript) => {
        const {value, problems} = reread(transcript);
        expect(problems.filter(({rule}) => !BETWEEN_TURNS.test(rule))).toEqual([]);
        expect(value && withoutLines(value)).toEqual(transcript);
      }),
      {numRuns: 2000},
    );
  });

  it('is then written as the same bytes', () => {
    fc.assert(
      fc.property(validTranscript, (transcript) => {
        const text = writeTranscript(transcript);
        expect(writeTranscript(readTranscript(text).value!)).toBe(text);
      }),
      {numRuns: 1000},
    );
  });

  it('opens no turn and no paragraph out of words, whatever pieces come from elsewhere', () => {
    const anyText = fc.oneof(fc.string(), fc.constantFrom('\n', '\r', '\n\n**X**\n', '\r\n## X\r\n', 'a\n---\n'));
    const wild = fc.oneof(
      anyPiece,
      anyText.map((text) => ({kind: 'words' as const, text})),
      anyText.map((text) => ({kind: 'title' as const, text})),
    );
    fc.assert(
      fc.property(fc.array(fc.array(wild, {maxLength: 8}), {maxLength: 3}), (paragraphs) => {
        const turns = [
          {label: 'A', kind: 'speech' as const, line: 0, paragraphs},
          {label: 'B', kind: 'speech' as const, line: 0, paragraphs: [[{kind: 'words' as const, text: 'Fin.'}]]},
        ];
        const {value} = reread({...one(''), chapters: [{line: 0, turns}]});
        expect(value!.chapters.map(({turns: read}) => read.map(({label}) => label))).toEqual([['A', 'B']]);
        const [first] = value!.chapters[0]!.turns;
        const tidied = paragraphs.map(tidy).filter((pieces) => pieces.length > 0);
        expect(first!.paragraphs).toEqual(composed(tidied));
        const letters = (text: string) => text.replace(/\s/g, '').normalize('NFC');
        expect(letters(wordsOf(first!))).toBe(letters(wordsOf({paragraphs})));
      }),
      {numRuns: 2000},
    );
  });

  it('composes accents that were typed apart, and what is composed stays as it is', () => {
    const canonical = writeTranscript(one('L’été, où l’on dévoile ça.'));
    const apart = canonical.normalize('NFD');
    expect(apart).not.toBe(canonical);
    for (const text of [apart, canonical]) expect(writeTranscript(readTranscript(text).value!)).toBe(canonical);
  });

  it('keeps a tidy paragraph as it is', () => {
    fc.assert(
      fc.property(validParagraph, (pieces) => {
        expect(tidy(pieces)).toEqual(pieces);
      }),
    );
  });

  it.each([
    ['an arrow', 'a --> b'],
    ['markup', '<script>&amp;</script> & <!-- x -->'],
    ['braces', '{#t-7f3k2} {{x}}'],
    ['dollars', '10 $ ou 20 $, $x$'],
    ['a link', '[x](y) ![x](y) <https://a.example>'],
    ['stars', 'deux ** étoiles **, **X**'],
    ['hashes', 'le # et #MeToo'],
    ['emoji', '👩\u200D💻 ❤\uFE0F'],
    ['right-to-left script', 'שלום مرحبا می\u200Cخواهم'],
    ['narrow spaces', '«\u202Foui\u202F», «\u00A0non\u00A0»\u202F!'],
    ['inclusive stars', 'les étudiant*e*s, les personnes trans* et 5 * 3'],
    ['words between brackets', 'ces [livres] [sic] […] [2023]'],
    ['a rule', '---'],
    ['a list or a quotation', '- a'],
  ])('keeps %s without a backslash', (_, words) => {
    expect(writeTranscript(one(words)).split('\n')).toContain(words);
    expect(reread(one(words)).value!.chapters[0]!.turns[0]!.paragraphs).toEqual([[{kind: 'words', text: words}]]);
  });

  it.each([
    ['[rires]', '\\[rires]'],
    ['[rire]', '\\[rire]'],
    ['[00:00:01] [?]', '\\[00:00:01] \\[?]'],
    ['un *mot* fort', 'un \\*mot* fort'],
    ['a \\ b', 'a \\\\ b'],
    ['## Titre', '\\## Titre'],
    ['# Titre', '\\# Titre'],
    ['**X** [00:00:01]', '\\*\\*X** \\[00:00:01]'],
  ])('puts a backslash before a mark: %s', (words, written) => {
    expect(writeTranscript(one(words)).split('\n')).toContain(written);
  });
});
