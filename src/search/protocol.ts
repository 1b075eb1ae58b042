import type {Piece} from '#core/text/excerpt';

/** What a record is, in the order in which groups are named. */
export type RecordKind = 'session' | 'person' | 'term' | 'resource' | 'post' | 'page';

/** One thing that can be found. */
export interface SearchRecord {
  readonly kind: RecordKind;
  /** Root-relative, without base path. */
  readonly address: string;
  readonly title: string;
  /** Other names: aliases, authors, the page of a section. */
  readonly names: string;
  readonly text: string;
}

/** The index as it travels: records, and lunr's own serialised index whose references are positions in `records`. */
export interface IndexFile {
  readonly version: 1;
  readonly records: readonly SearchRecord[];
  readonly index: object;
}

export interface Hit {
  readonly kind: RecordKind;
  readonly address: string;
  readonly title: readonly Piece[];
  readonly names: string;
  readonly excerpt: readonly Piece[];
}

/** How the words of a query were taken: all of them, some of them, or words that resemble them. */
export type Mode = 'all' | 'any' | 'near';

export type Ask =
  | {readonly kind: 'open'; readonly baseUrl: string}
  | {readonly kind: 'search'; readonly query: string; readonly limit: number};

export type Answer =
  | {readonly kind: 'ready'; readonly records: number}
  | {
      readonly kind: 'hits';
      readonly query: string;
      readonly mode: Mode;
      readonly total: number;
      readonly hits: readonly Hit[];
    }
  | {readonly kind: 'failed'; readonly reason: 'network' | 'index'};

/** The file that names the current index; it alone keeps its name from one build to the next. */
export const CURRENT = 'recherche/actuel.json';
