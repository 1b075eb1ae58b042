import type {Kind} from '#core/archive/archive';

/** The kinds that have an address made from their id; pages carry their own. */
export type Addressed = Exclude<Kind, 'page' | 'note'>;

const ADDRESS: Record<Addressed, (id: string) => string> = {
  session: (id) => `/seances/${id}/`,
  person: (id) => `/intervenants/${id}/`,
  resource: (id) => `/ressources/${id}/`,
  term: (id) => `/glossaire/#${id}`,
  theme: (id) => `/themes/${id}/`,
  post: (id) => `/actualites/${id}/`,
  tag: (id) => `/actualites/etiquettes/${id}/`,
};

/** The one maker of addresses: root-relative, without the site's base path, with their final slash. */
export function permalink(kind: Addressed, id: string): string {
  return ADDRESS[kind](id);
}

/** The record that an address of the archive leads to, if it is one. */
export function recordAt(address: string): {kind: Addressed; id: string} | undefined {
  for (const kind of Object.keys(ADDRESS) as Addressed[]) {
    const [before = '', after = ''] = permalink(kind, '*').split('*');
    const id = address.slice(before.length, address.length - after.length);
    if (address.startsWith(before) && id !== '' && permalink(kind, id) === address && !id.includes('/'))
      return {kind, id};
  }
  return undefined;
}

/** All notes, those of sessions included; those of none have a page below. */
export const NOTES_ADDRESS = '/notes/';

/** The address of a note: its own anchor on the page of its session, or its own page when it is of none. */
export function notePermalink(session: string | undefined, id: string): string {
  return session === undefined ? `${NOTES_ADDRESS}${id}/` : `${permalink('session', session)}#note-${id}`;
}

/** The page of the words of a session. */
export function transcriptPermalink(session: string): string {
  return `${permalink('session', session)}transcription/`;
}

/** The session whose words are at an address, if that is the page of some. */
export function sessionOfWords(address: string): string | undefined {
  const record = recordAt(address.replace(/transcription\/$/, ''));
  return record?.kind === 'session' && transcriptPermalink(record.id) === address ? record.id : undefined;
}

/**
 * The words of a session as a file (`vtt`, `tei.xml`…), beside their page. It follows the name of the session; what is
 * cited for ever is the address of a turn.
 */
export function exportPermalink(session: string, extension: string): string {
  return `${transcriptPermalink(session)}${session}.${extension}`;
}

/** The record of a page for reference managers, as a file beside it: `/seances/x/` → `/seances/x.json`. */
export function recordPermalink(address: string, extension: string): string {
  return `${address.replace(/\/$/, '')}.${extension}`;
}

/** Where the summary stands on the page of a session; its headings have anchors that begin so. */
export const SUMMARY_ANCHOR = 'resume';

/** The whole bibliography; its files are its records. */
export const BIBLIOGRAPHY = '/citations/';

/** How to cite any passage of a session, for the script that does it: beside the page of its words. */
export function passagesPermalink(session: string): string {
  return `${transcriptPermalink(session)}citer.json`;
}

/** The anchor of a turn on the page of its session's words. */
export function turnAnchor(code: string): string {
  return `t-${code}`;
}

/** The address of a turn, for ever: a light page of its own. */
export function turnPermalink(code: string): string {
  return `/t/${code}/`;
}

/** What the address of a turn ends with when it is that of a passage: the code of its last turn, `#jusque-7f3k2`. */
export function rangeHash(last: string): string {
  return `#jusque-${last}`;
}

/** A turn among those around it; its session may change name, `turnPermalink` may not. */
export function turnInContext(session: string, code: string): string {
  return `${transcriptPermalink(session)}#${turnAnchor(code)}`;
}

/** What the framework puts next to the news, under `/actualites/`: no post can have these for its own address. */
export const NEWS_FOLDERS = {archive: 'archives', tags: 'etiquettes', authors: 'auteurs', page: 'suite'} as const;

export function isNewsFolder(slug: string): boolean {
  return Object.values<string>(NEWS_FOLDERS).includes(slug);
}

/** The words of the archive from A to Z; each letter has its pages below. */
export const CONCORDANCE_ADDRESS = '/recherche/a-z/';

/** Addresses of the archive that are not made from a record. */
export const FIXED_ADDRESSES = [
  '/',
  '/seances/',
  '/intervenants/',
  '/ressources/',
  '/themes/',
  '/glossaire/',
  '/glossaire/emplois/',
  '/actualites/',
  '/chronologie/',
  NOTES_ADDRESS,
  '/recherche/',
  CONCORDANCE_ADDRESS,
  '/registre/',
  '/plan-du-site/',
  '/contribuer/',
  '/contribuer/champs/',
] as const;
