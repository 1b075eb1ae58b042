import type * as z from 'zod';
import type {
  Note,
  Page,
  Person,
  Post,
  Prose,
  Resource,
  Session,
  SessionTranscript,
  SourceFile,
  Tag,
  Term,
  Theme,
} from '#core/archive/archive';
import {readTranscript} from '#core/formats/archive-markdown/read';
import {splitFrontMatter} from '#core/markdown/front-matter';
import {checkHiddenReferences} from '#core/markdown/hidden-references';
import {checkNesting} from '#core/markdown/nesting';
import {checkProse, formatOf} from '#core/markdown/read-prose';
import type {SessionSlug} from '#core/model/ids';
import {NOTE_LENGTH, NoteRecord} from '#core/model/note';
import {PageRecord, PostRecord} from '#core/model/page';
import {PersonRecord} from '#core/model/person';
import {ResourceRecord} from '#core/model/resource';
import {SessionRecord} from '#core/model/session';
import {TagsRecord} from '#core/model/tag';
import {TermRecord} from '#core/model/term';
import {ThemeRecord} from '#core/model/theme';
import type {FoundProblem} from '#core/problem';
import {checkHiddenCharacters} from '#core/text/hidden-characters';
import {SLUG} from '#core/text/slug';
import {readRecord} from '#core/yaml/read-record';

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
  | {readonly kind: 'unexpected'; readonly value: undefined}
);

const FOLDER = /^docs\/seances\/([1-9]\d{0,2})-([^/]+)\//;
const firstLine = () => 1;

/** The slug of the session whose folder holds a file: a place is a fact. */
export function sessionOfPath(path: string): {rank: string; slug: SessionSlug} | undefined {
  const [, rank, slug] = FOLDER.exec(path) ?? [];
  return rank && slug ? {rank, slug: slug as SessionSlug} : undefined;
}

/** Reads one file according to its place. Every problem is returned; nothing throws on bad content. */
export function readFile({path, text}: SourceFile): ReadFile {
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
  if (/^docs\/intervenants\/[^/]+\.yaml$/.test(path)) return fromYaml('person', PersonRecord, path, text, id);
  if (/^docs\/ressources\/[^/]+\.yaml$/.test(path)) return fromYaml('resource', ResourceRecord, path, text, id);
  if (/^docs\/themes\/[^/]+\.yaml$/.test(path)) return fromYaml('theme', ThemeRecord, path, text, id);
  if (/^docs\/glossaire\/[^/]+\.md$/.test(path)) {
    const read = fromMarkdown('term', TermRecord, path, text, id, (record, body) => ({...record, definition: body}));
    return withId(read, id);
  }
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

/** A file whose name makes its id: the name must be a good id. */
function withId<R extends ReadFile>(read: R, id: string): R {
  if (SLUG.test(id)) return read;
  const message = `Le nom « ${id} » ne peut pas servir d’adresse : écrivez-le en minuscules sans accent, chiffres et traits d’union.`;
  return {...read, problems: [...read.problems, {rule: 'id/wrong-form', severity: 'error', line: 1, message}]};
}

function fromYaml(
  kind: 'session' | 'person' | 'resource' | 'theme',
  schema: z.ZodType,
  file: string,
  text: string,
  id: string,
): ReadFile {
  const {value, problems, lineOf, data} = readRecord(schema, text);
  const record = value === undefined ? undefined : {...(value as object), id, file};
  return withId({kind, value: record, problems, lineOf, id, data} as ReadFile, id);
}

function tags(file: string, text: string, id: string): ReadFile {
  const {value, problems, lineOf, data} = readRecord(TagsRecord, text);
  const all =
    value && Object.entries(value).map(([tag, {label, description}]) => ({id: tag, file, label, description}));
  return {kind: 'tag', value: all, problems, lineOf, id, data};
}

function fromMarkdown<S extends z.ZodType>(
  kind: 'term' | 'note' | 'post' | 'page',
  schema: S,
  file: string,
  text: string,
  id: string,
  make: (record: z.output<S>, body: Prose) => object,
): ReadFile {
  const parts = splitFrontMatter(text);
  const {value, problems, lineOf, data} = readRecord(schema, parts.yaml, parts.yamlLine);
  const body = {markdown: parts.body, line: parts.bodyLine};
  const deep = checkNesting(parts.body, parts.bodyLine);
  const hidden = deep.length > 0 ? [] : checkHiddenReferences(parts.body, parts.bodyLine);
  const unreadable = deep.length > 0 ? [] : checkProse(parts.body, formatOf(file), parts.bodyLine);
  const whole = value === undefined || deep.length > 0 ? undefined : {id, file, ...make(value, body)};
  return {
    kind,
    value: whole,
    problems: [...problems, ...deep, ...hidden, ...unreadable],
    lineOf,
    id,
    data,
    ...(deep.length > 0 ? {} : {body}),
  } as ReadFile;
}

function note(path: string, text: string, id: string, session: SessionSlug): ReadFile {
  const parts = splitFrontMatter(text);
  const isTooLong = parts.body.length > NOTE_LENGTH;
  // The body of a note that is too long is not even parsed: only what stands above it is read.
  const readable = isTooLong ? (parts.yamlLine === 1 ? '' : `---\n${parts.yaml}\n---\n`) : text;
  const read = fromMarkdown('note', NoteRecord, path, readable, id, (record, body) => ({...record, session, body}));
  if (!isTooLong) return withId(read, id);
  const message = `Cette note est trop longue : ${NOTE_LENGTH.toLocaleString('fr')} caractères au plus. Coupez-la en deux notes.`;
  const tooLong: FoundProblem = {rule: 'note/too-long', severity: 'error', line: 1, message};
  return withId({...read, value: undefined, problems: [...read.problems, tooLong]} as ReadFile, id);
}

/** Half of a transcript is not a transcript: with an error in it, nothing of it is taken. */
function transcript(path: string, text: string, session: SessionSlug): ReadFile {
  const {value, problems} = readTranscript(text.replace(/\r\n?/g, '\n'));
  const isSound = problems.every(({severity}) => severity !== 'error');
  const placed = {session, file: path, transcript: isSound ? value : undefined};
  return {kind: 'transcript', value: placed, problems, lineOf: firstLine};
}

function summary(path: string, text: string): ReadFile {
  const whole = text.replace(/\r\n?/g, '\n');
  const deep = checkNesting(whole);
  const markdown = deep.length > 0 ? '' : whole;
  const problems = [...deep, ...checkHiddenReferences(markdown)];
  const folder = path.slice(0, path.lastIndexOf('/'));
  return {kind: 'summary', value: {folder, summary: {markdown, line: 1, file: path}}, problems, lineOf: firstLine};
}
