import type {Template} from '#core/citation/formatted';

/*
 * Who speaks, put into a formatted line. A processor is slow and stays at build: it says once how each style writes a name
 * and joins several, and any passage of any voices is composed from there, in a build or in a browser.
 */

/** Where a list of names goes in a line. */
export const AUTHORS = '\uE006';
/** Where each name goes in the lists that pages know, in their order. */
const NAME_HOLES = ['\uE010', '\uE011', '\uE012', '\uE013', '\uE014', '\uE015', '\uE016', '\uE017'] as const;
/** A passage of more voices than this is cited by its session. */
export const MOST_VOICES = NAME_HOLES.length;

/** Where a name goes in a list of any length, by its rank. */
export function nameHole(rank: number): string {
  return NAME_HOLES[rank] ?? String.fromCharCode(0xe100 + rank);
}

/** A name as a style writes it at the head of a list, after another one, and in a call. */
export interface NameForms {
  readonly first: string;
  /** Absent: as at the head. */
  readonly later?: string;
  readonly call?: string;
}

/** How a style joins names: index → the list of one name, of two… A list that is cut short has fewer holes than names. */
export interface ListForms {
  readonly reference: readonly string[];
  readonly call?: readonly string[];
}

/** The list of some names: of one at least, and of `MOST_VOICES` at most. */
export function listOf({reference, call}: ListForms, names: number): Template {
  const at = names - 1;
  return call === undefined ? {reference: reference[at]!} : {reference: reference[at]!, call: call[at]!};
}

/** The line of a passage, with the names of its voices; `list` is that of as many names. */
export function composeAuthors(frame: Template, list: Template, names: readonly NameForms[]): Template {
  const reference = put(frame.reference, list.reference, names, ({first, later}, rank) =>
    rank === 0 ? first : (later ?? first),
  );
  if (frame.call === undefined) return {reference};
  return {reference, call: put(frame.call, list.call ?? '', names, ({call = ''}) => call)};
}

function put(
  line: string,
  open: string,
  names: readonly NameForms[],
  form: (name: NameForms, rank: number) => string,
): string {
  const list = names.reduce((text, name, rank) => text.replace(nameHole(rank), () => form(name, rank)), open);
  // A name that ends with a full stop, or a mark that ends a sentence, takes the one of the line.
  const isStopped = /[.!?…]$/.test(list);
  const end = line.indexOf(AUTHORS) + AUTHORS.length;
  const after = isStopped && line.startsWith('.', end) ? end + 1 : end;
  return line.slice(0, end - AUTHORS.length) + list + line.slice(after);
}
