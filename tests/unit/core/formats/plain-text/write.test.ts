import {expect, it} from 'vitest';
import {writePlainText} from '#core/formats/plain-text/write';
import {CONTEXT, FULL} from '../../../../support/full-transcript';

it('a transcript as plain text says who speaks, when, and where to find each turn', () => {
  const [before, opening] = FULL.chapters;
  const chapters = [before!, {...opening!, turns: opening!.turns.slice(0, 1)}];
  expect(writePlainText({...FULL, chapters}, CONTEXT)).toBe(`Première « rencontre » & <suite>
25\u00A0octobre 2022, Salle des fêtes, Paris 11e
https://archive.example/base/seances/1-premiere-rencontre/transcription/
Transcription relue deux fois. Les mots viennent d’une sténographie.

Intervenant·e 1
Avant le premier titre.


OUVERTURE [00:00:01]

Intervenante 2 [00:00:12.345] https://archive.example/base/t/7f3k2/
Premier paragraphe, Un titre et un mot [?]
[00:01:05] Second paragraphe.
`);
});

it('words with line ends stay one paragraph', () => {
  const turn = {
    label: 'A\nB',
    kind: 'speech' as const,
    line: 0,
    paragraphs: [[{kind: 'words' as const, text: 'Un\r\ndeux.'}]],
  };
  const text = writePlainText({...FULL, chapters: [{line: 0, turns: [turn]}]}, CONTEXT);
  expect(text).toContain('\n\nA B\nUn deux.\n');
});
