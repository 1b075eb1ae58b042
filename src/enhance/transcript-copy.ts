import {element} from './element';
import {canCiteHere, type Cited, correctionOf, openCitation} from './transcript-cite';

const COPY = 'Copier l’adresse';

/**
 * Two buttons and a link for all turns: they come into the turn under the pointer, or after the permanent address that has
 * the focus. One copies that address, one cites the turn, or all those of which words are selected; the link leads to the
 * form, to correct its words. Where no pointer hovers, the address itself, which says « Citer » there, cites the turn in
 * place.
 */
export function addCopy(place: HTMLElement, say: (words: string) => void): void {
  const buttons = element('p', 'transcript-copy');
  const button = (words: string, act: (made: HTMLElement) => void) => {
    const made = element('button', '', words);
    made.setAttribute('type', 'button');
    made.addEventListener('click', () => act(made));
    buttons.append(made);
    return made;
  };
  // Absent from pages that are not served securely: a button that cannot work is not shown.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  const copy =
    clipboard &&
    button(COPY, (made) => {
      void clipboard.writeText(linkOf(buttons.parentElement)?.href ?? '').then(
        () => {
          made.textContent = 'Adresse copiée';
          say('Adresse copiée.');
        },
        () => say('L’adresse n’a pas pu être copiée\u00A0: ouvrez le lien, puis copiez la barre d’adresse.'),
      );
    });
  if (canCiteHere) {
    const cite = (turn: Element | null) => {
      const [first, last] = chosen(place, turn);
      const link = linkOf(turn);
      if (first && last && link) openCitation(first, last, link);
    };
    button('Citer', () => cite(buttons.parentElement));
    place.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('h3 a[href*="/t/"]') : null;
      if (!link || !matchMedia('(hover: none)').matches || isElsewhere(event)) return;
      event.preventDefault();
      cite(link.closest('article'));
    });
  }
  const correct = element('a', '', 'Corriger') as HTMLAnchorElement;
  buttons.append(correct);
  const come = ({target}: Event) => {
    const turn = target instanceof Element ? target.closest('article') : null;
    const link = linkOf(turn);
    // While a button has the focus they stay: moving them would lose it.
    if (!link || buttons.parentElement === turn || buttons.contains(document.activeElement)) return;
    if (copy) copy.textContent = COPY;
    correct.href = correctionOf(link.pathname);
    link.closest('h3')!.after(buttons);
  };
  place.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse') come(event);
  });
  place.addEventListener('focusin', (event) => {
    if (event.target instanceof HTMLAnchorElement) come(event);
  });
}

/** A link that is asked for in another tab or window. */
function isElsewhere({ctrlKey, metaKey, shiftKey}: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey;
}

function linkOf(turn: Element | null | undefined): HTMLAnchorElement | null | undefined {
  return turn?.querySelector<HTMLAnchorElement>('h3 a[href*="/t/"]');
}

/** The turns of which words are selected, if this one is among them; else this one alone. */
function chosen(place: HTMLElement, turn: Element | null): [Cited | undefined, Cited | undefined] {
  const selection = getSelection();
  const turns = [...place.querySelectorAll('article')].filter(
    (each) => selection && !selection.isCollapsed && selection.containsNode(each, true),
  );
  const cited = turn instanceof HTMLElement && turns.includes(turn) ? turns : [turn];
  return [toCited(cited[0]), toCited(cited.at(-1))];
}

function toCited(turn: Element | null | undefined): Cited | undefined {
  const link = linkOf(turn);
  if (!link) return undefined;
  // On a copy of the site elsewhere, what is cited is the site all the same.
  const site = document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href ?? link.href;
  return {code: link.textContent ?? '', address: new URL(link.pathname, site).href, page: link.href};
}
