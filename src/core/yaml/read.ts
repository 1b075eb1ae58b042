import {isAlias, isScalar, LineCounter, parseDocument, visit} from 'yaml';
import type {FoundProblem} from '#core/problem';
import {checkHiddenCharacters} from '#core/text/hidden-characters';

/** A YAML text as plain data, with the way from a key back to its line. */
export interface YamlText {
  /** Strings, arrays and objects only: the failsafe schema (YAML 1.2.2 § 10.1) makes neither dates nor code. */
  readonly data: unknown;
  /** The line of a path in the data (its key when it has one), counted from the first line of the text read. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  readonly problems: readonly FoundProblem[];
}

const DANGEROUS_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Lists in lists and keys in keys that no record has: a parser, asked to read thousands of them, takes its time. */
const MAX_NESTING = 20;
const NESTED = new RegExp(`(?:[-?][ \\t]+){${MAX_NESTING}}`);

/** Where a text nests more than that, if it does. */
function findNesting(text: string): number | undefined {
  let depth = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const character = text[offset]!;
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > MAX_NESTING) return offset;
  }
  return NESTED.exec(text)?.index;
}

const ADVICE: Record<string, string> = {
  DUPLICATE_KEY: 'la même clé est écrite deux fois : gardez-en une seule',
  TAB_AS_INDENT: 'le décalage est fait avec une tabulation : remplacez-la par des espaces',
  BAD_INDENT: 'le décalage de cette ligne n’est pas aligné avec ses voisines : alignez-la',
  MISSING_CHAR: 'il manque un caractère de fermeture, souvent un guillemet : ajoutez-le',
  MULTILINE_IMPLICIT_KEY: 'un texte qui contient « : » ne se lit pas seul : mettez-le entre guillemets droits',
  BLOCK_AS_IMPLICIT_KEY: 'un texte qui contient « : » ne se lit pas seul : mettez-le entre guillemets droits',
  UNEXPECTED_TOKEN: 'un caractère inattendu se trouve ici : mettez le texte entre guillemets droits',
};

/**
 * Reads YAML strictly: failsafe schema, unique keys, no alias, no tag, no dangerous key.
 * Everything wrong comes back as problems with lines counted from `firstLine` (1 for a whole file).
 */
export function readYaml(text: string, firstLine = 1): YamlText {
  const nested = findNesting(text);
  if (nested !== undefined) {
    const line = firstLine + text.slice(0, nested).split('\n').length - 1;
    const message = 'Cette ligne n’est pas lisible : elle emboîte trop de listes. Écrivez-la plus simplement.';
    return {
      data: undefined,
      lineOf: () => firstLine,
      problems: [{rule: 'yaml/syntax', severity: 'error', line, message}],
    };
  }
  const {document, lines} = parse(text);
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const problems: FoundProblem[] = document.errors.map((error) => ({
    rule: error.code === 'DUPLICATE_KEY' ? 'yaml/duplicate-key' : 'yaml/syntax',
    severity: 'error',
    line: lineAt(error.code === 'MISSING_CHAR' ? openingQuote(document, error.pos[0]) : error.pos[0]),
    message: `Cette ligne n’est pas lisible : ${ADVICE[error.code] ?? 'vérifiez l’alignement, les deux-points et les guillemets'}.`,
  }));
  const refuse = (rule: string, offset: number, message: string) =>
    problems.push({rule, severity: 'error', line: lineAt(offset), message});

  visit(document, (_, node) => {
    if (isAlias(node) || (node && typeof node === 'object' && 'anchor' in node && node.anchor)) {
      refuse('yaml/alias', rangeStart(node), 'Les renvois YAML (& et *) ne sont pas acceptés : recopiez la valeur.');
    }
    // Only a tag that is written stands here; `!!js/function` is one, spelt out as `tag:yaml.org,2002:js/function`.
    if (node && typeof node === 'object' && 'tag' in node && node.tag) {
      refuse('yaml/tag', rangeStart(node), 'Les étiquettes YAML (!) ne sont pas acceptées : écrivez la valeur seule.');
    }
    // Between double quotes, YAML makes hidden characters out of visible ones: "\\u202E".
    if (isScalar(node) && node.type === 'QUOTE_DOUBLE') {
      const [hidden] = checkHiddenCharacters(String(node.value));
      if (hidden) problems.push({...hidden, line: lineAt(rangeStart(node))});
    }
    if (node && typeof node === 'object' && 'key' in node) {
      if (node.key !== null && !isScalar(node.key)) {
        refuse(
          'yaml/syntax',
          rangeStart(node.key),
          'Cette ligne n’est pas lisible : une clé est un seul mot, sans « ? » ni crochets. Récrivez-la ainsi.',
        );
      }
      const key = isScalar(node.key) ? String(node.key.value) : '';
      if (DANGEROUS_KEYS.has(key)) {
        refuse('yaml/forbidden-key', rangeStart(node.key), `La clé « ${key} » est interdite : retirez cette ligne.`);
      }
    }
  });

  return {
    data: problems.length > 0 ? undefined : document.toJS({maxAliasCount: 0}),
    lineOf: lineFinder(text, firstLine),
    problems,
  };
}

/** Lines are asked where something is wrong: the document is read again for that, not kept, a hundred times its text. */
function lineFinder(text: string, firstLine: number): YamlText['lineOf'] {
  let read: {readonly document: Document; readonly lines: LineCounter} | undefined;
  return (path) => {
    read ??= parse(text);
    for (let depth = path.length; depth > 0; depth--) {
      const offset = offsetOf(read.document, path.slice(0, depth));
      if (offset !== undefined) return read.lines.linePos(offset).line + firstLine - 1;
    }
    return firstLine;
  };
}

function parse(text: string): {document: Document; lines: LineCounter} {
  const lines = new LineCounter();
  return {document: parseDocument(text, {schema: 'failsafe', uniqueKeys: true, lineCounter: lines}), lines};
}

/** Where the quoted text begins that is still open at an offset: the end of the file tells a volunteer nothing. */
function openingQuote(document: Document, offset: number): number {
  let start = offset;
  visit(document, {
    Scalar: (_, {type, range}) => {
      if (type?.startsWith('QUOTE') && range && range[0] <= offset && offset <= range[2]) start = range[0];
    },
  });
  return start;
}

function rangeStart(node: unknown): number {
  return (node as {range?: [number, number, number] | null} | null)?.range?.[0] ?? 0;
}

type Document = ReturnType<typeof parseDocument>;

/** Where the key of a path stands, or its value when it has no key of its own (an item of a list). */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  const parent = document.getIn(path.slice(0, -1), true) as {items?: unknown[]} | undefined;
  const last = path.at(-1);
  const pair = parent?.items?.find(
    (item) => item !== null && typeof item === 'object' && 'key' in item && String(item.key) === String(last),
  );
  if (pair) return rangeStart((pair as {key: unknown}).key);
  const node = document.getIn(path, true) as {range?: [number, number, number]} | undefined;
  return node?.range?.[0];
}
