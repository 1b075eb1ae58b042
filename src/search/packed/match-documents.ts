import type {Asked, Sought} from '#core/query/engine';
import {findPhrase, type Beginnings} from '#search/packed/find-phrase';
import type {Gathered} from '#search/packed/gather-forms';
import type {Postings} from '#search/packed/postings';

export interface Matched {
  /** In order. */
  readonly documents: Uint32Array;
  /** By clause of `wanted`, for phrases. */
  readonly phrases: ReadonlyMap<number, Beginnings>;
}

/** The documents that answer, before filters. Nothing but lists of numbers: scores come later, for these documents only. */
export async function matchDocuments(
  {wanted, unwanted, join, keep}: Asked,
  gathered: ReadonlyMap<string, Gathered>,
  postings: Postings,
  total: number,
): Promise<Matched> {
  // Per document, how many of the clauses that count were answered, one after the other.
  const reached = new Uint8Array(total);
  const required = wanted.filter((sought) => sought.required);
  const isAll = join === 'all' && required.length > 0;
  const counted = isAll ? wanted.filter((sought) => sought.required) : wanted;
  const phrases = new Map<number, Beginnings>();
  let step = 0;
  const advance = (document: number) => {
    if (reached[document] === step) reached[document]!++;
  };
  // Words first: they leave fewer documents to look for words in a row.
  for (const sought of [...counted].sort((a, b) => Number(a.kind === 'phrase') - Number(b.kind === 'phrase'))) {
    if (sought.kind === 'word') {
      eachDocument(sought, gathered, advance);
    } else {
      const now = step;
      const found = await findPhrase(sought.words, gathered, postings, (id) => !isAll || reached[id] === now);
      phrases.set(wanted.indexOf(sought), found);
      for (const document of found.keys()) advance(document);
    }
    if (isAll) step++;
  }
  const goal = wanted.length === 0 ? 0 : isAll ? step : 1;
  const isCandidate = (id: number) => reached[id] === goal && (keep?.(id) ?? true);
  const out = new Uint8Array(total);
  for (const sought of unwanted) {
    if (sought.kind === 'word') eachDocument(sought, gathered, (document) => (out[document] = 1));
    else for (const id of (await findPhrase(sought.words, gathered, postings, isCandidate)).keys()) out[id] = 1;
  }
  const documents = new Uint32Array(total);
  let length = 0;
  for (let id = 0; id < total; id++) if (out[id] === 0 && isCandidate(id)) documents[length++] = id;
  return {documents: documents.slice(0, length), phrases};
}

function eachDocument(
  {readings}: Extract<Sought, {kind: 'word'}>,
  gathered: ReadonlyMap<string, Gathered>,
  act: (document: number) => void,
): void {
  for (const {form} of readings) for (const document of gathered.get(form)?.list?.documents ?? []) act(document);
}
