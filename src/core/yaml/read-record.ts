import * as z from 'zod';
import type {FoundProblem, Read} from '#core/problem';
import {nearest} from '#core/text/nearest';
import {readYaml} from '#core/yaml/read';

/** A record read from YAML, and the way from one of its keys back to a line. */
export interface ReadRecord<T> extends Read<T> {
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** What the YAML says, even when it is not the record that is expected. */
  readonly data?: unknown;
}

const KINDS: Record<string, string> = {
  string: 'un texte',
  array: 'une liste (des lignes qui commencent par « - »)',
  object: 'un groupe de lignes décalées « clé: valeur »',
};

type Issue = z.core.$ZodIssue;

/** Reads a YAML text against a strict schema; every problem has its line and a sentence for a volunteer. */
export function readRecord<S extends z.ZodType>(schema: S, text: string, firstLine = 1): ReadRecord<z.output<S>> {
  const yaml = readYaml(text, firstLine);
  if (yaml.problems.length > 0) return {value: undefined, problems: yaml.problems, lineOf: yaml.lineOf};
  const parsed = schema.safeParse(yaml.data ?? {}, {reportInput: true});
  if (parsed.success) return {value: parsed.data, problems: [], lineOf: yaml.lineOf};
  const problems = parsed.error.issues.flatMap((issue) => toProblems(issue, schema, yaml.lineOf));
  return {value: undefined, problems, lineOf: yaml.lineOf, data: yaml.data};
}

function toProblems(issue: Issue, schema: z.ZodType, lineOf: (path: readonly PropertyKey[]) => number): FoundProblem[] {
  const at = (path: readonly PropertyKey[], rule: string, message: string): FoundProblem => ({
    rule,
    severity: 'error',
    line: lineOf(path),
    message,
  });
  const where =
    issue.path.length > 0
      ? `« ${issue.path.map((key) => (typeof key === 'number' ? `n° ${key + 1}` : String(key))).join(' › ')} »`
      : 'la fiche';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const meant = nearest(key, keysAt(schema, issue.path));
        const advice = meant ? `vouliez-vous écrire « ${meant} »\u202F?` : 'retirez cette ligne.';
        return at([...issue.path, key], 'record/unknown-key', `La clé « ${key} » n’existe pas\u00A0: ${advice}`);
      });
    case 'invalid_type':
      if (issue.input === undefined || issue.input === '' || issue.input === null) {
        return [at(issue.path, 'record/missing', `Il manque ${where}\u00A0: ajoutez cette ligne.`)];
      }
      return [
        at(issue.path, 'record/wrong-kind', `${where}\u00A0: il faut ici ${KINDS[issue.expected] ?? issue.expected}.`),
      ];
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (issue.input === undefined) {
        return [
          at(
            issue.path,
            'record/missing',
            `Il manque ${where}\u00A0: écrivez l’une de ces valeurs\u00A0: ${allowed.join(', ')}.`,
          ),
        ];
      }
      const meant = nearest(String(issue.input), allowed);
      const hint = meant ? ` Vouliez-vous écrire « ${meant} »\u202F?` : '';
      return [
        at(
          issue.path,
          'record/unknown-value',
          `${where}\u00A0: « ${String(issue.input)} » n’est pas une valeur connue\u00A0: écrivez l’une de celles-ci\u00A0: ${allowed.join(', ')}.${hint}`,
        ),
      ];
    }
    case 'too_small':
      return [at(issue.path, 'record/missing', `Il manque ${where}\u00A0: écrivez au moins une valeur.`)];
    case 'too_big':
      return [
        at(
          issue.path,
          'record/too-long',
          `${where}\u00A0: ce texte est trop long (${issue.maximum} caractères au plus).`,
        ),
      ];
    case 'invalid_union':
      return unionProblems(issue, schema, lineOf, where);
    case 'custom':
      return [at(issue.path, customRule(issue), `${where}\u00A0: ${String(issue.params?.french ?? issue.message)}.`)];
    case 'invalid_format':
      return [
        at(
          issue.path,
          issue.format === 'date' ? 'record/impossible-date' : 'record/wrong-form',
          `${where}\u00A0: ${issue.message}.`,
        ),
      ];
    default:
      return [at(issue.path, 'record/wrong-form', `${where}\u00A0: ${issue.message}.`)];
  }
}

/** The nearest branch of a union speaks: the one that got furthest, so that a volunteer reads one advice, not all. */
function unionProblems(
  issue: Extract<Issue, {code: 'invalid_union'}>,
  schema: z.ZodType,
  lineOf: (path: readonly PropertyKey[]) => number,
  where: string,
): FoundProblem[] {
  const branches = [...issue.errors].sort((a, b) => a.length - b.length);
  const best = branches[0];
  if (!best || best.length === 0) {
    const line = lineOf(issue.path);
    const allowed = 'stated, second-hand, inferred, not-found';
    return [
      {
        rule: 'record/unknown-value',
        severity: 'error',
        line,
        message: `${where}\u00A0: la sûreté manque ou n’est pas connue (${allowed}).`,
      },
    ];
  }
  return best.flatMap((inner) => toProblems({...inner, path: [...issue.path, ...inner.path]} as Issue, schema, lineOf));
}

function customRule(issue: Issue): string {
  const french = (issue as {params?: {french?: string}}).params?.french ?? '';
  return french.startsWith('cette date') ? 'record/impossible-date' : 'record/wrong-form';
}

/** The keys a schema accepts at a path, to suggest the one that was meant. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let json = z.toJSONSchema(schema, {io: 'input', unrepresentable: 'any'}) as JsonSchema;
  for (const key of path) {
    const next: JsonSchema | undefined = typeof key === 'number' ? json.items : json.properties?.[String(key)];
    if (!next) return [];
    json = next;
  }
  return [json, ...(json.anyOf ?? []), ...(json.oneOf ?? [])].flatMap((part) => Object.keys(part.properties ?? {}));
}

interface JsonSchema {
  readonly properties?: Record<string, JsonSchema>;
  readonly items?: JsonSchema;
  readonly anyOf?: JsonSchema[];
  readonly oneOf?: JsonSchema[];
}
