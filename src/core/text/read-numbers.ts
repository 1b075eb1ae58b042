const MONTHS = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ');

const GROUPED = /^\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+(?:,\d+)?$/;
const DOTTED = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/;
const DECIMAL = /^(\d+)[.,](\d+)$/;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const HOUR = /^(\d{1,2})h(\d{2})?$/i;
const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Signs that stand for words, so that « 37,5 % » and « 37,5 pour cent », « 2 M€ » and « 2 millions d’euros » meet. */
const SIGNS = new Map<string, readonly string[]>([
  ['%', ['pour', 'cent']],
  ['€', ['euros']],
  ['$', ['dollars']],
  ['£', ['livres']],
  ['k€', ['milliers', 'euros']],
  ['M€', ['millions', 'euros']],
  ['Md€', ['milliards', 'euros']],
  ['Mds€', ['milliards', 'euros']],
]);

/**
 * The words that a number, a date, an hour or a sign of money says, one after another: `2 350 000` is « 2350000 », `37.5` is
 * « 37,5 », `14/03/2023` and `2023-03-14` are « 14 mars 2023 », `12h30` is « 12 h 30 ». `undefined` for anything else.
 */
export function readNumber(raw: string): readonly string[] | undefined {
  const sign = SIGNS.get(raw);
  if (sign) return sign;
  const [, hour, minutes] = HOUR.exec(raw) ?? [];
  if (hour !== undefined) return minutes === undefined ? [hour, 'h'] : [hour, 'h', minutes];
  if (!/^\d.*\d$/.test(raw)) return undefined;
  if (GROUPED.test(raw)) return [raw.replace(/[^\d,]/g, '')];
  if (DOTTED.test(raw)) return [raw.replaceAll('.', '')];
  const decimal = DECIMAL.exec(raw);
  if (decimal) return [`${decimal[1]},${decimal[2]}`];
  const [day, month, year] = DAY_FIRST.exec(raw)?.slice(1) ?? YEAR_FIRST.exec(raw)?.slice(1).reverse() ?? [];
  const name = MONTHS[Number(month) - 1];
  return name !== undefined && Number(day) <= 31 ? [String(Number(day)), name, year!] : undefined;
}

/** « 1er », « 2e », « 3ème »: an ordinal answers its number. */
export function ordinalNumber(folded: string): string | undefined {
  return /^(\d+)(?:er|ere|re|e|eme|nd|nde)s?$/.exec(folded)?.[1];
}
