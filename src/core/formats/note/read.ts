import {splitFrontMatter} from '#core/markdown/front-matter';
import type {Contribution} from '#core/model/note';
import {checkContribution, unknownField} from '#core/notes/check-contribution';
import type {FoundProblem, Read} from '#core/problem';
import {readYaml} from '#core/yaml/read';

/** A file of a contribution, and the way from one of its keys back to a line. */
export interface ReadNote extends Read<Contribution> {
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** What its front matter says, even when it is not what is expected. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The words below, and the line of the file on which they begin. */
  readonly body: {readonly markdown: string; readonly line: number};
}

/**
 * Reads the file of a contribution: strict YAML, then the same judge as everywhere. `aside` names keys that are not the
 * author's to write, and are left for the caller to read in `data`.
 */
export function readNote(file: string, aside: readonly string[] = []): ReadNote {
  const parts = splitFrontMatter(file);
  const {data, lineOf, problems} = readYaml(parts.yaml, parts.yamlLine);
  const body = {markdown: parts.body, line: parts.bodyLine};
  if (parts.yamlLine === 1) return {value: undefined, problems: [NO_FRONT_MATTER], lineOf, data: {}, body};
  if (problems.length > 0) return {value: undefined, problems, lineOf, data: {}, body};
  const draft = data === null ? {} : data;
  const record = typeof draft === 'object' && !Array.isArray(draft) ? (draft as Record<string, unknown>) : undefined;
  const own = record && Object.fromEntries(Object.entries(record).filter(([key]) => !aside.includes(key)));
  const {value, problems: wrong} = checkContribution(own && {...own, text: parts.body});
  const blank = /^(?:[ \t]*\n)*/.exec(parts.body)![0].split('\n').length - 1;
  const found = wrong.map(({rule, field, line, message}): FoundProblem => {
    const at = field === 'text' ? parts.bodyLine + blank + line - 1 : lineOf(field === undefined ? [] : [field]);
    return {rule, severity: 'error', line: at, message};
  });
  // The text stands below; a key of that name would be lost under it.
  if (record && 'text' in record) found.push({...unknownField('text'), severity: 'error', line: lineOf(['text'])});
  return {value: found.length > 0 ? undefined : value, problems: found, lineOf, data: record ?? {}, body};
}

/** Said once: every field that it lacks would be said to be missing. */
const NO_FRONT_MATTER: FoundProblem = {
  rule: 'note/no-front-matter',
  severity: 'error',
  line: 1,
  message:
    'Ce fichier doit commencer par «\u00A0---\u00A0» seul sur sa ligne\u202F; viennent ensuite les lignes du modèle, puis une autre ligne «\u00A0---\u00A0»\u00A0: repartez du fichier modèle.',
};
