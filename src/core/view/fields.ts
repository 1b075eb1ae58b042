import * as z from 'zod';
import {NOTE_FIELD_NAMES, NOTE_FIELDS, PUBLISHED_KINDS, type NoteField} from '#core/model/note';
import {NOTE_FIELD_HELP} from '#core/notes/field-help';
import {PostRecord} from '#core/model/page';
import {PersonRecord} from '#core/model/person';
import {ResourceRecord} from '#core/model/resource';
import {SessionRecord} from '#core/model/session';
import {TermRecord} from '#core/model/term';
import {ThemeRecord} from '#core/model/theme';

/** One key of a record, as the guide for volunteers shows it. */
export interface FieldView {
  /** Dotted for nested keys: `people › role`. */
  readonly key: string;
  readonly required: boolean;
  readonly help: string;
}

export interface FieldGuide {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly fields: readonly FieldView[];
}

interface JsonSchema {
  readonly description?: string;
  readonly properties?: Record<string, JsonSchema>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** The fields of a schema, nested ones below their parent; the schema is the only place where they are described. */
function fieldsOf(schema: JsonSchema, prefix = ''): FieldView[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => {
    const name = prefix ? `${prefix} › ${key}` : key;
    const required = schema.required?.includes(key) ?? false;
    const own = inner.description ? [{key: name, required, help: inner.description}] : [];
    return [...own, ...nestedOf(inner, name)];
  });
}

function nestedOf(schema: JsonSchema, name: string): FieldView[] {
  const inner = schema.items ?? schema;
  // A fact is written alike everywhere: it is explained once, not under each key.
  if (isFact(inner)) return [];
  return fieldsOf(inner, name);
}

function isFact({properties, anyOf, oneOf}: JsonSchema): boolean {
  return (
    (properties !== undefined && 'value' in properties && 'certainty' in properties && !('date' in properties)) ||
    [...(anyOf ?? []), ...(oneOf ?? [])].some(isFact)
  );
}

/** The lines of a published note; its text stands below them. */
function fieldsOfNotes(): FieldView[] {
  return NOTE_FIELD_NAMES.flatMap((key) => {
    const {required, optional}: NoteField = NOTE_FIELDS[key];
    const help = NOTE_FIELD_HELP[key];
    const isOneOf = (kinds: readonly string[]) => PUBLISHED_KINDS.some((kind) => kinds.includes(kind));
    return help && (isOneOf(required) || isOneOf(optional)) ? [{key, required: isOneOf(required), help}] : [];
  });
}

const guide = (id: string, title: string, file: string, schema: z.ZodType): FieldGuide => ({
  id,
  title,
  file,
  fields: fieldsOf(z.toJSONSchema(schema, {io: 'input', unrepresentable: 'any', reused: 'inline'}) as JsonSchema),
});

export const FIELD_GUIDES: readonly FieldGuide[] = [
  guide('seance', 'Une séance', 'docs/seances/<n>-<nom>/seance.yaml', SessionRecord),
  guide('intervenant', 'Une personne ou un collectif', 'docs/intervenants/<nom>.yaml', PersonRecord),
  guide('ressource', 'Une ressource', 'docs/ressources/<nom>.yaml', ResourceRecord),
  guide('terme', 'Un terme du glossaire', 'docs/glossaire/<nom>.md', TermRecord),
  {
    id: 'note',
    title: 'Une note',
    file: 'docs/seances/<n>-<nom>/notes/<nom>.md, ou docs/notes/<nom>.md',
    fields: fieldsOfNotes(),
  },
  guide('nouvelle', 'Une nouvelle', 'blog/<date>-<nom>.md', PostRecord),
  guide('theme', 'Un thème', 'docs/themes/<nom>.yaml', ThemeRecord),
];
