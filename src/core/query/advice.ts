import {parseQuery} from '#core/query/parse-query';
import type {ParsedQuery, Piece} from '#core/query/clause';
import type {Engine} from '#core/query/engine';
import {writeQuery} from '#core/query/scan-query';
import {wordsOf} from '#core/text/analyse';
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
  return options.filter(({query, words}) => words.length > 0 && query !== asked && asksForWords(query, unknown));
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
        written += text.slice(at, start) + by;
        at = end;
      }
      return {...piece, text: (written + text.slice(at)).replace(/\s+/g, ' ').trim()};
    })
    .filter(({text}) => text !== '');
}

function without(pieces: readonly Piece[], why: Advice['why'], leaves: (piece: Piece) => boolean): Advice {
  return {
    why,
    words: pieces.filter(leaves).map((piece) => writeQuery([piece])),
    query: writeQuery(pieces.filter((piece) => !leaves(piece))),
  };
}
