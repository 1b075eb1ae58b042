import {NOTE_FIELDS, type NoteFieldName} from '#core/model/note';
import {escapeHtml} from '#core/text/escape-html';
import type {Refused} from './answer';
import {sha256In64} from './keys';

const STYLE =
  ':root{color-scheme:light dark}body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 sans-serif;color:#222;background:#fdfcf8}@media(prefers-color-scheme:dark){body{color:#e8e6df;background:#17181a}a{color:#9ec1ff}}textarea{width:100%;box-sizing:border-box;font:inherit}strong{font-family:monospace}';

/** No script, no request, no style but this one: what a page of ours may do. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${sha256In64(STYLE)}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

/** What someone writes with their own words: given back when it is refused. */
const WRITTEN: readonly NoteFieldName[] = ['title', 'text', 'author', 'target', 'address', 'receipt'];

/** What a browser without scripts shows once a text was received; `form` is the address of the page it came from. */
export function receivedPage(receipt: string, form: string): string {
  return page(
    'Texte reçu',
    `<p>Une personne de l’association va le lire.</p><p>Votre numéro de reçu\u00A0: <strong>${escapeHtml(receipt)}</strong>. Notez-le\u00A0: il permet de demander plus tard le retrait du texte, sans donner de nom.</p>`,
    form,
  );
}

/** What it shows when a text was not received. `sent`: what was in the form, when it could be read. */
export function refusedPage(
  {message, problems}: Refused,
  sent: Readonly<Record<string, string>> | undefined,
  form: string,
): string {
  const list = problems.map((problem) => `<li>${escapeHtml(problem.message)}</li>`).join('');
  const words = WRITTEN.flatMap((name) => (sent?.[name] ? [given(name, sent[name])] : [])).join('');
  const advice = `<p>Revenez en arrière\u00A0: votre texte est encore dans le formulaire.${words && ' Le voici aussi\u00A0: copiez-le avant de quitter cette page.'}</p>`;
  return page('Texte non reçu', `<p>${escapeHtml(message)}</p>${list && `<ul>${list}</ul>`}${advice}${words}`, form);
}

function given(name: NoteFieldName, value: string): string {
  const rows = name === 'text' ? 16 : 1;
  // The parser drops a line feed that comes first.
  return `<p><label>Vous avez écrit, pour ${NOTE_FIELDS[name].label}\u00A0:<textarea readonly rows="${rows}">\n${escapeHtml(value)}</textarea></label></p>`;
}

function page(title: string, body: string, form: string): string {
  const back = `<p><a href="${escapeHtml(form)}">Retour à la page «\u00A0Contribuer\u00A0» de l’archive</a></p>`;
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style><main><h1>${title}</h1>${body}${back}</main></html>\n`;
}
