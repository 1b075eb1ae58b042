import type * as z from 'zod';
import type {Prose} from '#core/archive/archive';
import type {ReadFile} from '#core/archive/read-file';
import {readNote} from '#core/formats/note/read';
import {readTranscript} from '#core/formats/archive-markdown/read';
import {splitFrontMatter} from '#core/markdown/front-matter';
import {checkHiddenReferences} from '#core/markdown/hidden-references';
import {checkNesting} from '#core/markdown/nesting';
import {checkProse, formatOf} from '#core/markdown/read-prose';
import {Access} from '#core/model/access';
import type {SessionSlug} from '#core/model/ids';
import {PUBLISHED_KINDS} from '#core/model/note';
import {ReadingRecord} from '#core/model/reading';
import {TagsRecord} from '#core/model/tag';
import type {Transcript} from '#core/model/transcript';
import {SLUG} from '#core/text/slug';
import {readRecord} from '#core/yaml/read-record';

/* How each way of writing is read, once read-file.ts has said what a file is from its place. */

export const firstLine = () => 1;

/** A file whose name makes its id: the name must be a good id. */
export function withId<R extends ReadFile>(read: R, id: string): R {
  if (SLUG.test(id)) return read;
  const message = `Le nom « ${id} » ne peut pas servir d’adresse : écrivez-le en minuscules sans accent, chiffres et traits d’union.`;
  return {...read, problems: [...read.problems, {rule: 'id/wrong-form', severity: 'error', line: 1, message}]};
}

export function fromYaml(
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

/** A page read aloud stands beside it, under the same name. */
export function reading(file: string, text: string, id: string): ReadFile {
  const {value, problems, lineOf, data} = readRecord(ReadingRecord, text);
  const pageFile = file.replace(/\.voix\.yaml$/, '.md');
  return {kind: 'reading', value: value && {...value, id, file, pageFile}, problems, lineOf, id, data};
}

export function tags(file: string, text: string, id: string): ReadFile {
  const {value, problems, lineOf, data} = readRecord(TagsRecord, text);
  const all =
    value && Object.entries(value).map(([tag, {label, description}]) => ({id: tag, file, label, description}));
  return {kind: 'tag', value: all, problems, lineOf, id, data};
}

export function fromMarkdown<S extends z.ZodType>(
  kind: 'term' | 'post' | 'page',
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

/** A note, of a session or of none: what strangers wrote, judged as when they sent it. `access` is the archive's word, not theirs. */
export function note(path: string, text: string, id: string, session: SessionSlug | undefined): ReadFile {
  const {value, problems: wrong, lineOf, data, body} = readNote(text, ['access']);
  const access = Access.default('public').safeParse(data.access);
  const problems = [...wrong];
  const isPublished = value === undefined || isPublishedKind(value.kind);
  if (!isPublished) {
    const message =
      'Une correction, une ressource proposée ou une demande de retrait ne se range pas parmi les notes\u00A0: traitez-la, puis retirez ce fichier.';
    problems.push({rule: 'note/not-published', severity: 'error', line: lineOf(['kind']), message});
  }
  if (!access.success) {
    const message = `«\u00A0access\u00A0»\u00A0: écrivez l’une de ces valeurs\u00A0: ${Access.options.join(', ')}.`;
    problems.push({rule: 'record/unknown-value', severity: 'error', line: lineOf(['access']), message});
  }
  const isSound = value !== undefined && isPublished && access.success;
  // A text that was refused, or not even judged, is not parsed.
  const isReadable = wrong.every(({rule}) => !UNPARSED.has(rule));
  const whole = isSound ? {...value, access: access.data, id, file: path, ...(session && {session}), body} : undefined;
  return withId(
    {kind: 'note', value: whole, problems, lineOf, id, data, ...(isReadable ? {body} : {})} as ReadFile,
    id,
  );
}

const UNPARSED: ReadonlySet<string> = new Set(['note/too-long', 'markdown/too-deep', 'note/no-front-matter']);

function isPublishedKind(kind: string): boolean {
  return (PUBLISHED_KINDS as readonly string[]).includes(kind);
}

/** Half of a transcript is not a transcript: with an error in it, nothing of it is taken. */
export function transcript(path: string, text: string, session: SessionSlug): ReadFile {
  const {value, problems} = readTranscript(text.replace(/\r\n?/g, '\n'));
  const isSound = problems.every(({severity}) => severity !== 'error');
  const placed = {session, file: path, transcript: isSound && value ? withPlainNames(value) : undefined};
  return {kind: 'transcript', value: placed, problems, lineOf: firstLine};
}

/** A name typed on another system may be written with its accents apart: it is the same name. */
function withPlainNames(value: Transcript): Transcript {
  const arePlain = value.chapters.every(({turns}) => turns.every(({label}) => label.normalize('NFC') === label));
  // Turns are copied for those who need it only: an archive of 400 sessions holds 170,000 of them.
  if (arePlain) return value;
  const chapters = value.chapters.map((chapter) => ({
    ...chapter,
    turns: chapter.turns.map((turn) => ({...turn, label: turn.label.normalize('NFC')})),
  }));
  return {...value, chapters};
}

export function summary(path: string, text: string): ReadFile {
  const whole = text.replace(/\r\n?/g, '\n');
  const deep = checkNesting(whole);
  const markdown = deep.length > 0 ? '' : whole;
  const problems = [...deep, ...checkHiddenReferences(markdown)];
  const folder = path.slice(0, path.lastIndexOf('/'));
  return {kind: 'summary', value: {folder, summary: {markdown, line: 1, file: path}}, problems, lineOf: firstLine};
}
