import type {Sought} from '#core/query/engine';
import type {PackedAsked} from '#search/packed/asked';
import type {OpenIndex} from '#search/packed/open-index';
import {isOneSlip} from '#core/query/slip';
import {GRADE_OF, type WholeClause} from './whole-lunr';

/** A query of a property test, explained by the dictionary of a packed index. */
export async function explain(
  clauses: readonly WholeClause[],
  join: PackedAsked['join'],
  index: OpenIndex,
  limit = Infinity,
): Promise<PackedAsked> {
  const sought = await Promise.all(clauses.map((clause) => soughtOf(clause, index)));
  return {
    wanted: sought.filter((_, at) => !clauses[at]!.not),
    unwanted: sought.filter((_, at) => clauses[at]!.not),
    join,
    limit,
  };
}

async function soughtOf({kind, words}: WholeClause, index: OpenIndex): Promise<Sought> {
  const [word = ''] = words;
  if (kind === 'phrase') return {kind, words: words.map((form) => [form]), required: true};
  const known =
    kind === 'form'
      ? [{form: word, documents: 0}]
      : kind === 'stem'
        ? await index.formsOf([word])
        : kind === 'prefix'
          ? await index.formsFrom(word, Infinity)
          : // A stem that is near nothing: forms only, as lunr has them.
            (await index.formsNear(word, word)).filter(({form}) => isOneSlip(form, word));
  return {kind: 'word', readings: known.map((form) => ({...form, grade: GRADE_OF[kind]})), required: true};
}
