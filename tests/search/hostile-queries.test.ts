import {expect, it} from 'vitest';
import {MOST_CLAUSES, parseQuery} from '../../src/core/query/parse-query';
import {nameReader} from '../../src/core/query/read-names';
import {writeQuery} from '../../src/core/query/scan-query';
import {search} from '../../src/core/query/search';
import {marksIn} from '../../src/core/query/wordings';
import {hostileQueries} from './hostile-queries';
import {lunrEngine} from './lunr-engine';

/** Written for this test: no one's words. */
const texts = [
  'L’algorithme de la CAF note les usager·es.',
  'Les usagers du R.S.A. ont 2\u202F350\u00A0000 raisons.',
  'Le constructor de __proto__ est un toString.',
];
const engine = lunrEngine(texts.map((text, id) => ({names: `Intervenante ${id + 1}`, title: 'Séance', text})));
const namesIn = nameReader([{id: 'i1', name: 'Intervenante 1'}]);

it('10,000 hostile queries are queries like others', async () => {
  let answered = 0;
  for (const query of hostileQueries(20_221_025, 10_000)) {
    const parsed = parseQuery(query, namesIn);
    expect(parsed.wanted.length + parsed.unwanted.length).toBeLessThanOrEqual(MOST_CLAUSES);
    const {ranked, understood, advice} = await search(parsed, engine);
    for (const {id, score} of ranked) {
      expect(texts[id]).toBeDefined();
      expect(score).toBeGreaterThan(0);
    }
    marksIn(
      texts[0]!,
      understood.wanted.map(({sought}) => sought),
    );
    for (const {query: other} of advice) parseQuery(other, namesIn);
    parseQuery(writeQuery(parsed.pieces), namesIn);
    if (ranked.length > 0) answered++;
  }
  // Most hold a word of the texts: what is measured is the search, not its refusals.
  expect(answered).toBeGreaterThan(1000);
}, 60_000);
