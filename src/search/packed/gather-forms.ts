import type {Sought} from '#core/query/engine';
import {BOOST_OF_GRADE} from '#search/packed/asked';
import type {Dictionary, Entry} from '#search/packed/dictionary';
import type {PostingList} from '#search/packed/posting-list';
import {isCommonEntry, type Postings} from '#search/packed/postings';

/** A form of a query that the index knows. */
export interface Gathered {
  readonly entry: Entry;
  /** Absent for a common word between others in a phrase: what is common is looked at last, in few documents. */
  readonly list?: PostingList;
  /** What it adds to the score of a document: 0 when it only leaves documents out. */
  readonly boost: number;
}

/** Everything a query needs of the index before documents are compared, by form, in the order of the forms. */
export async function gatherForms(
  wanted: readonly Sought[],
  unwanted: readonly Sought[],
  dictionary: Dictionary,
  postings: Postings,
): Promise<ReadonlyMap<string, Gathered>> {
  const forms = [...new Set([...wanted, ...unwanted].flatMap(formsOf))].sort();
  const entries = new Map<string, Entry>();
  await Promise.all(
    forms.map(async (form) => {
      const entry = await dictionary.find(form);
      if (entry) entries.set(form, entry);
    }),
  );
  const listed = new Set([...wanted, ...unwanted].flatMap((sought) => listedForms(sought, entries)));
  const boosts = new Map<string, number>();
  for (const sought of wanted) {
    const own =
      sought.kind === 'word'
        ? sought.readings
        : listedForms(sought, entries).map((form) => ({form, grade: 'exact' as const}));
    for (const {form, grade} of own) boosts.set(form, (boosts.get(form) ?? 0) + BOOST_OF_GRADE[grade]);
  }
  const gathered = forms.flatMap((form) => {
    const entry = entries.get(form);
    return entry ? [{form, entry, boost: boosts.get(form) ?? 0}] : [];
  });
  return new Map(
    await Promise.all(
      gathered.map(async ({form, entry, boost}) => {
        const found: Gathered = listed.has(form) ? {entry, boost, list: await postings.list(entry)} : {entry, boost};
        return [form, found] as const;
      }),
    ),
  );
}

function formsOf(sought: Sought): readonly string[] {
  return sought.kind === 'word' ? sought.readings.map(({form}) => form) : sought.words.flat();
}

/** The forms whose documents are compared: of a phrase, those that are not common, unless all its words are. */
function listedForms(sought: Sought, entries: ReadonlyMap<string, Entry>): readonly string[] {
  const known = formsOf(sought).filter((form) => entries.has(form));
  if (sought.kind === 'word') return known;
  const isCommon = (form: string) => isCommonEntry(entries.get(form)!);
  const isWholeCommon = sought.words.every((word) => word.some((form) => entries.has(form) && isCommon(form)));
  return isWholeCommon ? known : known.filter((form) => !isCommon(form));
}
