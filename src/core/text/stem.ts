import {singularMasculine} from '#core/text/irregular-forms';

/**
 * A light French stemmer, to be used after folding: it brings together singular and plural, masculine and feminine, and
 * nothing more. In the spirit of J. Savoy, « Light Stemming Approaches for the French, Portuguese, German and Hungarian
 * Languages » (SAC 2006): for search, light stemming does as well as a heavy one and mixes fewer words. Snowball's
 * French stemmer needs its accents and separates -eur from -euse (docs/contribuer/decisions).
 * Non-goals: conjugation, derivation (« contrôle » and « contrôleur » stay two words). What it makes is a key, not a
 * word: « chercheu », « activ ». Forms of one stem begin alike, but for the few of irregular-forms.ts.
 */
export function stem(word: string): string {
  if (HAS_DIGIT.test(word)) return word;
  const one = singular(word);
  return singularMasculine(one) ?? (word.length < 4 ? word : common(one));
}

const HAS_DIGIT = /\d/;

type Rules = readonly (readonly [RegExp, string])[];

/** One rule at most. Words that end in -s or -x in the singular lose it too: what counts is that all their forms do. */
const PLURALS: Rules = [
  [/eaux$/, 'eau'],
  [/yaux$/, 'yau'],
  [/(?<=.{2})aux$/, 'al'],
  [/(?<=[aeo]u)x$/, ''],
  [/(?<=.{3})s$/, ''],
];

/**
 * Endings that the two genders share once the mute e is gone, one rule at most. Without its accent « isolé » ends like
 * « isole »: each rule takes one e or two, so that participles meet too.
 */
const GENDERS: Rules = [
  [/(?<=.{2})(t|d)rice$/, '$1eu'],
  [/(?<=.{3})eure{0,2}$/, 'eu'],
  [/(?<=.{3})euse+$/, 'eu'],
  [/(?<=.{2})ouse+$/, 'ou'],
  // « française » and « français », whose s went with the plurals; « crise » is too short to be a feminine.
  [/(?<=.{3})([aio])se+$/, '$1'],
  [/(?<=.{2})(i|eu)f$/, '$1v'],
  [/(?<=.{2})ique+$/, 'ic'],
  [/(?<=.{2})gue+$/, 'g'],
  [/(?<=[^gq]u)e+$/, ''],
  [/(?<=.{4})e+$/, ''],
];

function apply(rules: Rules, word: string): string {
  const rule = rules.find(([ending]) => ending.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
}

/** A folded word without its mark of the plural: two forms that differ only in number share it. */
export function singular(word: string): string {
  return word.length < 4 ? word : apply(PLURALS, word);
}

/** « grande » and « grand », « cruelle » and « cruel » meet: the mute e goes, then a doubled last consonant. */
function common(word: string): string {
  const bare = word.length > 3 ? apply(GENDERS, word) : word;
  return bare.length > 4 ? bare.replace(/([bcdfgjklmnpqrtvz])\1$/, '$1') : bare;
}
