import {frenchNumber} from '#core/text/french-number';

/** The size of a file in French words: « 412 ko », « 1,3 Mo ». Takes bytes; a kilo-octet is 1,000 of them. */
export function writeFileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes}\u00A0octets`;
  if (bytes < 999_500) return `${frenchNumber(bytes / 1000)}\u00A0ko`;
  return bytes < 999_950_000 ? `${frenchNumber(bytes / 1e6, 1)}\u00A0Mo` : `${frenchNumber(bytes / 1e9, 1)}\u00A0Go`;
}
