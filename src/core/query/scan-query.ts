import type {Piece} from '#core/query/clause';
import {fold} from '#core/text/fold';

/** Each opening quotation mark and what closes it; a phrase that nothing closes goes to the end. */
const CLOSING: Readonly<Record<string, string>> = {'"': '"', '«': '»', '“': '”', '„': '”', '‟': '”'};
const FIELDS = {qui: 'person', seance: 'session'} as const;

/** Sticky: `qui:`, `Séance :`, with the spaces that French and telephones put around the colon. */
const FIELD = /(qui|s[eé]ance)[ \u00A0\u202F]?:[ \u00A0\u202F]?/iuy;
const MINUS = /[-−]/;

/**
 * A query cut where its marks say: phrases between quotation marks, `-` right before what is not wanted, `qui:` and
 * `séance:` before a word or a phrase. Whatever is typed can be cut: what looks like a mark but is none is words.
 */
export function scanQuery(query: string): Piece[] {
  const pieces: Piece[] = [];
  let words = '';
  let at = 0;
  const take = (): string => {
    const close = CLOSING[query[at] ?? ''];
    const start = close ? at + 1 : at;
    const end = close ? query.indexOf(close, start) : query.slice(start).search(/\s/) + start;
    const stop = end < start ? query.length : end;
    at = close ? stop + 1 : stop;
    return query.slice(start, stop).trim();
  };
  const push = (piece: Piece): void => {
    if (words.trim() !== '') pieces.push({kind: 'words', text: words.trimStart(), not: false});
    words = '';
    pieces.push(piece);
  };
  while (at < query.length) {
    const here = query[at]!;
    const isFresh = at === 0 || /[\s(]/.test(query[at - 1]!);
    const not = isFresh && MINUS.test(here) && /\S/.test(query[at + 1] ?? '') && !MINUS.test(query[at + 1] ?? '');
    const from = not ? at + 1 : at;
    const field = isFresh ? fieldAt(query, from) : undefined;
    if (field) {
      at = field.end;
      push({kind: field.kind, text: take(), not});
    } else if (CLOSING[query[from]!] !== undefined) {
      at = from;
      push({kind: 'phrase', text: take(), not});
    } else if (not) {
      at = from;
      push({kind: 'words', text: take(), not});
    } else {
      words += here;
      at++;
    }
  }
  if (words.trim() !== '') pieces.push({kind: 'words', text: words.trimStart(), not: false});
  return pieces;
}

function fieldAt(query: string, at: number): {kind: 'person' | 'session'; end: number} | undefined {
  FIELD.lastIndex = at;
  const match = FIELD.exec(query);
  return match ? {kind: FIELDS[fold(match[1]!) as keyof typeof FIELDS], end: FIELD.lastIndex} : undefined;
}

/** Pieces → the query that says them. */
export function writeQuery(pieces: readonly Piece[]): string {
  const marks = {words: '', phrase: '', person: 'qui:', session: 'séance:'} as const;
  return pieces
    .map(({kind, text, not}) => {
      const quoted = kind === 'phrase' || (kind !== 'words' && /\s/.test(text));
      return `${not ? '-' : ''}${marks[kind]}${quoted ? `"${text}"` : text.trim()}`;
    })
    .join(' ');
}
