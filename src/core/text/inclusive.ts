import {fold} from '#core/text/fold';

/*
 * Inclusive writing → the masculine and the feminine that it says at once. Spellings: usager·es, usager·e·s, usager.es,
 * usager-e-s, usager/es, usager(e)s, usager*es, usager_es, usagerEs, all but the last in capitals too; tails of one letter
 * (e) or of a syllable (euse, rice, ère, ve, ne, le…). A tail counts only after a word that it can follow: « est-ce » and
 * « et/ou » are two words.
 */

const TAIL = 'e|euse|e?resse|[td]?rice|ice|i?[eè]re|i?ve|e?nne|ne|a?le|e?lle|t?te|e?sse|se|s';
const LETTERS = '[\\p{L}\\p{M}]';

/** Sticky: from the first letter of a word to the end of its tail. Groups: word, tail, tail in brackets. */
export const INCLUSIVE = new RegExp(
  `(${LETTERS}{2,})(?:[·•‧∙⋅*_.\\-‐‑/]((?:${TAIL})(?:[·•‧∙⋅*_.\\-‐‑/]?s)?)|\\(((?:${TAIL})s?)\\)(s|\\(s\\))?)(?![\\p{L}\\p{M}\\p{N}])`,
  'iuy',
);

const CAPITAL = /^([\p{L}\p{M}]*[\p{Ll}\p{M}])(E|NE|LE|TE|VE|EUSE|RICE|TRICE|I?[EÈ]RE)([sS]?)$/u;

/** Only after these marks can a tail be a lone s: « usager·s » is a plural, « km/s » is not. */
const OPTIONAL_S = /[·•‧∙⋅(]/u;

/** What a match of `INCLUSIVE` says, folded: masculine, then feminine; `undefined` when it is no inclusive writing. */
export function readInclusive(match: RegExpExecArray): readonly [string, string] | undefined {
  const [whole, word = '', plain, bracketed, after = ''] = match;
  // « AGENT·ES » is written as « agent·es »; « fin.Elle » lacks the space between two sentences.
  if (/\p{Lu}/u.test(whole.slice(word.length)) && whole !== whole.toUpperCase()) return undefined;
  const mark = whole.charAt(word.length);
  const tail = fold(plain ?? bracketed ?? '').replace(/[^a-z]/g, '') + (after ? 's' : '');
  if (tail === 's' && !OPTIONAL_S.test(mark)) return undefined;
  return bothGenders(fold(word), tail.replace(/ss$/, bracketed ? 's' : 'ss'));
}

/** « agentEs », « chercheurEUSEs »: the same, told by a capital inside a word. */
export function readCapital(word: string): readonly [string, string] | undefined {
  const match = CAPITAL.exec(word);
  if (!match || match[1]!.length < 2) return undefined;
  return bothGenders(fold(match[1]!), fold(match[2]! + match[3]!));
}

/** Tails that replace the end of a word, in order: what the word ends with, what the feminine has instead. */
const REPLACING: Readonly<Record<string, readonly [RegExp, string]>> = {
  euse: [/eu[rx]$/, 'euse'],
  trice: [/teur$/, 'trice'],
  drice: [/deur$/, 'drice'],
  rice: [/eur$/, 'rice'],
  ice: [/eur$/, 'rice'],
  ve: [/f$/, 've'],
  ive: [/if$/, 'ive'],
  se: [/(eu)r$|x$/, '$1se'],
  ne: [/n$/, 'nne'],
  le: [/l$/, 'lle'],
  te: [/t$/, 'tte'],
  sse: [/e$/, 'esse'],
  resse: [/eur$/, 'eresse'],
  ere: [/er$/, 'ere'],
  ale: [/al$/, 'ale'],
};

function bothGenders(word: string, tail: string): readonly [string, string] | undefined {
  if (/^tou[st]?$/.test(word) && /^t?es$/.test(tail)) return ['tous', 'toutes'];
  const many = /[sx]$/.test(word) && !/eux$/.test(word) ? true : tail.endsWith('s') && tail.length > 0;
  const masculine = word.replace(/(..)aux$/, '$1al').replace(/s$/, '');
  const single = feminineOf(masculine, tail === 's' ? '' : tail.replace(/es$/, 'e'));
  if (single === undefined) return undefined;
  if (tail === 's') return [masculine, `${masculine}s`];
  return many ? [/[sx]$/.test(word) ? word : `${masculine}s`, `${single}s`] : [masculine, single];
}

function feminineOf(masculine: string, tail: string): string | undefined {
  if (tail === '') return masculine;
  if (tail === 'e') return `${masculine}e`;
  const rule = REPLACING[tail];
  if (rule) return rule[0].test(masculine) ? masculine.replace(rule[0], rule[1]) : undefined;
  // « citoyen·enne », « infirmier·ière », « professionnel·elle »: the tail takes up the end of the word.
  for (let shared = Math.min(3, tail.length - 1); shared > 0; shared--) {
    if (masculine.endsWith(tail.slice(0, shared))) return masculine.slice(0, -shared) + tail;
  }
  return undefined;
}
