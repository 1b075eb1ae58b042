import type {PublicAddress} from '#core/anchors/check-addresses';
import type {Archive, Page} from '#core/archive/archive';
import type {Unread} from '#core/archive/assemble';
import {sessionOfPath} from '#core/archive/read-file';
import {paragraphsOf} from '#core/markdown/paragraphs';

const COVERED = new Set(['session', 'person', 'resource', 'term', 'post']);

/**
 * Every public address that the promise covers, besides turns and chapters: those of records that cannot be read just
 * now included, since they are not gone.
 */
export function publicAddresses(archive: Archive, unread: readonly Unread[]): PublicAddress[] {
  const of = (what: PublicAddress['what'], entries: readonly {readonly id: string}[]) =>
    entries.map(({id}) => ({what, id}));
  return [
    ...of('session', archive.sessions),
    ...of('person', archive.people),
    ...of('resource', archive.resources),
    ...of('term', archive.terms),
    ...of('post', archive.posts),
    ...archive.notes.map(({id, session}) => ({what: 'note' as const, id: noteAddressId(session, id)})),
    ...archive.pages.flatMap(paragraphAddresses),
    ...unread.flatMap(({kind, id, file}): PublicAddress[] => {
      if (kind === 'note') return [{what: 'note', id: noteAddressId(sessionOfPath(file)?.slug, id)}];
      return COVERED.has(kind) ? [{what: kind as PublicAddress['what'], id}] : [];
    }),
  ];
}

/** The paragraphs of a text published word for word can be cited one by one: `presentation/3`. */
function paragraphAddresses({verbatim, address, body}: Page): PublicAddress[] {
  if (verbatim !== 'true') return [];
  const page = address.replace(/^\/|\/$/g, '');
  return paragraphsOf(body.markdown).map((_, index) => ({what: 'paragraph', id: `${page}/${index + 1}`}));
}

/** A note as the ledgers name it: `travail-social/ce-que-j-ai-retenu`, or its own name when it is of no session. */
export function noteAddressId(session: string | undefined, id: string): string {
  return session === undefined ? id : `${session}/${id}`;
}
