import type {Resource} from '#core/archive/archive';
import type {Finder} from '#core/archive/find';
import type {Published} from '#core/consent/filter';
import {permalink} from '#core/citation/permalink';
import {fullName, shownTitle} from '#core/citation/short-label';
import {linkOf} from '#core/links/address';
import {toDateTime, writeDate, yearOf} from '#core/model/imprecise-date';
import {CONFIDENCE, languageName, RESOURCE_TYPE} from '#core/model/words';
import type {LinkView} from '#core/view/link';
import {toOnlineView, type OnlineView} from '#core/view/online';
import {writeResourceLine} from '#core/view/resource-line';

/** A line of a list of resources. Its filters read its language, its themes, and in `line` its year and its type. */
export interface ResourceLineView {
  readonly address: string;
  readonly title: string;
  readonly language: string;
  /** « Virginia Eubanks, 2018, livre ». */
  readonly line: string;
  readonly themes: readonly string[];
}

export interface ResourceView extends ResourceLineView {
  /** « livre », « rapport ». */
  readonly type: string;
  /** Label → words, in the order of a bibliographic record. Only what the record holds. */
  readonly details: readonly (readonly [label: string, words: string])[];
  readonly dateTime?: string | undefined;
  readonly languageName: string;
  readonly abstract: string;
  readonly themeLinks: readonly LinkView[];
  /** The public link: URL, else DOI; absent for « sans lien ». */
  readonly link?: string | undefined;
  readonly doi?: string | undefined;
  /** Whether the link leads somewhere, as far as is known; absent for « sans lien ». */
  readonly online?: OnlineView | undefined;
  /** A copy that a web archive keeps. */
  readonly archived?: LinkView | undefined;
  readonly confidence: string;
  readonly seenOn?: string | undefined;
  readonly note?: string | undefined;
  readonly citedBy: {
    readonly sessions: readonly LinkView[];
    readonly people: readonly LinkView[];
    readonly posts: readonly LinkView[];
    readonly terms: readonly LinkView[];
  };
}

export function toResourceLine(resource: Resource): ResourceLineView {
  const names = resource.author ?? resource.director ?? resource.editor ?? [];
  return {
    address: permalink('resource', resource.id),
    title: shownTitle(resource),
    language: resource.language,
    line: writeResourceLine({
      authors: names.map(fullName).join(', '),
      year: resource.issued ? String(yearOf(resource.issued)) : '',
      type: resource.type,
    }),
    themes: resource.custom.themes,
  };
}

export function toResourceView(resource: Resource, archive: Published, finder: Finder): ResourceView {
  const {custom} = resource;
  const link = linkOf(resource);
  const named = finder.namedBy('resource', resource.id);
  const links = <T extends {id: string}>(
    kind: 'session' | 'person' | 'post' | 'term',
    entries: readonly T[],
    label: (entry: T) => string,
  ) => entries.map((entry) => ({address: permalink(kind, entry.id), label: label(entry)}));
  return {
    ...toResourceLine(resource),
    type: RESOURCE_TYPE[resource.type],
    details: detailsOf(resource),
    dateTime: resource.issued && toDateTime(resource.issued),
    languageName: languageName(resource.language),
    abstract: custom.abstract_fr,
    themeLinks: custom.themes.map((id) => ({
      address: permalink('theme', id),
      label: archive.themes.find((theme) => theme.id === id)?.title ?? id,
    })),
    link,
    doi: resource.DOI,
    online: link === undefined ? undefined : toOnlineView(resource),
    archived: custom.archived && {
      address: custom.archived.url,
      label: `Copie archivée (${writeDate(custom.archived.date)})`,
    },
    confidence: CONFIDENCE[custom.confidence],
    seenOn: custom.verified_at,
    note: custom.note_fr,
    citedBy: {
      sessions: links('session', named.sessions, ({title}) => title.value),
      people: links('person', named.people, ({name}) => name.value),
      posts: links('post', named.posts, ({title}) => title),
      terms: links('term', named.terms, ({term}) => term),
    },
  };
}

/** CSL variable → French label, in the order of a bibliographic record. */
const DETAILS = [
  ['genre', 'Nature'],
  ['container-title', 'Dans'],
  ['collection-title', 'Collection'],
  ['authority', 'Autorité'],
  ['publisher', 'Éditeur'],
  ['publisher-place', 'Lieu d’édition'],
  ['number', 'Numéro'],
  ['volume', 'Volume'],
  ['issue', 'Livraison'],
  ['page', 'Pages'],
  ['number-of-pages', 'Nombre de pages'],
  ['medium', 'Support'],
  ['ISBN', 'ISBN'],
] as const satisfies readonly (readonly [keyof Resource, string])[];

function detailsOf(resource: Resource): [string, string][] {
  const people = (
    [
      ['author', 'Par'],
      ['editor', 'Sous la direction de'],
      ['director', 'Réalisation'],
    ] as const
  ).flatMap(([key, label]): [string, string][] =>
    resource[key] ? [[label, resource[key].map(fullName).join(', ')]] : [],
  );
  const date: [string, string] = ['Date', resource.issued ? writeDate(resource.issued) : 'sans date'];
  const rest = DETAILS.flatMap(([key, label]): [string, string][] => {
    const value = resource[key];
    return value === undefined ? [] : [[label, value]];
  });
  return [...people, date, ...rest, ['Langue', languageName(resource.language)]];
}
