import {escapeHtml} from '#core/text/escape-html';
import type {Refused} from './answer';

/** No script, no style, no request: what a page of ours may do. */
export const PAGE_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** What a browser without scripts shows once a text was received. */
export function receivedPage(receipt: string): string {
  return page(
    'Texte reçu',
    `<p>Votre texte est reçu. Une personne va le lire.</p><p>Votre numéro de reçu\u00A0: <strong>${escapeHtml(receipt)}</strong>. Notez-le\u00A0: il permet de demander plus tard le retrait du texte, sans donner de nom.</p>`,
  );
}

/** What it shows when a text was not received: going back, the browser still has the words. */
export function refusedPage({message, problems}: Refused): string {
  const list = problems.map((problem) => `<li>${escapeHtml(problem.message)}</li>`).join('');
  const advice = '<p>Revenez en arrière\u00A0: votre texte est encore dans le formulaire.</p>';
  return page('Texte non reçu', `<p>${escapeHtml(message)}</p>${list && `<ul>${list}</ul>`}${advice}`);
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1>${body}</html>\n`;
}
