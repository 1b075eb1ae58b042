import {parseQuery} from '#core/query/parse-query';
import type {ParsedQuery, Piece} from '#core/query/clause';
import type {Engine} from '#core/query/engine';
import {writeQuery} from '#core/query/scan-query';
import {wordsOf} from '#core/text/analyse';
import {APOSTROPHES} from '#core/text/fold';
import {isCommon, isFaint} from '#core/text/common-words';
import type {Understood, UnderstoodClause} from '#core/query/understand';

/** Another query worth trying, and what it changes. */
export interface Advice {
  readonly why: 'spelling' | 'without-quotes' | 'without-exclusion' | 'without-filter' | 'without-unknown';
  readonly query: string;
  /** The words that it changes or leaves out. */
  readonly words: readonly string[];
}

/**
 * What to try when few documents answer, or none: the most likely first, never the query itself, nor one without a word
 * worth looking for. `spell` says how a form of the index is written.
 */
export async function adviceFor(
  parsed: ParsedQuery,
  {wanted}: Pick<Understood, 'wanted'>,
  spell: Engine['spell'],
): Promise<Advice[]> {
  const {pieces} = parsed;
  const near = await Promise.all(
    wanted
      .filter(({kind}) => kind === 'near')
      .map(async (clause) => ({typed: clause.typed, likely: await spell(likeliest(clause))})),
  );
  const unknown = wanted.filter(({kind}) => kind === 'unknown').map(({typed}) => typed);
  const options: Advice[] = [
    {
      why: 'spelling',
      words: near.map(({likely}) => likely),
      query: writeQuery(near.reduce((all, {typed, likely}) => replaced(all, typed, likely), pieces)),
    },
    {
      why: 'without-unknown',
      words: unknown,
      query: writeQuery(unknown.reduce((all, word) => replaced(all, word, ''), pieces)),
    },
    {
      why: 'without-quotes',
      words: pieces.filter(({kind, not}) => kind === 'phrase' && !not).map(({text}) => text),
      query: writeQuery(
        pieces.map((piece) => (piece.kind === 'phrase' && !piece.not ? {...piece, kind: 'words'} : piece)),
      ),
    },
    without(pieces, 'without-exclusion', ({not}) => not),
    without(pieces, 'without-filter', ({kind}) => kind === 'person' || kind === 'session'),
  ];
  const asked = writeQuery(pieces);
  const tried = new Set([asked]);
  return options.filter(
    ({query, words}) =>
      words.length > 0 && !tried.has(query) && asksForWords(query, unknown) && Boolean(tried.add(query)),
  );
}

/** Does it look for a word that the index may know, and that is no tool of grammar? */
function asksForWords(query: string, unknown: readonly string[]): boolean {
  return parseQuery(query).wanted.some(
    (clause) =>
      clause.kind === 'phrase' ||
      (!unknown.includes(clause.typed) && !clause.forms.every((form) => isCommon(form) || isFaint(form))),
  );
}

function likeliest({sought, typed}: UnderstoodClause): string {
  const [first] = sought.kind === 'word' ? sought.readings : [];
  return first?.form ?? typed;
}

/** The pieces with a word, wherever it stands whole, written otherwise; by nothing, left out. */
function replaced(pieces: readonly Piece[], word: string, by: string): readonly Piece[] {
  return pieces
    .map((piece) => {
      if (piece.kind !== 'words' || piece.not) return piece;
      const {text} = piece;
      let written = '';
      let at = 0;
      for (const {start, end} of wordsOf(text)) {
        if (start < at || text.slice(start, end) !== word) continue;
        written += text.slice(at, start) + CHANGED + by;
        at = end;
      }
      const chunks = (written + text.slice(at)).split(/\s+/);
      return {
        ...piece,
        text: chunks
          .map((chunk) => tidied(chunk, by))
          .filter(Boolean)
          .join(' '),
      };
    })
    .filter(({text}) => text !== '');
}

/** Stands before a word that was written otherwise, or where one was left out. */
const CHANGED = '\0';
/** Marks at an end; a sign that is said stays. */
const ENDS = /^[^\p{L}\p{N}%€°]+|[^\p{L}\p{N}%€°]+$/gu;
const ELIDED = new RegExp(`[${APOSTROPHES}]$`);

/** What is typed without spaces, once a word of it changed: marks around that word mean nothing any more. */
function tidied(chunk: string, by: string): string {
  const parts = chunk.split(CHANGED);
  if (parts.length === 1) return chunk;
  if (by !== '') return parts.join('').replace(ENDS, '');
  return parts
    .map((part) => (ELIDED.test(part) ? '' : part.replace(ENDS, '')))
    .filter(Boolean)
    .join(' ');
}

function without(pieces: readonly Piece[], why: Advice['why'], leaves: (piece: Piece) => boolean): Advice {
  return {
    why,
    words: pieces.filter(leaves).map((piece) => writeQuery([piece])),
    query: writeQuery(pieces.filter((piece) => !leaves(piece))),
  };
}
