import {element} from './element';

/**
 * In place of what an element would have shown, when its code did not come: a sentence and a button. Where HTML alone serves
 * the reader, nothing is said.
 */
const SAID: Readonly<Record<string, string>> = {
  'archive-results': 'La recherche n’a pas pu être chargée\u00A0: vérifiez votre connexion, puis réessayez.',
};

/** Tells that the code of an element did not come; `again` fetches it once more. */
export function tellNotLoaded(name: string, again: () => void): void {
  const words = SAID[name];
  if (!words) return;
  const retry = element('button', 'button', 'Réessayer');
  retry.setAttribute('type', 'button');
  const said = element('div', 'not-loaded', element('p', 'verdict', words), retry);
  said.setAttribute('role', 'status');
  retry.addEventListener('click', () => {
    said.remove();
    again();
  });
  document.querySelector(name)?.append(said);
}
