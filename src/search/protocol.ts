import type {Advice} from '#core/query/advice';
import type {Filter, Ignored} from '#core/query/clause';
import type {Piece} from '#core/text/excerpt';
import type {Facet} from '#search/packed/source';

/*
 * What the page and the worker say to one another.
 */

/** What was found: words said in a debate, a record, a page of the site. */
export type HitKind = 'turn' | 'session' | 'person' | 'term' | 'resource' | 'post' | 'page';

/** As they are named to the reader, in the plural. */
export const KIND_NAME: Readonly<Record<HitKind, string>> = {
  turn: 'Paroles',
  session: 'Séances',
  person: 'Personnes et collectifs',
  term: 'Glossaire',
  resource: 'Ressources',
  post: 'Actualités',
  page: 'Pages',
};

export interface Hit {
  readonly kind: HitKind;
  /** Root-relative, without base path; that of a turn has its words marked there. */
  readonly address: string;
  /** Of a turn, who speaks. */
  readonly title: readonly Piece[];
  readonly names: string;
  /** Where it stands: the title of the session of a turn. */
  readonly heading: string;
  /** Milliseconds from the beginning of the recording. */
  readonly start?: number;
  /** How far the words of a turn were read again, as the page says it. */
  readonly state?: string;
  readonly excerpt: readonly Piece[];
}

/** What a reader keeps of the answers: values of each facet, by their ids; dates as `AAAA`, `AAAA-MM` or `AAAA-MM-JJ`. */
export interface Chosen extends Partial<Readonly<Record<Exclude<Facet, 'date'>, readonly string[]>>> {
  readonly from?: string;
  readonly to?: string;
}

export interface Question {
  readonly query: string;
  readonly chosen: Chosen;
  /** How many hits are wanted. */
  readonly shown: number;
}

/** A value of a facet, and how many hits choosing it would give. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** How a word was understood: as it is written in the hits. */
export interface Wordings {
  readonly typed: string;
  /** `near`: no text has the word, these look like it; `unknown`: nor does any look like it. */
  readonly kind: 'known' | 'near' | 'unknown';
  readonly written: readonly string[];
}

export interface Hits {
  /** `all`: each has all the words; `any`: some of them, for none has all; `none`: nothing was asked. */
  readonly mode: 'all' | 'any' | 'none';
  readonly total: number;
  readonly hits: readonly Hit[];
  readonly wordings: readonly Wordings[];
  readonly ignored: readonly Ignored[];
  readonly advice: readonly Advice[];
  /** `qui:` and `séance:` that name no one, or no session. */
  readonly unnamed: readonly Filter[];
  readonly choices: Readonly<Record<Exclude<Facet, 'date'>, readonly Choice[]>>;
}

/** `number` tells questions apart, and which is the latest: an older one that is not answered yet is abandoned. */
export type Ask =
  | {readonly kind: 'open'; readonly baseUrl: string}
  | {readonly kind: 'search'; readonly number: number; readonly question: Question};

export type Answer =
  /** Bytes that came for the question. */
  | {readonly kind: 'progress'; readonly number: number; readonly received: number}
  | {readonly kind: 'hits'; readonly number: number; readonly question: Question; readonly found: Hits}
  | {readonly kind: 'failed'; readonly number: number; readonly reason: FailureReason};

/**
 * Why no answer came. `network`: files that did not come; `index`: files that are there but are not, or not any more, what
 * this page can read; `silence`: nothing came for so long that no one waits any more.
 */
export type FailureReason = 'network' | 'index' | 'silence';

/** Where the files of the index are. */
export const FOLDER = 'recherche/';
/** The file that names the current index (`{root}`); it alone keeps its name from one build to the next. */
export const CURRENT = `${FOLDER}actuel.json`;
