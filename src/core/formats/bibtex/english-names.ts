/** Words of English that are names whatever stands around them: countries, languages, and who owns something. */
export function isEnglishName(word: string): boolean {
  return /['’]s$/.test(word) || (names ??= platformNames()).has(word);
}

let names: ReadonlySet<string> | undefined;

/** The names of one word that the platform has for the codes of two letters of countries and of languages. */
function platformNames(): ReadonlySet<string> {
  // Browsers of 2021 have none.
  if (typeof Intl.DisplayNames === 'undefined') return new Set();
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  const [region, language] = (['region', 'language'] as const).map(
    (type) => new Intl.DisplayNames(['en'], {type, fallback: 'none'}),
  );
  const told = codes.flatMap((code) => [region!.of(code.toUpperCase()), language!.of(code)]);
  return new Set(told.filter((name): name is string => name !== undefined && /^\p{L}+$/u.test(name)));
}
