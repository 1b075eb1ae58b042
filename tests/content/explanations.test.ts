import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {POPULATION} from '#core/explain/alarm-counts';
import {EXAMPLE_COUNTS} from '#core/explain/alarms';
import {ROOT} from '../support/archive-of';

/** Explanations take their numbers from the computed source, in the text as in the formulas: none is typed. */

const FOLDER = 'docs/comprendre';
const read = (file: string) => readFileSync(path.join(ROOT, FOLDER, file), 'utf8');
const files = readdirSync(path.join(ROOT, FOLDER)).filter((file) => file.endsWith('.mdx'));

const YEAR = /\b20[012]\d\b/g;

/** What may be typed: not a number of the example or a published figure, but a year, a bound, the number of a document. */
const ALLOWED: Readonly<Record<string, readonly RegExp[]>> = {
  'fausses-alertes.mdx': [YEAR],
  'non-recours.mdx': [],
  'score-de-risque.mdx': [
    /entre 0 et (?:100 %|1)/g,
    /Un oui compte pour 1, un non pour 0/g,
    /proche de [01]/g,
    /environ 2,718/g,
    /n° 20226179|C-634\/21/g,
    YEAR,
  ],
};

/** The numbers typed in an explanation, beyond those that may be. */
function typedIn(mdx: string, allowed: readonly RegExp[]): string[] {
  const prose = mdx
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/^---[^]*?---\n/, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/<Value of="[^"]+" \/>/g, '')
    // The symbols of a formula: 1 - R/E, x_1. The numbers of an example are macros.
    .replace(/\$\$[^]*?\$\$|\$[^$\n]+\$/g, (formula) => formula.replace(/_\d|\b1\b/g, ''))
    .replace(/^\d\. /gm, '');
  return allowed.reduce((text, words) => text.replace(words, ''), prose).match(/\d+(?:,\d+)?/g) ?? [];
}

describe.each(files)('the explanation %s', (file) => {
  it('types no number by hand', () => {
    expect(typedIn(read(file), ALLOWED[file]!)).toEqual([]);
  });

  it.each(['Il y en a 80.', 'Avec 7,5 %.', '$$\n\\frac{80}{1070}\n$$'])('would be seen: %s', (words) => {
    expect(typedIn(`${read(file)}\n\n${words}\n`, ALLOWED[file]!)).not.toEqual([]);
  });
});

it('the words that stand for a number say what is computed', () => {
  const {truePositives, trueNegatives} = EXAMPLE_COUNTS;
  expect(Math.round((10 * (truePositives + trueNegatives)) / POPULATION)).toBe(9);
  expect(read('fausses-alertes.mdx')).toContain('Il classe bien environ neuf dossiers sur dix.');
});
