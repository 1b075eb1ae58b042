import {GRADES} from '#core/query/clause';
import type {Sought} from '#core/query/engine';
import {phrasePositions} from '#core/query/places';
import {asInside} from '#core/query/spelling';
import {analyse} from '#core/text/analyse';
import {APOSTROPHE, APOSTROPHES} from '#core/text/fold';
import type {Token} from '#core/text/token';

/** A stretch of a text that answers a clause. Offsets count UTF-16 units, end excluded. */
export interface Marked {
  /** Position in `wanted`. */
  readonly clause: number;
  readonly start: number;
  readonly end: number;
  /** Rank of its grade among `GRADES`: 0 when it is the very words. */
  readonly rank: number;
}

/** Where a text answers a query, in order, never over one another: what the page marks. */
export function marksIn(text: string, wanted: readonly Sought[]): Marked[] {
  const tokens = analyse(text);
  const marked = wanted.flatMap((sought, clause) =>
    sought.kind === 'phrase' ? phraseMarks(sought.words, tokens, clause) : wordMarks(sought, tokens, clause),
  );
  let last = 0;
  return marked
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({start, end}) => start >= last && ((last = end), true));
}

function wordMarks({readings}: Extract<Sought, {kind: 'word'}>, tokens: readonly Token[], clause: number): Marked[] {
  const ranks = new Map(readings.map(({form, grade}) => [form, GRADES.indexOf(grade)]));
  return tokens.flatMap(({form, start, end}) => {
    const rank = ranks.get(form);
    return rank === undefined ? [] : [{clause, start, end, rank}];
  });
}

function phraseMarks(words: readonly (readonly string[])[], tokens: readonly Token[], clause: number): Marked[] {
  const at = words.map((forms) => tokens.filter(({form}) => forms.includes(form)));
  return phrasePositions(at.map((found) => found.map(({position}) => position))).map((first) => ({
    clause,
    start: at[0]!.find(({position}) => position === first)!.start,
    end: at[words.length - 1]!.find(({position}) => position === first + words.length - 1)!.end,
    rank: 0,
  }));
}

/** An article or a pronoun elided right before a word. */
const ELISION = new RegExp(`(?:^|[^\\p{L}\\p{N}])((?:[ldjnstmc]|(?:jus|lors|puis|quoi)?qu)[${APOSTROPHES}])$`, 'iu');

/**
 * How texts write what a clause asks, each once, nearest to it first: « algorithme, l’algorithme, algorithmes ». A capital that is its sentence's
 * is not the word's; « CAF » stays in capitals when that is how it is written most.
 */
export function wordingsIn(texts: readonly string[], wanted: readonly Sought[], clause: number): string[] {
  const written = new Map<string, {rank: number; ways: Map<string, number>}>();
  for (const text of texts) {
    for (const {start, end, rank} of marksIn(text, wanted).filter((mark) => mark.clause === clause)) {
      const elided = ELISION.exec(text.slice(Math.max(0, start - 8), start))?.[1] ?? '';
      const words = (elided.toLowerCase() + asInside(text, start, end)).replace(APOSTROPHE, '’');
      const {ways} = written.get(words.toLowerCase()) ?? {ways: new Map<string, number>()};
      written.set(words.toLowerCase(), {rank, ways: ways.set(words, (ways.get(words) ?? 0) + 1)});
    }
  }
  return [...written.values()]
    .sort((a, b) => a.rank - b.rank)
    .map(({ways}) => [...ways].reduce((most, way) => (way[1] > most[1] ? way : most))[0]);
}
