import type {Root} from 'mdast';
import type {Kind, Written} from '#core/archive/archive';
import type {Finder} from '#core/archive/find';
import {type ArchiveText, recordReferences, textsOf} from '#core/archive/references';
import {notePermalink, permalink} from '#core/citation/permalink';
import type {Published} from '#core/consent/filter';
import {withValues} from '#core/explain/values';
import {type CitingPassage, citingPassages} from '#core/markdown/citing-passages';
import {paragraphAnchor} from '#core/markdown/paragraphs';
import {formatOf, readProse} from '#core/markdown/read-prose';
import {readMarkdown} from '#core/markdown/to-html';
import {NOTE_KIND, PERSON_KIND} from '#core/model/words';
import type {InContext} from '#core/text/in-context';
import type {LinkView} from '#core/view/link';
import {type Reason, writeReasons} from '#core/view/reason';
import {toReason} from '#core/view/to-reason';

export interface CitingPassageView extends InContext {
  /** What the citation mark adds: « de seconde main ». */
  readonly remark?: string | undefined;
  /** Where the page opens at the passage, when it has an anchor near it. */
  readonly at?: LinkView | undefined;
}

/** A page that names a resource: in its own words, through its record, or both. */
export interface CitingView {
  /** « séance », « nouvelle ». */
  readonly kind: string;
  readonly page: LinkView;
  /** What its record names the resource for: « source de la date et du lieu ». Empty when only its words do. */
  readonly reasons: string;
  readonly passages: readonly CitingPassageView[];
}

/** Why and where one page names one resource. */
interface Naming {
  readonly reasons: Reason[];
  readonly passages: CitingPassageView[];
}

/**
 * Every resource that is named somewhere → the pages that name it: first those whose words do, then those whose record
 * does; in both, sessions, notes, explanations and other pages, news, terms, people, each in the order of the archive.
 */
export function citedIn(archive: Published, finder: Finder): Map<string, CitingView[]> {
  const namings = namingsOf(archive, finder);
  const cited = new Map<string, CitingView[]>();
  for (const {key, kind, page} of citingPages(archive)) {
    for (const [resource, {reasons, passages}] of namings.get(key) ?? []) {
      const views = cited.get(resource) ?? [];
      views.push({kind, page, reasons: writeReasons(reasons), passages});
      cited.set(resource, views);
    }
  }
  const rank = ({passages}: CitingView) => (passages.length > 0 ? 0 : 1);
  for (const views of cited.values()) views.sort((a, b) => rank(a) - rank(b));
  return cited;
}

/** Key of a page → resource → how that page names it. */
function namingsOf(archive: Published, finder: Finder): Map<string, Map<string, Naming>> {
  const namings = new Map<string, Map<string, Naming>>();
  const namingOf = (key: string, resource: string): Naming => {
    const onPage = namings.get(key) ?? new Map<string, Naming>();
    const naming = onPage.get(resource) ?? {reasons: [], passages: []};
    onPage.set(resource, naming);
    namings.set(key, onPage);
    return naming;
  };
  for (const {from, at, to} of recordReferences(archive)) {
    const resource = to.kind === 'resource' ? finder.resource(to.id) : undefined;
    const reason = resource && toReason(from, at, resource, finder);
    if (reason) namingOf(keyOf(from), to.id).reasons.push(reason);
  }
  const verbatim = new Set(archive.pages.flatMap(({id, verbatim: exact}) => (exact === 'true' ? [id] : [])));
  for (const text of textsOf(archive)) {
    // Most texts name no resource: they are not read again to know it.
    if (!/[(<:\s]\/ressources\/|\[@/.test(text.markdown)) continue;
    const isVerbatim = text.from.kind === 'page' && verbatim.has(text.from.id);
    for (const {resource, heading, paragraph, ...words} of citingPassages(treeOf(text), text)) {
      const at = placeOf({heading, paragraph}, text.from, isVerbatim);
      namingOf(keyOf(text.from), resource).passages.push({...words, at});
    }
  }
  return namings;
}

/** Two sessions may have a note of the same name. */
function keyOf({kind, id, file}: ArchiveText['from']): string {
  return `${kind} ${kind === 'note' ? file : id}`;
}

/** The pages that can name a resource, in reading order. */
function citingPages(archive: Published): {key: string; kind: string; page: LinkView}[] {
  const of = <T extends Written>(
    kind: Kind,
    entries: readonly T[],
    view: (entry: T) => readonly [kind: string, address: string, label: string],
  ) =>
    entries.map((entry) => {
      const [word, address, label] = view(entry);
      return {key: keyOf({...entry, kind}), kind: word, page: {address, label}};
    });
  return [
    ...of('session', archive.sessions, ({id, title}) => ['séance', permalink('session', id), title.value]),
    ...of('note', archive.notes, ({id, session, kind, title}) => [NOTE_KIND[kind], notePermalink(session, id), title]),
    ...of('page', archive.pages, ({address, title}) => [
      address.startsWith('/comprendre/') ? 'explication' : 'page',
      address,
      title,
    ]),
    ...of('post', archive.posts, ({id, title}) => ['nouvelle', permalink('post', id), title]),
    ...of('term', archive.terms, ({id, term}) => ['mot du glossaire', permalink('term', id), term]),
    ...of('person', archive.people, ({id, kind, name}) => [PERSON_KIND[kind], permalink('person', id), name.value]),
  ];
}

/** The text as its page reads it. */
function treeOf({from: {kind, file}, markdown}: ArchiveText): Root {
  return kind === 'page' || kind === 'post' ? readProse(withValues(markdown), formatOf(file)) : readMarkdown(markdown);
}

/** The anchor near a passage, if its page has one: notes and terms have their own address. */
function placeOf(
  {heading, paragraph}: Pick<CitingPassage, 'heading' | 'paragraph'>,
  {kind, id}: ArchiveText['from'],
  isVerbatim: boolean,
): LinkView | undefined {
  // The anchor of the summary on the page of its session.
  if (kind === 'session') return {address: `${permalink('session', id)}#resume`, label: 'résumé'};
  if (kind !== 'page' && kind !== 'post') return undefined;
  // The id of a page is its address.
  const address = kind === 'post' ? permalink('post', id) : id;
  if (isVerbatim && paragraph) {
    return {address: `${address}#${paragraphAnchor(paragraph)}`, label: `paragraphe ${paragraph}`};
  }
  return heading && {address: `${address}#${heading.anchor}`, label: `partie «\u00A0${heading.title}\u00A0»`};
}
