import fc from 'fast-check';
import {expect, it} from 'vitest';
import {allMayBegin, toCaptions} from '#core/formats/cues/captions';
import {toLines} from '#core/formats/cues/lines';
import type {Paragraph} from '#core/model/transcript';
import {mayBeginIn} from '#core/formats/srt/write';
import {transcriptOf, turnOf} from '../../../../support/one-chapter';

const NAMES = ['Un', 'Deux Trois'];
const WORDS = [...NAMES, 'Deux', 'Trois', ':', 'Un\u00A0:', '12:30', '-->', 'et', 'puis.', 'alors,', 'longuement'];
const turn = fc
  .array(fc.array(fc.constantFrom(...WORDS), {minLength: 1, maxLength: 60}), {minLength: 1, maxLength: 3})
  .map((paragraphs) => paragraphs.map((words): Paragraph => [{kind: 'words', text: words.join(' ')}]));
const mayBegin = mayBeginIn(transcriptOf(...NAMES.map((name) => turnOf(name, undefined, undefined, 'mot'))));

it('captions that all begin as they may are those that are cut with care', () => {
  const seen = {kept: 0, cut: 0};
  fc.assert(
    fc.property(turn, (paragraphs) => {
      const free = toCaptions(paragraphs, undefined);
      const isFine = allMayBegin(free, mayBegin);
      seen[isFine ? 'kept' : 'cut']++;
      if (isFine) expect(free).toEqual(toCaptions(paragraphs, mayBegin));
      else expect(free).not.toEqual(toCaptions(paragraphs, mayBegin));
    }),
    {numRuns: 2000, seed: 1},
  );
  expect(Math.min(seen.kept, seen.cut)).toBeGreaterThan(100);
});

it('captions take three lines at most, the name on the first one too, unless a word cannot be cut or begin one', () => {
  const lengths = fc.array(fc.integer({min: 1, max: 39}), {minLength: 1, maxLength: 80});
  const seen = new Set<number>();
  fc.assert(
    fc.property(lengths, fc.integer({min: 0, max: 70}), (words, taken) => {
      const paragraph: Paragraph = [{kind: 'words', text: words.map((length) => 'm'.repeat(length)).join(' ')}];
      toCaptions([paragraph], undefined, taken).captions.forEach(({text}, index) => {
        const lines = toLines(text, undefined, index === 0 ? taken : 0).split('\n');
        seen.add(lines.length);
        expect(lines.length, lines.join('\n')).toBeLessThanOrEqual(3);
      });
    }),
    {numRuns: 2000, seed: 1},
  );
  expect([...seen].sort()).toEqual([1, 2, 3]);
});
