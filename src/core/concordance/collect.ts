import type {Person, Term} from '#core/archive/archive';
import {acronymsIn} from '#core/concordance/acronyms';
import {mayHold} from '#core/concordance/may-hold';
import {nameForms} from '#core/concordance/names';
import {placesOf, type Passage, type Place} from '#core/concordance/passages';
import {MOST_OF_A_PLACE} from '#core/concordance/share';
import type {Published} from '#core/consent/filter';
import {fold} from '#core/text/fold';
import {termMatcher} from '#core/text/match-terms';
import {termForms} from '#core/view/term-uses';

/** A passage that holds the word, and where in its words the word stands first (offsets, end excluded). */
export interface Use {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/** How many passages of a session, a page or a post hold the word, and the first of them. */
export interface Uses {
  readonly place: Place;
  readonly count: number;
  readonly first: readonly Use[];
}

/** A word of the concordance and where it stands, in the order of the archive. */
export type Entry = {readonly uses: readonly Uses[]} & (
  | {readonly kind: 'term'; readonly term: Term}
  | {readonly kind: 'name'; readonly person: Person; readonly spoken: Spoken}
  | {readonly kind: 'acronym'; readonly letters: string; readonly term?: Term | undefined}
);

/** How much a person speaks. */
export interface Spoken {
  readonly turns: number;
  readonly sessions: number;
}

type Gathered = Map<string, {place: Place; count: number; first: Use[]; latest: Passage}[]>;

/**
 * The terms of the glossary, the names and the acronyms that stand in what is published. The archive is read once. The
 * longest word wins: « CGT Pôle Emploi » is that collective, and neither the institution nor an acronym. Everybody of the
 * archive has an entry, even unnamed; a term has one when it is used.
 */
export function entriesOf(archive: Published): Entry[] {
  const names = nameForms(archive.people);
  const nameOf = new Map(names.map((form) => [form.id, form]));
  const forms = [...termForms(archive.terms), ...names];
  const [mayMatch, match] = [mayHold(forms), termMatcher(forms)];
  const terms: Gathered = new Map();
  const people: Gathered = new Map();
  const acronyms: Gathered = new Map();
  const spoken = new Map<string, Spoken>();

  for (const place of placesOf(archive)) {
    const speakers = new Set<string>();
    for (const passage of place.passages) {
      const {person} = passage;
      if (person !== undefined) {
        const {turns, sessions} = spoken.get(person) ?? {turns: 0, sessions: 0};
        spoken.set(person, {turns: turns + 1, sessions: sessions + (speakers.has(person) ? 0 : 1)});
        speakers.add(person);
      }
      for (const {text, at} of paragraphsOf(passage.words())) {
        const use = (start: number, end: number): Use => ({passage, start: at + start, end: at + end});
        const found = mayMatch(text)
          ? match(text).filter((each) => nameOf.get(each.id)?.isSaid(text, each) ?? true)
          : [];
        for (const {id, start, end} of found) {
          const name = nameOf.get(id);
          gather(name ? people : terms, name?.person ?? id, place, use(start, end));
        }
        for (const {letters, start, end} of acronymsIn(text)) {
          if (found.some((other) => other.start < end && start < other.end)) continue;
          gather(acronyms, letters, place, use(start, end));
        }
      }
    }
  }

  const explained = new Map(
    archive.terms.flatMap((term) => [term.term, ...term.aliases].map((form) => [fold(form), term] as const)),
  );
  return [
    ...archive.terms.flatMap((term): Entry[] => {
      const uses = terms.get(term.id);
      return uses ? [{kind: 'term', term, uses}] : [];
    }),
    ...archive.people.map((person): Entry => ({
      kind: 'name',
      person,
      spoken: spoken.get(person.id) ?? {turns: 0, sessions: 0},
      uses: people.get(person.id) ?? [],
    })),
    ...[...acronyms].map(([letters, uses]): Entry => ({
      kind: 'acronym',
      letters,
      term: explained.get(fold(letters)),
      uses,
    })),
  ];
}

/** No word goes from one paragraph to the next. */
function* paragraphsOf(words: string): Generator<{text: string; at: number}> {
  let at = 0;
  for (const text of words.split('\n\n')) {
    yield {text, at};
    at += text.length + 2;
  }
}

/** A passage counts once, however often it says the word. */
function gather(gathered: Gathered, key: string, place: Place, use: Use): void {
  const all = gathered.get(key) ?? [];
  if (all.length === 0) gathered.set(key, all);
  const last = all.at(-1);
  if (last?.place !== place) {
    all.push({place, count: 1, first: [use], latest: use.passage});
  } else if (last.latest !== use.passage) {
    last.count++;
    last.latest = use.passage;
    if (last.first.length < MOST_OF_A_PLACE) last.first.push(use);
  }
}
