import type {FoundProblem, Read} from '#core/problem';
import {beginning} from '#core/text/beginning';
import {straight} from '#core/text/straight';
import type {ByHand, Line} from './by-hand';
import {type Dialect, htmlLines} from './html-lines';
import {searchable} from './searchable';
import {toChapters} from './to-chapters';

/** So many problems quote what the file holds, which is looked for in all of it. */
const SEARCHED = 20;
/** Text that its author crossed out: nobody can tell whether it was said. */
const STRUCK = new Set(['s', 'strike', 'del']);

/**
 * Reads a document typed by hand, given as HTML. Whatever may not be words refuses it, each thing told once. Such
 * documents have no lines to point at: messages count the paragraphs that hold words, and quote the beginning of the one
 * they are about, which a person looks for. `format` begins the ids of the rules.
 */
export function readHtml(html: string, names: readonly string[], format: string, dialect: Dialect): Read<ByHand> {
  const {lines, refused} = htmlLines(html, {
    ...dialect,
    foreign: (element) => (STRUCK.has(element.nodeName) ? 'du texte barré' : dialect.foreign(element)),
  });
  const head = dialect.headOf?.(lines) ?? 0;
  const {value, problems} = toChapters(lines.slice(head), names, format);
  const texts = new Map(lines.map(({line, text}) => [line, text]));
  const first = new Map([...refused].reverse().map(({markup, line}) => [markup, line]));
  const foreign = [...first].map(([markup, line]): FoundProblem => ({
    rule: `${format}/markup`,
    severity: 'error',
    line,
    message: `il y a ${markup}, et ce ne sont pas des paroles. Retirez-le, ou récrivez-le comme du texte ordinaire.`,
  }));
  return {
    value: value === undefined || foreign.length > 0 ? undefined : withNote(value, lines.slice(0, head)),
    problems: [...foreign, ...problems]
      .sort((a, b) => a.line - b.line)
      .map((problem, rank) => toParagraph(problem, texts, rank < SEARCHED ? dialect.source : undefined)),
  };
}

function withNote(value: ByHand, head: readonly Line[]): ByHand {
  if (head.length === 0) return value;
  const quoted = head.map(({text}) => `«\u00A0${beginning(text, 40)}\u00A0»`).join(', ');
  const note = `Ce que Word écrit au-dessus des paroles a été laissé de côté\u00A0: ${quoted}.`;
  return {...value, notes: [note, ...(value.notes ?? [])]};
}

function toParagraph(
  {line, message, ...problem}: FoundProblem,
  texts: ReadonlyMap<number, string>,
  source: string | undefined,
): FoundProblem {
  if (problem.rule.endsWith('/no-words')) return {...problem, line, message};
  const text = straight(texts.get(line) ?? '');
  const words = source === undefined ? beginning(text, 40) : searchable(text, source, 40);
  const quoted = words === '' ? '' : `, «\u00A0${words}\u00A0»`;
  const told = message
    .replace(/\(ligne (?=\d)/, '(paragraphe ')
    .replace(/\bcette ligne\b/gi, 'ce paragraphe')
    .replace(/^\p{Lu}(?=\p{Ll}|’)/u, (first) => first.toLowerCase());
  return {...problem, line: 1, message: `Paragraphe n°\u00A0${line}${quoted}\u00A0: ${told}`};
}
