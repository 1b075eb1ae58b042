/**
 * Is it an ISBN whose check digit is right, with or without hyphens? ISO 2108: thirteen digits (978 or 979 first), weighted
 * 1 and 3, or the ten of before 2007, weighted 10 to 1, where X is ten.
 */
export function isIsbn(text: string): boolean {
  const digits = text.replace(/[-\u00A0 ]/g, '').toUpperCase();
  if (/^97[89]\d{10}$/.test(digits)) return weighed(digits, (rank) => (rank % 2 === 0 ? 1 : 3)) % 10 === 0;
  return /^\d{9}[\dX]$/.test(digits) && weighed(digits, (rank) => 10 - rank) % 11 === 0;
}

function weighed(digits: string, weight: (rank: number) => number): number {
  return [...digits].reduce((sum, digit, rank) => sum + weight(rank) * (digit === 'X' ? 10 : Number(digit)), 0);
}
