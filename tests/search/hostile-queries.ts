import {seeded} from '../world/random';

/** What breaks parsers of queries: their own marks, broken letters, names of JavaScript, endless repetition. */
const FRAGMENTS = [
  '"', '«', '»', '“', '”', '-', '--', '−', ':', 'qui:', 'séance :', 'seance:"', '-qui:', '+', '*', '~1', '^9', '\\',
  '(', ')', '[', ']', '{', '}', '/', '.*', '(e)', '·e·s', 'E', 'l’', "qu'", 'R.S.A.', '2 350 000', '37,5 %', '€',
  '\u0000', '\uD800', '\uDC00', '\uFFFF', '\u202E', '\u200B', '\u0301', '\u00A0', '\u202F', '\n', '\t', '👩\u200D👧',
  'שלום', 'مرحبا', '汉字', 'İ', 'ß', 'ﬁ', 'œ', '½', '__proto__', 'constructor', 'toString', 'hasOwnProperty',
  'text:', 'names:algorithme', '<script>', '${x}', '%00', '&amp;', 'a'.repeat(500), '-a '.repeat(40), '"a" '.repeat(40),
  'a-'.repeat(300), '(e)'.repeat(100), 'algorithme', 'usager', 'le', 'CAF', 'Intervenante 1', ' ', ' ', ' ',
] as const; // prettier-ignore

/** The same strings for a seed on every machine; a tenth of them are random UTF-16 units. */
export function* hostileQueries(seed: number, count: number): Generator<string> {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  for (let made = 0; made < count; made++) {
    const length = below(12);
    const isNoise = below(10) === 0;
    yield Array.from({length}, () =>
      isNoise ? String.fromCharCode(below(0x10000)) : FRAGMENTS[below(FRAGMENTS.length)]!,
    ).join('');
  }
}
