import {describe, expect, it} from 'vitest';
import {fold} from '../../src/core/text/fold';
import {stem} from '../../src/core/text/stem';
import {corpusFolder} from '../world/sittings';
import {loadTurns} from './turns';
import {CLASSES, pairs, STRANGERS} from './word-classes';

const meet = ([one, other]: readonly [string, string]) => stem(fold(one)) === stem(fold(other));

function rate(name: string, list: readonly (readonly [string, string])[]): number {
  const apart = list.filter((pair) => !meet(pair));
  const rate = 1 - apart.length / list.length;
  const examples = apart.slice(0, 12).map((pair) => pair.join('/'));
  console.log(
    `${name}: ${rate.toFixed(3)} of ${list.length} pairs meet${examples.length ? ` (not ${examples.join(', ')})` : ''}`,
  );
  return rate;
}

describe('words of a class meet', () => {
  it.each(Object.entries(CLASSES))('%s: all those of the list', (name, list) => {
    expect(rate(name, pairs(list))).toBe(1);
  });

  it('strangers stay strangers', () => {
    expect(pairs(STRANGERS).filter(meet)).toEqual([]);
  });
});

/** Endings of the two words of a pair, after what they share. */
const ENDINGS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  plural: [[/(?<=[^sxz])$/, 's']],
  feminine: [
    [/(?<=[éilrtdn])$/, 'e'],
    [/(?<=[^s])s$/, 'se'],
    [/(?<=[eo]n)$/, 'ne'],
    [/(?<=el)$/, 'le'],
    [/er$/, 'ère'],
    [/if$/, 'ive'],
  ],
  'eur, euse, rice': [
    [/eur$/, 'euse'],
    [/eux$/, 'euse'],
    [/teur$/, 'trice'],
    [/eur$/, 'eure'],
  ],
  'al, aux': [[/al$/, 'aux']],
};

describe.skipIf(!corpusFolder())(
  'words of real sittings (not run unless ARCHIVE_OUTSIDE_DATA names the folder of corpus/)',
  () => {
    const said = new Set(loadTurns().flatMap(({text}) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []));

    it.each(Object.entries(ENDINGS))('%s: both are said, and they meet', (name, endings) => {
      const found = endings.flatMap(([ending, other]) =>
        [...said]
          .filter((word) => ending.test(word) && said.has(word.replace(ending, other)))
          .map((word) => [word, word.replace(ending, other)] as const),
      );
      expect(found.length).toBeGreaterThan(10);
      expect(rate(`${name}, of the sittings`, found)).toBeGreaterThanOrEqual(0.97);
    });
  },
);
