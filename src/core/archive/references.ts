import type {Archive, Kind, Prose, Shelf} from '#core/archive/archive';
import {SHELVES} from '#core/archive/archive';
import type {Unread} from '#core/archive/assemble';
import {recordAt} from '#core/citation/permalink';
import {findCitations} from '#core/markdown/citations';
import {findLinks, type FoundLink} from '#core/markdown/links';
import {SLUG} from '#core/text/slug';

/** One thing of the archive names another. */
export interface Reference {
  readonly from: {readonly kind: Kind; readonly id: string; readonly file: string};
  /** The key that names it, for its line; or the line itself in a running text. */
  readonly at: readonly PropertyKey[] | number;
  readonly to: {readonly kind: Kind; readonly id: string};
  /** True for a Markdown link: `checkLinks` judges it. */
  readonly byLink?: true;
}

/** Keys that hold ids, wherever they stand in a record, and the kind they name. */
const NAMES: Record<string, Kind> = {
  sources: 'resource',
  source: 'resource',
  resource: 'resource',
  resources: 'resource',
  works: 'resource',
  see: 'resource',
  person: 'person',
  venue: 'person',
  people: 'person',
  collective: 'person',
  sessions: 'session',
  terms: 'term',
  themes: 'theme',
  tags: 'tag',
};

/**
 * Every reference of the archive, from records (those that are not as expected included) and from the citation marks of
 * summaries. `texts`: those of the archive, for a caller that has them.
 */
export function referencesOf(
  archive: Archive,
  unread: readonly Unread[] = [],
  texts: readonly ArchiveText[] = textsOf(archive, unread),
): Reference[] {
  const references: Reference[] = [];
  for (const {data, kind, id, file} of unread) {
    const from = {kind, id, file};
    collect(data, [], (at, to) => {
      if (SLUG.test(to.id)) references.push({from, at, to});
    });
  }
  return [...references, ...recordReferences(archive), ...textReferences(texts)];
}

const linksOf = new WeakMap<ArchiveText, readonly FoundLink[]>();

/** The links of a text, for all who ask of the same one: a page takes longer to parse than all else that is asked of it. */
export function linksIn(text: ArchiveText): readonly FoundLink[] {
  const links = linksOf.get(text) ?? findLinks(text.markdown, text.line);
  linksOf.set(text, links);
  return links;
}

/** What texts name, in their citation marks and their links. */
export function textReferences(texts: readonly ArchiveText[]): Reference[] {
  return texts.flatMap((text) => {
    const {from, markdown, line: firstLine, cites} = text;
    const marks = cites ? findCitations(markdown, firstLine) : [];
    return [
      ...marks.map(({id, line}): Reference => ({from, at: line, to: {kind: 'resource', id}})),
      ...linksIn(text).flatMap(({url, line}): Reference[] => {
        const to = recordAt(url);
        return to ? [{from, at: line, to, byLink: true}] : [];
      }),
    ];
  });
}

/** What the records of the archive, all or those of one kind, name, with the keys that do. */
export function recordReferences(archive: Archive, only?: Kind): (Reference & {readonly at: readonly PropertyKey[]})[] {
  return (Object.entries(SHELVES) as [Kind, Shelf][]).flatMap(([kind, shelf]) =>
    (only === undefined || kind === only ? archive[shelf] : []).flatMap((entry) => {
      const references: ReturnType<typeof recordReferences> = [];
      const from = {kind, id: entry.id, file: entry.file};
      collect(entry, [], (at, to) => references.push({from, at, to}));
      return references;
    }),
  );
}

/** A text of the archive, with what it belongs to. Only summaries hold citation marks. */
export interface ArchiveText extends Prose {
  readonly from: Reference['from'];
  readonly cites: boolean;
}

/** Every Markdown text of the archive, those of records that could not be read included. */
export function textsOf(archive: Archive, unread: readonly Unread[] = []): ArchiveText[] {
  const bodies = <T extends {id: string; file: string; body: Prose}>(
    kind: Kind,
    entries: readonly T[],
  ): ArchiveText[] => entries.map(({id, file, body}) => ({...body, from: {kind, id, file}, cites: false}));
  return [
    ...archive.sessions.flatMap(({id, summary}): ArchiveText[] =>
      summary ? [{...summary, from: {kind: 'session', id, file: summary.file}, cites: true}] : [],
    ),
    ...archive.terms.map(({id, file, definition}): ArchiveText => ({
      ...definition,
      from: {kind: 'term', id, file},
      cites: false,
    })),
    ...bodies('note', archive.notes),
    ...bodies('post', archive.posts),
    ...bodies('page', archive.pages),
    ...unread.flatMap(({kind, id, text}): ArchiveText[] =>
      text ? [{...text, from: {kind, id, file: text.file}, cites: kind === 'session'}] : [],
    ),
  ];
}

function collect(
  value: unknown,
  path: readonly PropertyKey[],
  found: (at: readonly PropertyKey[], to: Reference['to']) => void,
): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => collect(item, [...path, index], found));
    return;
  }
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    const kind = NAMES[key];
    const at = [...path, key];
    // `themes` of a session is a fact: its ids stand under `value`.
    const ids = kind === 'theme' && isKnown(inner) ? inner.value : inner;
    const step = ids === inner ? at : [...at, 'value'];
    if (kind && typeof ids === 'string') found(step, {kind, id: ids});
    if (kind && Array.isArray(ids)) {
      ids.forEach((id, index) => {
        if (typeof id === 'string') found([...step, index], {kind, id});
      });
    }
    collect(inner, at, found);
  }
}

function isKnown(value: unknown): value is {value: unknown} {
  return value !== null && typeof value === 'object' && 'value' in value;
}
