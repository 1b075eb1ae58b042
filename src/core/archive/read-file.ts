import type {
  Note,
  Page,
  Person,
  Post,
  Prose,
  Reading,
  Resource,
  Session,
  SessionTranscript,
  SourceFile,
  Tag,
  Term,
  Theme,
} from '#core/archive/archive';
import {
  firstLine,
  fromMarkdown,
  fromYaml,
  note,
  reading,
  summary,
  tags,
  transcript,
  withId,
} from '#core/archive/read-record-file';
import {LINKS_FILE, readLinks} from '#core/links/read';
import type {LinkState} from '#core/links/state';
import type {SessionSlug} from '#core/model/ids';
import {ModerationRecord} from '#core/model/moderation';
import {PageRecord, PostRecord} from '#core/model/page';
import {PersonRecord} from '#core/model/person';
import {ResourceRecord} from '#core/model/resource';
import {SessionRecord} from '#core/model/session';
import {TermRecord} from '#core/model/term';
import {ThemeRecord} from '#core/model/theme';
import {readRecord} from '#core/yaml/read-record';
import type {FoundProblem} from '#core/problem';
import {checkHiddenCharacters} from '#core/text/hidden-characters';

/** What one file gives, and how to find the line of one of its keys. */
export type ReadFile = {
  readonly problems: readonly FoundProblem[];
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** The id that the place gives, even to a file that could not be read. */
  readonly id?: string;
  /** What a record that is not as expected says all the same: its references are checked too. */
  readonly data?: unknown;
  /** The words below the front matter, whether or not the record above them could be read. */
  readonly body?: Prose;
} & (
  | {readonly kind: 'session'; readonly value: Session | undefined}
  | {readonly kind: 'summary'; readonly value: {folder: string; summary: NonNullable<Session['summary']>}}
  | {readonly kind: 'transcript'; readonly value: SessionTranscript}
  | {readonly kind: 'person'; readonly value: Person | undefined}
  | {readonly kind: 'resource'; readonly value: Resource | undefined}
  | {readonly kind: 'term'; readonly value: Term | undefined}
  | {readonly kind: 'theme'; readonly value: Theme | undefined}
  | {readonly kind: 'tag'; readonly value: readonly Tag[] | undefined}
  | {readonly kind: 'note'; readonly value: Note | undefined}
  | {readonly kind: 'post'; readonly value: Post | undefined}
  | {readonly kind: 'page'; readonly value: Page | undefined}
  | {readonly kind: 'reading'; readonly value: Reading | undefined}
  | {readonly kind: 'links'; readonly value: readonly LinkState[]}
  | {readonly kind: 'moderation'; readonly value: ModerationRecord | undefined}
  | {readonly kind: 'unexpected'; readonly value: undefined}
);

/** Where the counts of moderation are kept: written by `npm run notes -- compter`, committed. */
export const MODERATION_FILE = 'docs/_moderation.yaml';

const FOLDER = /^docs\/seances\/([1-9]\d{0,2})-([^/]+)\//;

/** The slug of the session whose folder holds a file: a place is a fact. */
export function sessionOfPath(path: string): {rank: string; slug: SessionSlug} | undefined {
  const [, rank, slug] = FOLDER.exec(path) ?? [];
  return rank && slug ? {rank, slug: slug as SessionSlug} : undefined;
}

/** Of a file that an editor began with a byte order mark. */
const WITH_MARK: FoundProblem = {
  rule: 'text/hidden-character',
  severity: 'error',
  line: 1,
  message:
    'Ce fichier commence par une marque invisible (U+FEFF)\u00A0: enregistrez-le de nouveau, en choisissant «\u00A0UTF-8\u00A0» sans «\u00A0BOM\u00A0».',
};

/** Reads one file according to its place. Every problem is returned; nothing throws on bad content. */
export function readFile({path, text}: SourceFile): ReadFile {
  // Unseen before the first line, it would hide the front matter: all that stands there would be said to be missing.
  if (text.startsWith('\uFEFF')) {
    const read = readFile({path, text: text.slice(1)});
    return {...read, problems: [WITH_MARK, ...read.problems]} as ReadFile;
  }
  const hidden = checkHiddenCharacters(text);
  const read = readByPlace(path, text);
  if (hidden.length === 0) return read;
  // A character that is hidden in the file is hidden in the value read from it: told once.
  const rest = read.problems.filter(
    ({rule, line}) => !hidden.some((other) => other.rule === rule && other.line === line),
  );
  return {...read, problems: [...hidden, ...rest]} as ReadFile;
}

function readByPlace(path: string, text: string): ReadFile {
  const session = sessionOfPath(path);
  const id = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:yaml|yml|md|mdx)$/, '');
  if (session && path.endsWith('/seance.yaml')) return fromYaml('session', SessionRecord, path, text, session.slug);
  if (session && path.endsWith('/resume.md')) return summary(path, text);
  if (session && path.endsWith('/transcription.md')) return transcript(path, text, session.slug);
  if (session && /\/notes\/[^/]+\.md$/.test(path)) return note(path, text, id, session.slug);
  if (/^docs\/notes\/[^/]+\.md$/.test(path)) return note(path, text, id, undefined);
  if (/^docs\/intervenants\/[^/]+\.yaml$/.test(path)) return fromYaml('person', PersonRecord, path, text, id);
  if (/^docs\/ressources\/[^/]+\.yaml$/.test(path)) return fromYaml('resource', ResourceRecord, path, text, id);
  if (/^docs\/themes\/[^/]+\.yaml$/.test(path)) return fromYaml('theme', ThemeRecord, path, text, id);
  if (/^docs\/glossaire\/[^/]+\.md$/.test(path)) {
    const read = fromMarkdown('term', TermRecord, path, text, id, (record, body) => ({...record, definition: body}));
    return withId(read, id);
  }
  if (/^docs\/[^/]+\.voix\.yaml$/.test(path)) return reading(path, text, id);
  if (path === LINKS_FILE) return {kind: 'links', ...readLinks(text), lineOf: firstLine};
  if (path === MODERATION_FILE) return {kind: 'moderation', ...readRecord(ModerationRecord, text)};
  if (path === 'blog/tags.yml') return tags(path, text, id);
  if (/^blog\/[^/]+\.mdx?$/.test(path)) {
    return fromMarkdown('post', PostRecord, path, text, id, (record, body) => ({...record, id: record.slug, body}));
  }
  if (
    /^docs\/(?!seances\/|intervenants\/|ressources\/|themes\/|glossaire\/|notes\/|_)/.test(path) &&
    /\.mdx?$/.test(path)
  ) {
    const address = `/${path.replace(/^docs/, '').replace(/(?:\/index)?\.mdx?$/, '')}/`.replace(/^\/+/, '/');
    return fromMarkdown('page', PageRecord, path, text, address, (record, body) => ({
      ...record,
      id: record.slug ?? address,
      address: record.slug ?? address,
      body,
    }));
  }
  const message =
    'Ce fichier n’est pas à une place connue de l’archive : vérifiez son dossier, son nom et sa terminaison (.yaml pour une fiche, .md pour un texte).';
  return {
    kind: 'unexpected',
    value: undefined,
    lineOf: firstLine,
    problems: [{rule: 'file/unexpected', severity: 'error', line: 1, message}],
  };
}
