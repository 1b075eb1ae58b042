import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {formulasIn} from '#core/anchors/formulas';
import {FORMULA, SAME, type KnownWords} from '#core/anchors/known-words';
import {likeWordsIn} from '#core/anchors/like-words';
import {likeness, pairsOf} from '#core/anchors/pairs';

/* Few words, so that texts resemble each other; accents, capitals and signs, so that they are folded alike. */
const word = fc.constantFrom(
  'le',
  'Le',
  'la',
  'préfet',
  'prefet,',
  'l’ÉTAT',
  'œuvre',
  'Oui.',
  '½',
  '…',
  'vote',
  'n° 5',
);
const text = fc.array(word, {maxLength: 14}).map((words) => words.join(' '));
const archive = fc
  .array(fc.array(text, {minLength: 1, maxLength: 3}), {maxLength: 14})
  .map((all) => all.map((wordings, n): KnownWords => ({code: `c${n}`, wordings, replaced: 0})));
const least = fc.constantFrom(SAME, 0.9);

/** What is looked for, the slow way. */
function plainly(known: readonly KnownWords[], words: string, from: number): string[] {
  const now = pairsOf(words);
  return known
    .flatMap(({code, wordings}) => wordings.map((wording) => ({code, wording})))
    .filter(({wording}) => likeness(now, pairsOf(wording)) >= from)
    .map(({code, wording}) => `${code} ${wording}`)
    .sort();
}

describe('wordings like a text', () => {
  it('are those that comparing it with each one gives, whether the question was announced or not', () => {
    fc.assert(
      fc.property(archive, fc.array(text, {minLength: 1}), least, (known, texts, from) => {
        const findLike = likeWordsIn(known, texts.slice(1));
        for (const each of [...texts, ...texts]) {
          const found = [...findLike(each, from)].map(({of, text: wording}) => `${of.code} ${wording}`).sort();
          expect(found).toEqual(plainly(known, each, from));
        }
      }),
    );
  });
});

describe('a formula', () => {
  it('is what enough other codes say today, two codes being left out', () => {
    fc.assert(
      fc.property(archive, text, fc.nat(14), fc.nat(14), (known, words, a, b) => {
        const but = [`c${a}`, `c${b}`, undefined].slice(a % 2);
        const today = known.map((each) => ({...each, wordings: each.wordings.slice(-1)}));
        const sayers = new Set(plainly(today, words, SAME).map((line) => line.split(' ')[0]));
        const others = [...sayers].filter((code) => !but.includes(code));
        const isFormula = formulasIn(likeWordsIn(known, [words]));
        expect(isFormula(words, but)).toBe(others.length >= FORMULA);
        expect(isFormula(words, but)).toBe(others.length >= FORMULA);
      }),
      {numRuns: 500},
    );
  });

  it('is looked up once, whatever the number of codes it is compared with', () => {
    let asked = 0;
    const known = Array.from({length: 50}, (_, n): KnownWords => ({code: `c${n}`, wordings: ['oui'], replaced: 0}));
    const isFormula = formulasIn(function* () {
      for (const of of known) {
        asked++;
        yield {of, text: 'oui'};
      }
    });
    for (const {code} of known) expect(isFormula('oui', [undefined, code])).toBe(true);
    expect(asked).toBe(FORMULA + 2);
  });
});
