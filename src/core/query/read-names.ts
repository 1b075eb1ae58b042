import {CIVILITIES} from '#core/query/before-names';
import {wordsOf} from '#core/text/analyse';
import type {Token} from '#core/text/token';

/** A person of the archive, or any other name that is one thing. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** Other names: pseudonym, name of use. */
  readonly variants?: readonly string[];
}

/** A name found among the words of a query: `from` the first, `to` excluded. */
export interface FoundName {
  readonly ids: readonly string[];
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly given: readonly Token[];
  readonly family: readonly Token[];
}

export type NameReader = (words: readonly Token[]) => FoundName[];

interface Way {
  readonly forms: readonly string[];
  readonly of: {
    readonly id: string;
    readonly label: string;
    readonly given: readonly Token[];
    readonly family: readonly Token[];
  };
}

/**
 * Names → the function that finds them in a query, as people write them: « Bruno Le Maire », « Le Maire Bruno »,
 * « B. Le Maire », « M. Le Maire ». The first written word is taken for the first name. A family name alone is a word
 * like another (« Le Maire » may be one).
 */
export function nameReader(people: readonly Named[]): NameReader {
  const byFirst = new Map<string, Way[]>();
  for (const way of people.flatMap(waysOf)) {
    const first = way.forms[0]!;
    const known = byFirst.get(first);
    if (known) known.push(way);
    else byFirst.set(first, [way]);
  }
  for (const ways of byFirst.values()) ways.sort((a, b) => b.forms.length - a.forms.length);
  return (words) => {
    const found: FoundName[] = [];
    for (let from = 0; from < words.length; from++) {
      const stands = ({forms}: Way) => forms.every((form, step) => words[from + step]?.form === form);
      const way = byFirst.get(words[from]!.form)?.find(stands);
      if (!way) continue;
      const same = byFirst
        .get(way.forms[0]!)!
        .filter((other) => other.forms.length === way.forms.length && stands(other));
      const {label, given, family} = way.of;
      const ids = [...new Set(same.map(({of}) => of.id))];
      found.push({ids, label, from, to: from + way.forms.length, given, family});
      from += way.forms.length - 1;
    }
    return found;
  };
}

function waysOf({id, name, variants = []}: Named): Way[] {
  return [name, ...variants].flatMap((label) => {
    const space = label.search(/\s/);
    if (space === -1) return [];
    const given = wordsOf(label.slice(0, space));
    const family = wordsOf(label.slice(space));
    if (given.length === 0 || family.length === 0) return [];
    const of = {id, label, given, family};
    const [first, last] = [given, family].map((tokens) => tokens.map(({form}) => form)) as [string[], string[]];
    const initials = first.map((form) => form[0]!);
    return [
      [...first, ...last],
      [...last, ...first],
      [...initials, ...last],
      [initials.join(''), ...last],
      ...CIVILITIES.map((civility) => [civility, ...last]),
    ].map((forms) => ({forms, of}));
  });
}
