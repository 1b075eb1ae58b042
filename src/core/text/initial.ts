import {fold} from '#core/text/fold';

/** The letter under which words stand: without accent or quotation mark; digits under « 0-9 », any other sign or writing under « # ». */
export function initialOf(words: string): string {
  const [first = ''] = /[\p{L}\p{N}]/u.exec(fold(words)) ?? [];
  if (/\d/.test(first)) return '0-9';
  return /[a-z]/.test(first) ? first.toUpperCase() : '#';
}
