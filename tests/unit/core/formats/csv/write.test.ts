import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import {writeCsv} from '#core/formats/csv/write';
import {validTranscript} from '../../../../support/any-transcript';
import {CONTEXT, FULL} from '../../../../support/full-transcript';
import {parseCsv} from '../../../../support/parse-csv';

const HEADER = ['seance', 'chapitre', 'code', 'adresse', 'personne', 'genre', 'debut', 'texte'];

const one = (text: string, label = 'A') => ({
  chapters: [
    {line: 0, turns: [{label, kind: 'speech' as const, line: 0, paragraphs: [[{kind: 'words' as const, text}]]}]},
  ],
});
const textOf = (text: string) => parseCsv(writeCsv(one(text), CONTEXT).slice(1))[1]![7];
const labelOf = (label: string) => parseCsv(writeCsv(one('Mots.', label), CONTEXT).slice(1))[1]![4];

describe('the CSV of a transcript', () => {
  it('begins with a byte order mark, and has one row for each turn', () => {
    const csv = writeCsv(FULL, CONTEXT);
    expect(csv.codePointAt(0)).toBe(0xfeff);
    const [header, ...rows] = parseCsv(csv.slice(1));
    expect(header).toEqual(HEADER);
    expect(rows.map((row) => row.length)).toEqual([8, 8, 8, 8]);
    expect(rows[1]).toEqual([
      '1-premiere-rencontre',
      'Ouverture',
      't-7f3k2',
      'https://archive.example/base/t/7f3k2/',
      'Intervenante 2',
      'parole',
      '00:00:12.345',
      'Premier paragraphe, Un titre et un mot\n\nSecond paragraphe.',
    ]);
    expect(rows[2]!.slice(2, 7)).toEqual([
      't-12e45',
      'https://archive.example/base/t/12e45/',
      'Question de la salle',
      'question',
      '00:01:10.000',
    ]);
    expect(rows[0]!.slice(1, 7)).toEqual(['', '', '', 'Intervenant·e 1', 'parole', '']);
  });

  it.each(['=1+1', '+33', '-1', '@a', '＝1', '=cmd|"/c calc"!A1', '\u200E=1', '\tTabulation'])(
    'runs no cell as a formula: %j',
    (text) => {
      expect(labelOf(text)).toBe(`'${text}`);
    },
  );

  it.each([
    ['Je lis ;=1+1; puis', "Je lis ;'=1+1; puis"],
    ['Je lis ; =1+1', "Je lis ;' =1+1"],
    ['Je lis ;"=1+1"', 'Je lis ;\'"=1+1"'],
    ['\t=1', "'\t'=1"],
  ])('runs nothing inside a cell that a semicolon or a tab may cut: %j', (text, safe) => {
    expect(labelOf(text)).toBe(safe);
  });

  it.each(['1 = 1', 'oui ; non', 'a;b-c', 'a-b', 'a@b', ' a', '«\u00A0-\u00A0»'])(
    'leaves other cells alone: %j',
    (text) => {
      expect(textOf(text)).toBe(text.trim());
    },
  );

  it('is read back by any reader of CSV, and no cell begins like a formula', () => {
    fc.assert(
      fc.property(validTranscript, (transcript) => {
        const [, ...rows] = parseCsv(writeCsv(transcript, CONTEXT).slice(1));
        const turns = transcript.chapters.flatMap((chapter) => chapter.turns);
        // An apostrophe that was said before such a sign cannot be told from ours.
        const unguarded = (text: string) =>
          text.replace(/(^|[;\t\r\n])'(?=[\p{Zs}\p{Cf}"]*[=+\-@＝＋－＠])|^'(?=[\t\r\n])/gu, '$1');
        expect(rows.map((row) => unguarded(row[7]!))).toEqual(turns.map(wordsOf).map(unguarded));
        const cut = rows.flat().flatMap((cell) => cell.split(/[;\t\r\n]/));
        expect(cut.filter((cell) => /^[\p{Zs}\p{Cf}"]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
      }),
    );
  });
});
