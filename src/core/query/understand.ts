import {GRADES, type Clause, type Grade, type Ignored, type ParsedQuery} from '#core/query/clause';
import type {Engine, KnownForm, Reading, Sought} from '#core/query/engine';
import {isOneSlip} from '#core/query/slip';
import {fold} from '#core/text/fold';
import {singular} from '#core/text/singular';
import {stem} from '#core/text/stem';

/** Beginnings of words are many: the most frequent ones are looked for. */
const MOST_ENDINGS = 200;
const MOST_NEAR = 12;
/** A shorter word is one slip away from too many. */
const SHORTEST_NEAR = 4;

/** What was understood of one clause. */
export interface UnderstoodClause {
  readonly typed: string;
  /** `near`: the index does not know the word, it looks for those one slip away; `unknown`: nor for any. */
  readonly kind: Clause['kind'] | 'near' | 'unknown';
  readonly sought: Sought;
}

export interface Understood {
  readonly wanted: readonly UnderstoodClause[];
  readonly unwanted: readonly UnderstoodClause[];
  readonly ignored: readonly Ignored[];
}

/** Asks the dictionary which of its forms answer each clause: the same form, its stem, its ending, at last a slip. */
export async function understand(parsed: ParsedQuery, engine: Engine): Promise<Understood> {
  const [wanted, unwanted] = await Promise.all(
    [parsed.wanted, parsed.unwanted].map((clauses, not) =>
      Promise.all(clauses.map((clause) => understandClause(clause, engine, not === 0))),
    ),
  );
  return {wanted: wanted!, unwanted: unwanted!, ignored: parsed.ignored};
}

async function understandClause(clause: Clause, engine: Engine, mayGuess: boolean): Promise<UnderstoodClause> {
  const {typed, kind} = clause;
  if (clause.kind === 'phrase') {
    return {typed, kind, sought: {kind: 'phrase', words: clause.words, required: true}};
  }
  const {forms, required} = clause;
  const known = await engine.formsOf(clause.stems);
  const readings =
    clause.kind === 'prefix'
      ? await unfinished(forms, known, engine)
      : known.map((form) => graded(form, gradeOf(form.form, forms)));
  if (readings.length > 0) return {typed, kind, sought: {kind: 'word', readings: inOrder(readings), required}};
  const near = mayGuess ? await nearReadings(forms, engine) : [];
  return {
    typed,
    kind: near.length > 0 ? 'near' : 'unknown',
    sought: {kind: 'word', readings: inOrder(near), required},
  };
}

function gradeOf(form: string, typed: readonly string[]): Grade {
  if (typed.includes(form)) return 'exact';
  return typed.some((other) => singular(other) === singular(form)) ? 'number' : 'stem';
}

function graded(form: KnownForm, grade: Grade): Reading {
  return {...form, grade};
}

/** What begins like a word that may be unfinished. When no text says that very word, its stem means nothing yet. */
async function unfinished(starts: readonly string[], known: readonly KnownForm[], engine: Engine): Promise<Reading[]> {
  const isWord = known.some(({form}) => starts.includes(form));
  // « sé » begins « sécurité », which is folded, and is no « se ».
  const begun = isWord ? starts : starts.map(fold);
  const isApart = ({form}: KnownForm) => !starts.includes(form) && starts.some((start) => fold(start) === form);
  const from = await Promise.all(begun.map((start) => engine.formsFrom(start, MOST_ENDINGS)));
  const all = from.flat().filter((form) => !isApart(form));
  const beginsSo = ({form}: KnownForm) => starts.some((start) => form.startsWith(start));
  const readings = [
    ...known.map((form) => graded(form, isWord || !beginsSo(form) ? gradeOf(form.form, starts) : 'prefix')),
    ...all.map((form) => graded(form, 'prefix')),
  ];
  const seen = new Set<string>();
  return readings.filter(({form}) => !seen.has(form) && seen.add(form));
}

/**
 * Words one slip away, and what shares their stems; without any, those whose stems are: who misspells « algoritmes »
 * wants « algorithme », the only one that is said.
 */
async function nearReadings(forms: readonly string[], engine: Engine): Promise<Reading[]> {
  const long = forms.filter((form) => form.length >= SHORTEST_NEAR && !/\d/.test(form));
  const all = (await Promise.all(long.map((form) => engine.formsNear(form, stem(form))))).flat();
  // Who types the accents of « maïs » did not mean « mais ».
  const found = all.filter(({form}) => !long.some((typed) => fold(typed) === form));
  const near = [...new Map(found.map((form) => [form.form, form])).values()].sort(byFrequency);
  const direct = near.filter(({form}) => long.some((typed) => isOneSlip(typed, form)));
  const likely = (direct.length > 0 ? direct : near).slice(0, MOST_NEAR);
  const family = await engine.formsOf([...new Set(likely.map(({form}) => stem(form)))]);
  return [
    ...likely.map((form) => graded(form, 'near')),
    ...family.filter(({form}) => !likely.some((other) => other.form === form)).map((form) => graded(form, 'kin')),
  ];
}

function byFrequency(a: KnownForm, b: KnownForm): number {
  return b.documents - a.documents || (a.form < b.form ? -1 : 1);
}

function inOrder(readings: readonly Reading[]): Reading[] {
  return [...readings].sort((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) || byFrequency(a, b));
}
