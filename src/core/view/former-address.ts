import {writeDay} from '#core/model/imprecise-date';
import type {FormerAddress} from '#core/anchors/histories';
import {permalink, transcriptPermalink, turnAnchor} from '#core/citation/permalink';
import type {Published} from '#core/consent/filter';
import {escapeHtml} from '#core/text/escape-html';
import {pageFooterHtml, pageHeaderHtml, type FilePage} from '#core/view/file-page';
import {noteAddress} from '#core/view/former-anchor';
import {transcriptAnchors, type TranscriptAnchors} from '#core/view/former-address-anchors';

/** The kinds whose former addresses are pages of their own; a term, a chapter or the note of a session is an anchor of another page. */
const KINDS = ['session', 'person', 'resource', 'post', 'note'] as const;
type PageKind = (typeof KINDS)[number];

/** What stood there, in words that say no more. */
const KIND: Record<PageKind, string> = {
  session: 'une séance',
  person: 'la fiche d’une personne ou d’un collectif',
  resource: 'une fiche de la bibliographie',
  post: 'une nouvelle',
  note: 'une note',
};

/** The pages that answer at the former addresses of the archive: a way to the new one, or a dated notice. */
export function formerPagesOf(archive: Published, baseUrl: string): FilePage[] {
  const anchorsOf = transcriptAnchors(archive);
  return archive.register.former.flatMap((former) => {
    const {what} = former;
    if (!isPageKind(what) || (what === 'note' && former.id.includes('/'))) return [];
    const page = former.today === undefined ? noticePage(what, former) : movedPage(what, former.today, former, baseUrl);
    const pages =
      what === 'session' ? [page, ...formerTranscript(former, anchorsOf(former.today ?? former.id), baseUrl)] : [page];
    return pages.map((each) => {
      const about = each.isNameless ? undefined : each.address;
      return {...each, html: each.html + pageFooterHtml(about, former.since, baseUrl)};
    });
  });
}

function isPageKind(what: FormerAddress['what']): what is PageKind {
  return (KINDS as readonly string[]).includes(what);
}

function addressOf(what: PageKind, id: string): string {
  return what === 'note' ? noteAddress(id) : permalink(what, id);
}

/** Where its link leads. */
const WAY: Record<PageKind, string> = {
  session: 'Aller à la page de la séance',
  person: 'Aller à la fiche',
  resource: 'Aller à la fiche',
  post: 'Lire la nouvelle',
  note: 'Lire la note',
};

function movedPage(what: PageKind, today: string, {id, since}: FormerAddress, baseUrl: string): FilePage {
  const to = addressOf(what, today);
  return {...moved(addressOf(what, id), to, movedHtml(to, WAY[what], since, baseUrl)), refresh: to};
}

function moved(address: string, to: string, html: string): FilePage {
  return {
    address,
    title: 'Adresse changée',
    description: 'Cette page de l’archive a changé d’adresse.',
    html,
    canonical: to,
    cardOf: to,
  };
}

/** The element takes a reader to its link at once, with the `#…` of the old address; without scripts the link is there. */
function movedHtml(to: string, way: string, since: string, baseUrl: string): string {
  return `${pageHeaderHtml('Adresse changée', 'Cette page a une nouvelle adresse')}<archive-moved><p class="notice"><a href="${baseUrl}${to.slice(1)}">${way}</a>. Son adresse a changé le ${writeDay(since)}\u202F; l’ancienne y mènera toujours.</p></archive-moved>`;
}

function noticePage(what: PageKind, {id, since}: FormerAddress): FilePage {
  return {
    address: addressOf(what, id),
    title: 'Page retirée',
    description: `Cette page de l’archive a été retirée le ${writeDay(since)}.`,
    html: `${pageHeaderHtml('Page retirée', 'Cette page a été retirée')}<p class="stamps"><span class="stamp stamp-alert">Retirée le ${writeDay(since)}</span></p><p class="notice">Il y avait ici ${KIND[what]}. L’archive ne la publie plus.</p>`,
    cardOf: '/',
    isNameless: true,
  };
}

/** The page of the words of a renamed or withdrawn session, when words were published there. */
function formerTranscript(former: FormerAddress, {codes, chapters}: TranscriptAnchors, baseUrl: string): FilePage[] {
  const {id, since, today} = former;
  const address = transcriptPermalink(id);
  if (codes.length === 0) return [];
  if (today === undefined) return [{...noticePage('session', former), address}];
  const to = transcriptPermalink(today);
  // A redirection without scripts would lose the passage that the address names: its link is shown instead, and of all
  // these links no other (`css/short-page.css`).
  const links = [...chapters, ...codes.map(turnAnchor)]
    .map(
      (anchor) =>
        `<p id="${anchor}"><a href="${baseUrl}${to.slice(1)}#${anchor}">${escapeHtml(nameOf(anchor))}</a></p>`,
    )
    .join('');
  const html = `${movedHtml(to, 'Lire la transcription', since, baseUrl)}<div class="moved-anchors">${links}</div>`;
  return [moved(address, to, html)];
}

function nameOf(anchor: string): string {
  return anchor.startsWith('t-') ? `Lire le passage ${anchor.slice(2)}` : 'Lire cette partie';
}
