import type {Template} from '#core/citation/formatted';

/*
 * Who speaks, put into a formatted line. A processor is slow and stays at build: it says once how each style writes a name
 * and joins several, and any passage of any voices is composed from there, in a build or in a browser.
 */

/** Where a list of names goes in a line. */
export const AUTHORS = '\uE006';
/** Where each name goes in a list of them, in their order. */
export const NAME_HOLES = ['\uE010', '\uE011', '\uE012', '\uE013', '\uE014', '\uE015', '\uE016', '\uE017'] as const;
/** A passage of more voices than this is cited by its session. */
export const MOST_VOICES = NAME_HOLES.length;

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

/** The line of a passage, with the names of its voices; of one at least, and of `MOST_VOICES` at most. */
export function composeAuthors(frame: Template, lists: ListForms, names: readonly NameForms[]): Template {
  const reference = put(frame.reference, lists.reference, names, ({first, later}, rank) =>
    rank === 0 ? first : (later ?? first),
  );
  if (frame.call === undefined) return {reference};
  return {reference, call: put(frame.call, lists.call ?? [], names, ({call = ''}) => call)};
}

function put(
  line: string,
  lists: readonly string[],
  names: readonly NameForms[],
  form: (name: NameForms, rank: number) => string,
): string {
  const list = NAME_HOLES.reduce(
    (text, hole, rank) => (rank < names.length ? text.replace(hole, () => form(names[rank]!, rank)) : text),
    lists[names.length - 1] ?? '',
  );
  // A name that ends with a full stop, or a mark that ends a sentence, takes the one of the line.
  const isStopped = /[.!?…]$/.test(list);
  const end = line.indexOf(AUTHORS) + AUTHORS.length;
  const after = isStopped && line.startsWith('.', end) ? end + 1 : end;
  return line.slice(0, end - AUTHORS.length) + list + line.slice(after);
}
