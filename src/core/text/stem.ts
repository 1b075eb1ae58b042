import {singularMasculine} from '#core/text/irregular-forms';
import {applyFirst, singular, type Rules} from '#core/text/singular';

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

/**
 * Endings that the two genders share once the mute e is gone, one rule at most. Without its accent « isolé » ends like
 * « isole »: each rule takes one e or two, so that participles meet too.
 */
const GENDERS: Rules = [
  [/([td])rice$/, '$1eu', 2],
  [/eure{0,2}$/, 'eu', 3],
  [/euse+$/, 'eu', 3],
  [/ouse+$/, 'ou', 2],
  // « française » and « français », whose s went with the plurals; « crise » is too short to be a feminine.
  [/([aio])se+$/, '$1', 3],
  [/(i|eu)f$/, '$1v', 2],
  [/ique+$/, 'ic', 2],
  [/gue+$/, 'g', 2],
  [/([^gq]u)e+$/, '$1', 0],
  [/ee$/, '', 4],
  [/e$/, '', 4],
];

/** « grande » and « grand », « cruelle » and « cruel » meet: the mute e goes, then a doubled last consonant. */
function common(word: string): string {
  const bare = word.length > 3 ? applyFirst(GENDERS, word) : word;
  return bare.length > 4 ? bare.replace(/([bcdfgjklmnpqrtvz])\1$/, '$1') : bare;
}
