/** The letter under which a term stands: without accent; digits under « 0-9 ». */
export function initialOf(term: string): string {
  const first = term.normalize('NFKD').replace(/\p{M}/gu, '').charAt(0).toUpperCase();
  return /\d/.test(first) ? '0-9' : first;
}
