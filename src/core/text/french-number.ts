/** The narrow one is all but invisible in our serif: « 10 000 » would be read « 10000 ». */
const NO_BREAK_SPACE = '\u00A0';
const MINUS = '\u2212';

/** A number as French writes it: « 1 234,5 ». `digits` is the most decimals to keep; zeros at the end are left out. */
export function frenchNumber(value: number, digits = 0): string {
  const [whole = '', decimals = ''] = Math.abs(value).toFixed(digits).split('.');
  const kept = decimals.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, NO_BREAK_SPACE);
  const sign = value < 0 && /[1-9]/.test(whole + kept) ? MINUS : '';
  return sign + grouped + (kept && `,${kept}`);
}

/** A share between 0 and 1 as a percentage: `0.025` gives « 2,5 % ». */
export function frenchPercent(share: number, digits = 1): string {
  return `${frenchNumber(share * 100, digits)}${NO_BREAK_SPACE}%`;
}

/** A number whose sign matters: « +1,2 », « −0,5 », « 0 ». */
export function frenchSigned(value: number, digits = 0): string {
  const written = frenchNumber(value, digits);
  return value > 0 && /[1-9]/.test(written) ? `+${written}` : written;
}

/** The same words inside a formula: KaTeX would put a space after a comma, and knows no such space. */
export function toTex(written: string): string {
  return written.replaceAll(',', '{,}').replaceAll(NO_BREAK_SPACE, '\\,').replaceAll('%', '\\%').replaceAll(MINUS, '-');
}
