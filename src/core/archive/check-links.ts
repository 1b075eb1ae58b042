import type {Archive} from '#core/archive/archive';
import type {Unread} from '#core/archive/assemble';
import type {AddressKind} from '#core/anchors/event';
import {
  type Addressed,
  FIXED_ADDRESSES,
  notePermalink,
  permalink,
  transcriptPermalink,
  turnPermalink,
} from '#core/citation/permalink';
import {TURNS_SCHEMA} from '#core/formats/turns-json/schema';
import {linksIn, textsOf, type ArchiveText} from '#core/archive/references';
import type {Problem} from '#core/problem';
import {nearest} from '#core/text/nearest';

/** Every address the archive answers at, without base path: pages, records, and the anchors that records make. */
export function addressesOf(archive: Archive): Set<string> {
  const borne = new Set(archive.posts.flatMap(({tags}) => tags));
  return new Set([
    ...FIXED_ADDRESSES,
    ...archive.pages.map(({address}) => address),
    ...archive.sessions.map(({id}) => permalink('session', id)),
    ...archive.people.map(({id}) => permalink('person', id)),
    ...archive.resources.map(({id}) => permalink('resource', id)),
    ...archive.themes.map(({id}) => permalink('theme', id)),
    ...archive.terms.map(({id}) => permalink('term', id)),
    ...archive.posts.map(({id}) => permalink('post', id)),
    // A tag that no post bears has no page.
    ...archive.tags.filter(({id}) => borne.has(id)).map(({id}) => permalink('tag', id)),
    ...archive.transcripts.map(({session}) => transcriptPermalink(session)),
    ...archive.register.turns.map(({code}) => turnPermalink(code)),
    ...archive.notes.map(({id, session}) => notePermalink(session, id)),
  ]);
}

/** Links written in Markdown: they lead to an address of the archive, or out of it in full. `texts`: as `referencesOf` takes them. */
export function checkLinks(
  archive: Archive,
  unread: readonly Unread[] = [],
  texts: readonly ArchiveText[] = textsOf(archive, unread),
): Problem[] {
  // A file, not a page: the site map has no link to it.
  const addresses = new Set([...addressesOf(archive), `/${TURNS_SCHEMA}`, ...unread.flatMap(addressOfUnread)]);
  const renamed = renamedPages(archive);
  return texts.flatMap((text) =>
    linksIn(text).flatMap(({url, line: at}): Problem[] => {
      const {file, kind} = text.from;
      // In a note, a link that may not be followed (`javascript:`, `../`) is shown as text: nothing to mend.
      if (kind === 'note' && !/^\/(?!\/)/.test(url)) return [];
      const advice = adviceFor(url, addresses, renamed);
      if (advice === undefined) return [];
      return [
        {
          rule: 'link/broken',
          severity: 'error',
          file,
          line: at,
          message: `Le lien « ${url} » ne mène nulle part : ${advice}`,
        },
      ];
    }),
  );
}

function addressOfUnread({kind, id}: Unread): string[] {
  if (kind === 'note') return [];
  return [kind === 'page' ? id : permalink(kind, id)];
}

/** What begins with the former address of a page, and the address of today. */
function renamedPages({register}: Archive): readonly (readonly [from: string, to: string])[] {
  return register.former.flatMap(({what, id, today}): [from: string, to: string][] =>
    today === undefined || !hasPermalink(what) ? [] : [[permalink(what, id), permalink(what, today)]],
  );
}

function hasPermalink(what: AddressKind): what is Extract<AddressKind, Addressed> {
  return what !== 'note' && what !== 'chapter' && what !== 'paragraph';
}

function adviceFor(
  url: string,
  addresses: ReadonlySet<string>,
  renamed: readonly (readonly [from: string, to: string])[],
): string | undefined {
  if (/^(?:https?:\/\/\S+\.\S+|mailto:\S+@\S+)/i.test(url)) return undefined;
  // Anchors inside the same page are checked on the built pages, where the anchors are.
  if (url.startsWith('#')) return undefined;
  const [place = '', anchor] = url.split('#');
  const path = place.replace(/\?.*$/, '');
  if (addresses.has(url)) return undefined;
  const anchorIsRecord = path === '/glossaire/' && anchor !== undefined;
  if (addresses.has(path) && !anchorIsRecord) return undefined;
  const [from, to] =
    renamed.find(([former]) => url === former || (former.endsWith('/') && url.startsWith(former))) ?? [];
  if (from !== undefined) return `cette page a changé d’adresse, écrivez «\u00A0${to}${url.slice(from.length)}\u00A0».`;
  const meant = nearest(url, addresses);
  return meant
    ? `vouliez-vous écrire « ${meant} »\u202F?`
    : 'écrivez une adresse de l’archive entre barres obliques (« /seances/ »), ou une adresse complète avec https://.';
}
