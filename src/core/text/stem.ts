/**
 * A light French stemmer, to be used after folding: it brings together singular and plural, masculine and feminine, and
 * nothing more. In the spirit of J. Savoy, « Light Stemming Approaches for the French, Portuguese, German and Hungarian
 * Languages » (SAC 2006): for search, light stemming does as well as a heavy one and mixes fewer words. Snowball's
 * French stemmer needs its accents and separates -eur from -euse (docs/contribuer/decisions).
 * Non-goals: conjugation, derivation (« contrôle » and « contrôleur » stay two words).
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  return singular(masculine(withoutPlural(word)));
}

const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/eaux$/, 'eau'],
  [/(?<=.{3})aux$/, 'al'],
  [/(?<=.{2})x$/, ''],
  [/(?<=.{3})s$/, ''],
];

function withoutPlural(word: string): string {
  const rule = PLURALS.find(([ending]) => ending.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
}

const FEMININES: readonly (readonly [RegExp, string])[] = [
  [/(?<=.{2})trice$/, 'teur'],
  [/(?<=.{2})euse$/, 'eur'],
  [/(?<=.{3})iere$/, 'ier'],
  [/(?<=.{4})ere$/, 'er'],
  [/(?<=.{3})ive$/, 'if'],
  [/(?<=.{3})elle$/, 'el'],
  [/(?<=.{3})enne$/, 'en'],
  [/(?<=.{2})onne$/, 'on'],
  [/(?<=.{3})ee$/, 'e'],
];

function masculine(word: string): string {
  const rule = FEMININES.find(([ending]) => ending.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
}

/** The last mute e, then a doubled last consonant: « grande » and « grand », « cruelle » and « cruel » meet. */
function singular(word: string): string {
  const bare = word.length > 4 ? word.replace(/e$/, '') : word;
  return bare.length > 4 ? bare.replace(/([bcdfgjklmnpqrtvz])\1$/, '$1') : bare;
}
