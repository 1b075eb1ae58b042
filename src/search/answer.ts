import {parseQuery} from '#core/query/parse-query';
import {labelReader, type LabelReader} from '#core/query/read-labels';
import {nameReader, type NameReader} from '#core/query/read-names';
import {search, type Found} from '#core/query/search';
import type {Understood} from '#core/query/understand';
import {marksIn, wordingsIn, type Marked} from '#core/query/wordings';
import {excerpt, mark} from '#core/text/excerpt';
import {choicesOf, keptOf} from '#search/choose';
import type {OpenIndex} from '#search/packed/open-index';
import type {ShownDocument} from '#search/packed/text-block';
import type {Hit, HitKind, Hits, Question, Wordings} from '#search/protocol';
import {rankingEngine} from '#search/ranking-engine';

/** Words that the address of a hit asks the page of a debate to mark. */
const MOST_MARKED = 8;
/** Roles and pseudonyms have ids that no person has: « role: Modération ». */
const PERSON = /^[a-z0-9-]+$/;

/** Another question came: no one waits for this one. */
export class Abandoned extends Error {}

/** The index, which stops answering when no one waits for it. */
function heeding(index: OpenIndex, isWanted: () => boolean): OpenIndex {
  const heed =
    <Given extends unknown[], Got>(act: (...given: Given) => Promise<Got>) =>
    async (...given: Given) => {
      if (!isWanted()) throw new Abandoned();
      return act(...given);
    };
  const {formsOf, formsFrom, formsNear, find, holding, read, positions} = index;
  return {
    ...index,
    formsOf: heed(formsOf),
    formsFrom: heed(formsFrom),
    formsNear: heed(formsNear),
    find: heed(find),
    holding: heed(holding),
    read: heed(read),
    positions: heed(positions),
  };
}

/** Answers questions out of an index. */
export class Answers {
  readonly #namesIn: NameReader;
  readonly #labelsIn: LabelReader;

  constructor(readonly index: OpenIndex) {
    this.#namesIn = nameReader(index.labels('person').filter(({id}) => PERSON.test(id)));
    const named = (on: 'person' | 'session') => index.labels(on).map(({name}) => name);
    this.#labelsIn = labelReader({person: named('person'), session: named('session')});
  }

  /** Rejects with an `IndexProblem`, or with `Abandoned` at the first step at which the answer is not wanted any more. */
  async to({query, chosen, shown}: Question, isWanted: () => boolean = () => true): Promise<Hits> {
    const index = heeding(this.index, isWanted);
    const parsed = parseQuery(query, this.#namesIn, this.#labelsIn);
    const kept = keptOf(chosen, parsed.filters, index);
    const engine = rankingEngine(index, kept, parsed.names, shown);
    const found = await search(parsed, engine, kept.some ? () => true : undefined);
    const {mode, understood, advice} = found;
    const {ignored} = understood;
    const {unnamed} = kept;
    const last = engine.last();
    if (!last) {
      const choices = {kind: [], person: [], session: [], theme: [], state: []};
      return {mode, total: 0, hits: [], wordings: [], ignored, advice, unnamed, choices};
    }
    const {hits, texts} = await show(found, shown, index);
    return {
      ...{mode, hits, ignored, advice, unnamed},
      total: last.total,
      wordings: wordingsOf(texts, understood),
      choices: choicesOf(last, chosen, index),
    };
  }
}

async function show(
  {ranked, understood}: Found,
  shown: number,
  index: OpenIndex,
): Promise<{hits: Hit[]; texts: string[]}> {
  const ids = ranked.slice(0, shown).map(({id}) => id);
  const wanted = understood.wanted.map(({sought}) => sought);
  const name = (facet: 'kind' | 'state') => index.valuesOf(ids, facet);
  const [documents, kinds, states] = await Promise.all([index.read(ids), name('kind'), name('state')]);
  const [kindLabels, stateLabels] = [index.labels('kind'), index.labels('state')];
  const hits = documents.map((document, at): Hit => {
    const kind = kindLabels[kinds[at]![0] ?? -1]?.id as HitKind;
    const state = stateLabels[states[at]![0] ?? -1]?.name;
    const {heading, start, text} = document;
    const marks = marksIn(text, wanted);
    const title = kind === 'turn' ? document.names : document.title;
    return {
      ...{kind, heading},
      names: kind === 'turn' ? '' : document.names,
      title: mark(title, marksIn(title, wanted)),
      excerpt: excerpt(text, marks),
      address: kind === 'turn' ? withMarks(document, marks) : document.address,
      ...(start === undefined ? {} : {start}),
      ...(state === undefined ? {} : {state}),
    };
  });
  return {hits, texts: documents.flatMap(({title, names, text}) => [title, names, text])};
}

/** The address of a turn that opens with its words marked, those nearest to the question first (`?mots=`, src/enhance/transcript-search.ts). */
function withMarks({address, text}: ShownDocument, marks: readonly Marked[]): string {
  const nearest = [...marks].sort((a, b) => a.rank - b.rank);
  const words = [...new Set(nearest.map(({start, end}) => text.slice(start, end).toLowerCase()))];
  if (words.length === 0) return address;
  const [page = '', anchor] = address.split('#');
  const asked = new URLSearchParams({mots: words.slice(0, MOST_MARKED).join(', ')});
  return `${page}?${asked.toString()}${anchor === undefined ? '' : `#${anchor}`}`;
}

function wordingsOf(texts: readonly string[], {wanted}: Understood): Wordings[] {
  const sought = wanted.map((clause) => clause.sought);
  return wanted.flatMap(({typed, kind, sought: {required}}, clause) =>
    required
      ? [
          {
            typed,
            kind: kind === 'near' || kind === 'unknown' ? kind : 'known',
            written: wordingsIn(texts, sought, clause),
          } as const,
        ]
      : [],
  );
}
