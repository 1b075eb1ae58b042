import {writeHistory} from './write-history';

/** What an address of a transcript carries besides its anchor: whose turns are shown, and the words looked for. */
export type Asked = 'voix' | 'mots';

export function asked(name: Asked): string {
  return new URLSearchParams(location.search).get(name) ?? '';
}

/**
 * Puts a choice into the address, in place: « back » leaves the page, as it does without scripts. Once the page is drawn:
 * a change of address makes the browser lay the whole page out at once.
 */
export function putInAddress(name: Asked, value: string): void {
  requestAnimationFrame(() => setTimeout(() => write(name, value)));
}

function write(name: Asked, value: string): void {
  const address = new URL(location.href);
  if (value) address.searchParams.set(name, value);
  else address.searchParams.delete(name);
  if (address.href !== location.href) writeHistory('replace', address.href, history.state);
}
