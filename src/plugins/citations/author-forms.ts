import {AUTHORS, type ListForms, NAME_HOLES, type NameForms} from '#core/citation/author-list';
import type {Template} from '#core/citation/formatted';
import type {PrintedName} from '#core/citation/printed';
import {kept} from './kept';

/** Formats, in a style, an item that these names alone tell from the next. */
export type FormatNames = (names: readonly PrintedName[]) => Template;

/** How a style writes names and joins them. */
export interface AuthorForms {
  readonly lists: ListForms;
  /** @throws when what the style writes of a name cannot be told from the rest of its line */
  readonly name: (name: PrintedName) => NameForms;
}

const STAND_INS: readonly PrintedName[] = NAME_HOLES.map((family) => ({family}));
const [FIRST, SECOND] = NAME_HOLES;

/** Stands for a family name, in letters: a processor looks at their script. All names of the same given name print alike. */
const FAMILY = 'Xqzjkwv';
/** Family names that a processor only copies, or puts in capitals: Latin letters, no particle, no mark. */
const COPIED =
  /^(?=\p{Lu})[\p{Script=Latin}\p{N} -]+(?:(?<=\p{L})[’'](?=\p{L})[\p{Script=Latin}\p{N} -]+)*(?<=[\p{L}\p{N}])$/u;

/** The only author of an item whose line is to be a frame. */
export const STAND_IN = STAND_INS[0]!;

/** The line of an item by `STAND_IN`, open to any list of names. */
export function toFrame(template: Template): Template {
  return inBoth(template, (line) => line.replace(FIRST, AUTHORS));
}

export function authorForms(format: FormatNames): AuthorForms {
  const [one, two] = [format(STAND_INS.slice(0, 1)), format(STAND_INS.slice(0, 2))];
  const head = inBoth(one, (line) => line.split(FIRST)[0]!);
  const tail = inBoth(one, (line) => line.split(FIRST)[1]!);
  const afterFirst = inBoth(two, (line) => line.split(FIRST)[1]!);
  const beforeSecond = two.reference.split(SECOND)[0]!;
  const templates = NAME_HOLES.map((_, index) => format(STAND_INS.slice(0, index + 1)));
  const lists = (line: 'reference' | 'call') =>
    templates.map((template) => between(template[line]!, head[line]!, tail[line]!));
  const laterOf = (name: PrintedName) => between(format([STAND_IN, name]).reference, beforeSecond, tail.reference);
  const leads = (name: PrintedName) => format([name, STAND_INS[1]!]);
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
    lists: {reference: lists('reference'), ...(one.call === undefined ? {} : {call: lists('call')})},
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
