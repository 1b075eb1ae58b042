import type {Wording} from '#core/anchors/histories';

/** What a new wording is: « Corrigé », « Coupé », « Complété »; before « le 3 mai 2026 ». */
export function changeWord({by}: Pick<Wording, 'by'>): string {
  if (by === 'split') return 'Coupé';
  return by === 'merge' ? 'Complété' : 'Corrigé';
}
