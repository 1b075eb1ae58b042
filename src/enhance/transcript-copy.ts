import {element} from './element';

const COPY = 'Copier l’adresse';

/**
 * One button for all turns: it comes into the turn under the pointer, or after the permanent address that has the focus,
 * and copies that address.
 */
export function addCopy(place: HTMLElement, say: (words: string) => void): void {
  // Absent from pages that are not served securely: a button that cannot work is not shown.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return;
  const button = element('button', 'transcript-copy', COPY);
  button.setAttribute('type', 'button');
  const linkOf = (turn: Element | null | undefined) => turn?.querySelector<HTMLAnchorElement>('h3 a[href*="/t/"]');
  const come = ({target}: Event) => {
    const turn = target instanceof Element ? target.closest('article') : null;
    const link = linkOf(turn);
    // While the button has the focus it stays: moving it would lose the focus.
    if (!link || button.parentElement === turn || document.activeElement === button) return;
    button.textContent = COPY;
    link.closest('h3')!.after(button);
  };
  place.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse') come(event);
  });
  place.addEventListener('focusin', (event) => {
    if (event.target instanceof HTMLAnchorElement) come(event);
  });
  button.addEventListener('click', () => {
    const address = linkOf(button.parentElement)?.href ?? '';
    void clipboard.writeText(address).then(
      () => {
        button.textContent = 'Adresse copiée';
        say('Adresse copiée.');
      },
      () => say('L’adresse n’a pas pu être copiée\u00A0: ouvrez le lien, puis copiez la barre d’adresse.'),
    );
  });
}
