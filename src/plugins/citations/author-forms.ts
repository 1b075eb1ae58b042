import {AUTHORS, type ListForms, MOST_VOICES, nameHole, type NameForms} from '#core/citation/author-list';
import type {Template} from '#core/citation/formatted';
import type {PrintedName} from '#core/citation/printed';
import {kept} from './kept';

/** Formats, in a style, an item that these names alone tell from the next. */
export type FormatNames = (names: readonly PrintedName[]) => Template;

/** How a style writes names and joins them. */
export interface AuthorForms {
  readonly lists: ListForms;
  /** The list of any number of names. */
  readonly list: (names: number) => Template;
  /** @throws when what the style writes of a name cannot be told from the rest of its line */
  readonly name: (name: PrintedName) => NameForms;
}

const [FIRST, SECOND] = [nameHole(0), nameHole(1)];

/** Stands for a family name, in letters: a processor looks at their script. All names of the same given name print alike. */
const FAMILY = 'Xqzjkwv';
/** Family names that a processor only copies, or puts in capitals: Latin letters, no particle, no mark. */
const COPIED =
  /^(?=\p{Lu})[\p{Script=Latin}\p{N} -]+(?:(?<=\p{L})[’'](?=\p{L})[\p{Script=Latin}\p{N} -]+)*(?<=[\p{L}\p{N}])$/u;

/** The only author of an item whose line is to be a frame. */
export const STAND_IN: PrintedName = {family: FIRST};

function standIns(names: number): PrintedName[] {
  return Array.from({length: names}, (_, rank) => ({family: nameHole(rank)}));
}

/** The line of an item by `STAND_IN`, open to any list of names. */
export function toFrame(template: Template): Template {
  return inBoth(template, (line) => line.replace(FIRST, AUTHORS));
}

export function authorForms(format: FormatNames): AuthorForms {
  const [one, two] = [format(standIns(1)), format(standIns(2))];
  const head = inBoth(one, (line) => line.split(FIRST)[0]!);
  const tail = inBoth(one, (line) => line.split(FIRST)[1]!);
  const afterFirst = inBoth(two, (line) => line.split(FIRST)[1]!);
  const beforeSecond = two.reference.split(SECOND)[0]!;
  const list = kept(({names}: {names: number}): Template => {
    const {reference, call} = format(standIns(names));
    const cut = {reference: between(reference, head.reference, tail.reference)};
    return call === undefined ? cut : {...cut, call: between(call, head.call!, tail.call!)};
  });
  const known = Array.from({length: MOST_VOICES}, (_, index) => list({names: index + 1}));
  const laterOf = (name: PrintedName) => between(format([STAND_IN, name]).reference, beforeSecond, tail.reference);
  const leads = (name: PrintedName) => format([name, {family: SECOND}]);
  // In letters: signs of no script would not be put in another order.
  const probe = {family: 'Nom', given: 'Prénom'};
  // Most styles write all the names of a list alike: there the second form need not be asked of each.
  const isInverted = !between(leads(probe).reference, head.reference, afterFirst.reference).startsWith(laterOf(probe));
  const formsOf = (name: PrintedName): NameForms => {
    const led = leads(name);
    return {
      first: between(led.reference, head.reference, afterFirst.reference),
      ...(isInverted && name.given !== undefined ? {later: laterOf(name)} : {}),
      ...(led.call === undefined ? {} : {call: between(led.call, head.call!, afterFirst.call!)}),
    };
  };
  const ofFamilies = kept(formsOf);
  return {
    lists: {
      reference: known.map(({reference}) => reference),
      ...(one.call === undefined ? {} : {call: known.map(({call}) => call!)}),
    },
    list: (names) => list({names}),
    name: (name) => {
      const {family, ...others} = name;
      const isCopied = COPIED.test(family) && !Object.values(others).some((part) => part.includes(FAMILY));
      return isCopied ? ofFamily(ofFamilies({family: FAMILY, ...others}), family) : formsOf(name);
    },
  };
}

function ofFamily({first, later, call}: NameForms, family: string): NameForms {
  const written = family.replaceAll("'", '’');
  const put = (form: string) =>
    form.replace(FAMILY, () => written).replace(FAMILY.toUpperCase(), () => written.toUpperCase());
  return {
    first: put(first),
    ...(later === undefined ? {} : {later: put(later)}),
    ...(call === undefined ? {} : {call: put(call)}),
  };
}

function inBoth({reference, call}: Template, change: (line: string) => string): Template {
  return call === undefined ? {reference: change(reference)} : {reference: change(reference), call: change(call)};
}

function between(line: string, head: string, tail: string): string {
  if (!line.startsWith(head) || !line.endsWith(tail)) throw new Error(`No name can be cut out of « ${line} ».`);
  return line.slice(head.length, line.length - tail.length);
}
