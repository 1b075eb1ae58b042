import type {Register} from '#core/anchors/histories';
import type {LinkState} from '#core/links/state';
import type {ModerationRecord} from '#core/model/moderation';
import type {NoteRecord} from '#core/model/note';
import type {PageRecord, PostRecord} from '#core/model/page';
import type {PersonRecord} from '#core/model/person';
import type {ReadingRecord} from '#core/model/reading';
import type {ResourceRecord} from '#core/model/resource';
import type {SessionRecord} from '#core/model/session';
import type {TagsRecord} from '#core/model/tag';
import type {TermRecord} from '#core/model/term';
import type {ThemeRecord} from '#core/model/theme';
import type {Transcript} from '#core/model/transcript';
import type {SessionSlug} from '#core/model/ids';

/** A file of the project: its path with slashes (`docs/…`, `blog/…`) and its words. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Where a thing was written, for problems and for the date of its last change. */
export interface Written {
  readonly id: string;
  readonly file: string;
}

/** Markdown words and the line of the file on which they begin. */
export interface Prose {
  readonly markdown: string;
  readonly line: number;
}

export type Session = SessionRecord & Written & {readonly summary?: (Prose & {readonly file: string}) | undefined};
export type Person = PersonRecord & Written;
/** `online`: what its link was when the machine last asked it, at the address that the record gives today. */
export type Resource = ResourceRecord & Written & {readonly online?: LinkState | undefined};
export type Term = TermRecord & Written & {readonly definition: Prose};
export type Theme = ThemeRecord & Written;
/** A tag of the news: one entry of `blog/tags.yml`. */
export type Tag = Omit<TagsRecord[string], 'permalink'> & Written;
/** A note stands under its session; without one, it has a page of its own. */
export type Note = NoteRecord & Written & {readonly session?: SessionSlug | undefined; readonly body: Prose};
export type Page = PageRecord & Written & {readonly address: string; readonly body: Prose};
export type Post = PostRecord & Written & {readonly body: Prose};

/** A prose page read aloud. */
export type Reading = ReadingRecord & Written & {readonly pageFile: string};

/** The files of `static/media/`: address (`/media/…`) → size in bytes. */
export type Media = Readonly<Record<string, number>>;

/** The words of a session: at most one file a session. Without its value when it could not be read. */
export interface SessionTranscript {
  readonly session: SessionSlug;
  readonly file: string;
  readonly transcript: Transcript | undefined;
}

/** The hub: plain JSON, sorted, complete. Everything below the consent filter only reads it. */
export interface Archive {
  readonly sessions: readonly Session[];
  readonly people: readonly Person[];
  readonly resources: readonly Resource[];
  readonly terms: readonly Term[];
  readonly themes: readonly Theme[];
  readonly tags: readonly Tag[];
  readonly notes: readonly Note[];
  readonly posts: readonly Post[];
  readonly pages: readonly Page[];
  readonly transcripts: readonly SessionTranscript[];
  readonly readings: readonly Reading[];
  readonly media: Media;
  /** The counts of moderation, once something was counted. */
  readonly moderation?: ModerationRecord | undefined;
  /** What the ledgers say of every address that was published. */
  readonly register: Register;
}

export type Kind = 'session' | 'person' | 'resource' | 'term' | 'theme' | 'tag' | 'note' | 'post' | 'page';

/** Kind → the list of the archive that holds it. */
export const SHELVES = {
  session: 'sessions',
  person: 'people',
  resource: 'resources',
  term: 'terms',
  theme: 'themes',
  tag: 'tags',
  note: 'notes',
  post: 'posts',
  page: 'pages',
} as const satisfies Record<Kind, keyof Archive>;

/** The lists of the archive that hold records. */
export type Shelf = (typeof SHELVES)[Kind];
