import type {Field} from '#core/query/engine';

/*
 * What an index is made of, before it is one: documents, in groups that change together (a session, all other pages).
 */

/** Where a word stands in a document: one field of the lunr index each. */
export const FIELDS = ['title', 'names', 'text'] as const satisfies readonly Field[];

/** What documents are sorted by. */
export const FACETS = ['kind', 'person', 'session', 'theme', 'state', 'date'] as const;
export type Facet = (typeof FACETS)[number];

/** A value of a facet: what it is called in an address, and on the page. */
export interface Label {
  readonly id: string;
  readonly name: string;
}

/** One thing that can be found: a turn, a section of a page. */
export interface SourceDocument extends Readonly<Record<Field, string>> {
  /** Root-relative, without base path. */
  readonly address: string;
  /** Where it stands (the title of its session): shown, not searched. */
  readonly heading: string;
  /** Milliseconds from the beginning of the recording. */
  readonly start?: number;
  /** 1 for most; less for what seldom is what one looks for. */
  readonly boost: number;
  readonly facets: Partial<Readonly<Record<Facet, readonly Label[]>>>;
}

export interface Source {
  /** The slug of a session; « pages » for the rest. */
  readonly key: string;
  readonly documents: readonly SourceDocument[];
}

/** A word of a text as the index keeps it. Several may share a position: « usager·es » says two. */
export interface IndexedWord {
  /** As it is written, folded: what is looked for. */
  readonly form: string;
  /** What forms of one word share: any text, a part of the form or not. */
  readonly stem: string;
  /** Rank among the words of the text; never lower than the one before. */
  readonly position: number;
}

export type Analyse = (text: string) => readonly IndexedWord[];
