import {cardNameOf, CARD_FOLDER} from '#core/view/social-card';
import {escapeHtml} from '#core/text/escape-html';
import type {FilePage} from '#core/view/file-page';
import {lastKept} from '#core/view/last-kept';

/** A page of the site with holes: what its head says of itself, and what stands in `<main>`. As text, or encoded once. */
export interface Frame<Piece = string> {
  readonly start: Piece;
  readonly middle: Piece;
  readonly end: Piece;
}

/** What a page says of itself needs: the site's name and address, and which cards exist, with what they show. */
export interface SiteFacts {
  readonly title: string;
  /** Public address with base path and final slash. */
  readonly root: string;
  readonly cards: ReadonlyMap<string, string>;
}

const CHARSET = '<meta charset=utf-8>';
const MAIN = '<main id=contenu class="page passage" tabindex=-1>';
/** What each page says for itself: taken out of the frame. */
const OWN = [
  /<title[^>]*>[^<]*<\/title>/g,
  ...[
    'name=["\']?description',
    ...['title', 'description', 'url', 'image', 'image:alt'].map((name) => `property=["']?og:${name}`),
  ].map((attribute) => new RegExp(`<meta(?=[^>]*\\s${attribute}["']?[\\s/>])[^>]*>`, 'g')),
  /<link(?=[^>]*\srel=["']?canonical["']?[\s/>])[^>]*>/g,
  /<script type=["']?application\/ld\+json["']?>[^<]*<\/script>/g,
];

/**
 * The frame of a built page.
 *
 * @throws when the page is not made as expected: every page written in its frame would be wrong
 */
export function readFrame(html: string): Frame {
  const bare = OWN.reduce(
    (text, tag) => {
      const found = text.match(tag) ?? [];
      if (found.length !== 1)
        throw new Error(`Found ${found.length} of ${String(tag)} in the page that gives the frame.`);
      return text.replace(tag, '');
      // A mark of the framework's, for a script that no page has.
    },
    html.replaceAll(' data-rh=true', ''),
  );
  const [start = '', rest, ...more] = bare.split(CHARSET);
  const [main, close] = [rest?.indexOf('<main ') ?? -1, rest?.lastIndexOf('</main>') ?? -1];
  if (rest === undefined || more.length > 0 || main === -1 || close === -1) {
    throw new Error('The page that gives the frame has no head or no main part.');
  }
  return {start: start + CHARSET, middle: rest.slice(0, main) + MAIN, end: rest.slice(close)};
}

/** The page put into the frame. */
export function fillFrame(frame: Frame, page: FilePage, site: SiteFacts): string {
  return piecesOf(frame, page, headMaker(site)).join('');
}

/** The page in the frame, piece after piece. */
export function piecesOf<Piece>(
  {start, middle, end}: Frame<Piece>,
  page: FilePage,
  headOf: ReturnType<typeof headMaker>,
): readonly (Piece | string)[] {
  return [start, headOf(page), middle, page.html, end];
}

/** Makes what pages say of themselves. */
export function headMaker(site: SiteFacts): (page: FilePage) => string {
  const {root, cards} = site;
  const cardTags = lastKept((cardOf) => {
    const card = cardNameOf(cardOf, (name) => cards.has(name));
    return `<meta property=og:image content=${root}${CARD_FOLDER}/${card}.png><meta property=og:image:alt content="${escapeHtml(cards.get(card) ?? '')}">`;
  });
  return (page) => headOf(page, site, cardTags(page.cardOf));
}

/** Addresses of the archive need no quotes. */
function headOf(page: FilePage, {title, root}: SiteFacts, cardTags: string): string {
  const absolute = (address: string) => root + address.slice(1);
  const own = absolute(page.address);
  // The address of what is cited is the one to cite (RFC 8574); those who share a link read the same.
  const rel = page.head === undefined ? 'canonical' : '"canonical cite-as"';
  return [
    `<title>${escapeHtml(`${page.title} | ${title}`)}</title>`,
    `<meta name=description content="${escapeHtml(page.description)}">`,
    `<meta property=og:title content="${escapeHtml(page.shared ?? page.title)}">`,
    // Zotero takes the address from it.
    page.isNameless ? '' : `<meta property=og:url content=${own}>`,
    cardTags,
    page.isNameless ? '' : `<link rel=${rel} href=${page.canonical === undefined ? own : absolute(page.canonical)}>`,
    page.head ?? '',
    page.indexed === undefined ? '<meta name=robots content=noindex>' : '',
    page.refresh === undefined
      ? ''
      : `<noscript><meta http-equiv="refresh" content="0; url=${absolute(page.refresh)}"></noscript>`,
  ].join('');
}
