import {frenchNumber} from '#core/text/french-number';

const NO_BREAK_SPACE = '\u00A0';

/** The size of a file as French writes it: « 812 octets », « 84 ko », « 1,2 Mo ». A « ko » is 1,000 bytes. */
export function frenchSize(bytes: number): string {
  if (bytes < 1000) return `${bytes}${NO_BREAK_SPACE}octet${bytes < 2 ? '' : 's'}`;
  if (bytes < 999_500) return `${frenchNumber(bytes / 1000)}${NO_BREAK_SPACE}ko`;
  if (bytes < 999_950_000) return `${frenchNumber(bytes / 1_000_000, 1)}${NO_BREAK_SPACE}Mo`;
  return `${frenchNumber(bytes / 1_000_000_000, 1)}${NO_BREAK_SPACE}Go`;
}
