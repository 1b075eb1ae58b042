import fc from 'fast-check';
import {expect, it} from 'vitest';
import {RUN, type KnownWords} from '#core/anchors/known-words';
import {pairsOf, says, spoken} from '#core/anchors/pairs';
import {findWholes} from '#core/anchors/whole-words';

const word = fc.constantFrom('a', 'b', 'c', 'd’e-f', 'ab', 'g.');
const text = (maxLength: number) => fc.array(word, {minLength: 1, maxLength}).map((words) => words.join(' '));
const SEVEN = 'un-deux-trois-quatre-cinq six-sept';

it('finds the wordings that comparing every turn with every wording finds', () => {
  let held = 0;
  fc.assert(
    fc.property(
      fc.array(text(9), {maxLength: 12}),
      fc.array(fc.tuple(text(30), fc.boolean()), {minLength: 1, maxLength: 6}),
      fc.boolean(),
      (wordings, texts, isWhole) => {
        const all = [...wordings, ...(isWhole ? [texts[0]![0], SEVEN] : [])];
        const known = all.map((wording, n): KnownWords => ({code: `c${n}`, wordings: [wording], replaced: 0}));
        const turns = [...texts, [`x ${SEVEN.toUpperCase()} y`, true] as const].map(([words, isPublished]) => ({
          turn: {words},
          isPublished,
        }));
        const found = findWholes(turns, known);
        for (const {turn, isPublished} of turns) {
          const plainly = known.filter(({wordings: [wording]}) =>
            isPublished
              ? pairsOf(wording!).size >= RUN && says(spoken(turn.words), spoken(wording!))
              : spoken(wording!) === spoken(turn.words),
          );
          held += plainly.length;
          const codes = [...found.get(turn)!].map(({code}) => code);
          expect(codes).toEqual(expect.arrayContaining(plainly.map(({code}) => code)));
          if (!isPublished) expect(codes).toHaveLength(plainly.length);
        }
      },
    ),
    {numRuns: 300},
  );
  expect(held).toBeGreaterThan(100);
});

it('finds a wording whose first and last words are glued to a mark', () => {
  const turn = {words: '(Nous en parlerons demain avec elle)'};
  const known: KnownWords = {code: 'aaaaa', wordings: ['Nous en parlerons demain avec elle'], replaced: 0};
  expect([...findWholes([{turn, isPublished: true}], [known]).get(turn)!]).toEqual([known]);
});
