import lunr from 'lunr';
import {stemsOf} from '#core/text/analyse';
import {excerpt, mark} from '#core/text/excerpt';
import type {Hit, Mode, SearchRecord} from '#search/protocol';

export interface Found {
  readonly mode: Mode;
  readonly total: number;
  readonly hits: readonly Hit[];
}

const {REQUIRED, OPTIONAL} = lunr.Query.presence;
const {TRAILING} = lunr.Query.wildcard;

/**
 * Question → answer: all words first (the last one may be unfinished), then any of them, then words one letter away.
 * A query that holds no word finds nothing; no query is an error.
 */
export function findHits(index: lunr.Index, records: readonly SearchRecord[], query: string, limit: number): Found {
  const isOpen = !/\s$/.test(query);
  const typed = [...new Set(stemsOf(query))];
  // One letter of a next word says nothing yet: the words before it answer meanwhile.
  const terms = isOpen && typed.length > 1 && typed.at(-1)!.length === 1 ? typed.slice(0, -1) : typed;
  if (terms.length === 0) return {mode: 'all', total: 0, hits: []};
  const last = terms.at(-1)!;
  const unfinished = isOpen && last.length > 1;

  const ask = (presence: lunr.Query.presence) =>
    index.query((q) => {
      for (const term of terms) {
        if (term === last && unfinished) q.term(term, {presence, wildcard: TRAILING});
        else q.term(term, {presence});
        // The whole word counts more than the beginning of another.
        if (term === last && unfinished) q.term(term, {presence: OPTIONAL, boost: 6});
      }
    });
  const near = () =>
    index.query((q) => {
      for (const term of terms) if (term.length > 3) q.term(term, {presence: OPTIONAL, editDistance: 1});
    });

  const attempts: [Mode, () => lunr.Index.Result[]][] = [
    ['all', () => ask(REQUIRED)],
    ...(terms.length > 1 ? [['any', () => ask(OPTIONAL)] as [Mode, () => lunr.Index.Result[]]] : []),
    ['near', near],
  ];
  for (const [mode, attempt] of attempts) {
    const results = attempt();
    if (results.length === 0) continue;
    const wanted =
      mode === 'near' ? termsOf(results) : terms.map((term) => (term === last && unfinished ? `${term}*` : term));
    return {
      mode,
      total: results.length,
      hits: results.slice(0, limit).map(({ref}) => toHit(records[Number(ref)]!, wanted)),
    };
  }
  return {mode: 'all', total: 0, hits: []};
}

/** The terms of the index that answered, to mark what was really found. */
function termsOf(results: readonly lunr.Index.Result[]): string[] {
  return [...new Set(results.flatMap(({matchData}) => Object.keys(matchData.metadata)))];
}

function toHit({kind, address, title, names, text}: SearchRecord, wanted: readonly string[]): Hit {
  return {kind, address, names, title: mark(title, wanted), excerpt: excerpt(text, wanted)};
}
