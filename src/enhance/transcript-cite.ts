import {citeBodyHtml} from '#core/view/cite-html';
import {element} from './element';

/** Whether a dialog can be shown here: where it cannot, the page of the passage does as well. */
export const canCiteHere = typeof HTMLDialogElement !== 'undefined' && 'showModal' in HTMLDialogElement.prototype;

/**
 * Opens a « Citer » panel over the transcript, for the passage between two turns, both included. `address`: of the first
 * one, whole. `from`: what has the focus again once it is closed, since the button that opened it is hidden with its turn's.
 */
export function openCitation(first: Cited, last: Cited, from: HTMLElement): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'cite-dialog';
  const heading = element('h2', '', 'Citer ce passage');
  heading.id = 'citer-ce-passage';
  dialog.setAttribute('aria-labelledby', heading.id);
  const close = element('button', 'cite-close', 'Fermer');
  close.setAttribute('type', 'button');
  close.addEventListener('click', () => dialog.close());
  const panel = element('archive-cite', '');
  panel.dataset.code = first.code;
  if (last.code !== first.code) panel.dataset.jusque = last.code;
  panel.innerHTML = citeBodyHtml({
    lines: {},
    addressLabel: 'Adresse permanente',
    address: first.address,
    records: [],
  });
  const page = element('a', 'cite-page', 'La page du passage, à imprimer');
  page.setAttribute('href', first.page);
  const correct = element('a', '', 'Proposer une correction');
  correct.setAttribute('href', correctionOf(first.page));
  panel.append(element('p', '', page), element('p', '', correct));
  dialog.append(heading, close, panel);
  dialog.addEventListener('close', () => {
    dialog.remove();
    from.focus({preventScroll: true});
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** `/t/7f3k2/` → `/contribuer/?t=7f3k2`, under the same base path: the form, for the words of that passage. */
export function correctionOf(page: string): string {
  return page.replace(/t\/(\w+)\/$/, 'contribuer/?t=$1');
}

/** A turn by its code, its permanent address, and where its page is on this copy of the site. */
export interface Cited {
  readonly code: string;
  readonly address: string;
  readonly page: string;
}
