import {type CslItem, type CslName, locatorLabel} from '#core/citation/csl';
import {fillingOf, words} from '#core/citation/filling';
import {type Filling, HOLES, HYPHEN} from '#core/citation/holes';
import {type ImpreciseDate, writeDate} from '#core/model/imprecise-date';
import {frenchSpacing} from '#core/text/typography';

/*
 * An item as the formatter takes it. What changes from one turn of a voice to the next is not in it but kept beside, and a
 * sign of no language stands where it goes: one formatting serves all the turns of a voice in a session.
 */

/** What a CSL processor reads: more variables than the archive's items have. */
export type PrintedItem = Readonly<Record<string, unknown>> & {readonly id: string};

export type PrintedName = Exclude<CslName, {readonly literal: string}>;

export interface Printed {
  readonly item: PrintedItem;
  readonly locator?: {readonly locator: string; readonly label: string};
  readonly filling: Filling;
}

/** Parts an item from what is its own among its likes: two items that print alike have the same `item`. */
export function toPrinted(item: CslItem): Printed {
  const {id: _id, URL, locator, version, medium, note, title, issued, number: _number, ...rest} = item;
  // The title of a debate is the archive's, in French, whatever is spoken there.
  const language = item.type === 'speech' ? 'fr' : rest.language;
  const aside = [medium, version === undefined ? undefined : `version du ${HOLES.version}`, note];
  return {
    item: {
      ...inWords(rest),
      ...optional('number', numberOf(item)),
      // The formatter is asked for one item at a time.
      id: 'item',
      ...(language === undefined ? {} : {language}),
      ...(title === undefined ? {} : {title: titleWords(title, language)}),
      ...dates(issued),
      ...(URL === undefined ? {} : {URL: HOLES.URL}),
      // Older styles ask for `event`.
      ...(item['event-title'] === undefined ? {} : {event: words(item['event-title'])}),
      ...optional('medium', aside.flatMap((part) => (part === undefined ? [] : words(part, true))).join(', ')),
    },
    ...(locator === undefined ? {} : {locator: {locator: HOLES.locator, label: locatorLabel(item)}}),
    filling: fillingOf(item, version && writeDate(version as ImpreciseDate)),
  };
}

/** A number that the title says already is not told twice. */
function numberOf({number = '', title = ''}: CslItem): string {
  return title.includes(number) ? '' : words(number).replaceAll('-', HYPHEN);
}

/** A day that only repeats the year is none: some styles print both. */
function dates(issued: CslItem['issued']): object {
  if (!issued) return {};
  const isFiner = 'date-parts' in issued && issued['date-parts'][0].length > 1;
  return {issued, ...(isFiner ? {'available-date': issued} : {})};
}

function optional(name: string, value: string): object {
  return value === '' ? {} : {[name]: value};
}

function inWords(value: unknown): object {
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, wordsIn(inner)]));
}

function wordsIn(value: unknown): unknown {
  if (typeof value === 'string') return words(value);
  if (Array.isArray(value)) return value.map(wordsIn);
  return typeof value === 'object' && value !== null ? printedName(value as CslName) : value;
}

/** A name of one part is told by the rules of names: those of institutions put a comma before « et ». */
export function printedName(name: CslName): PrintedName {
  return inWords('literal' in name ? {family: name.literal} : name) as PrintedName;
}

/**
 * The quotation marks of a title become straight ones: the formatter draws them as the outer marks allow. French spacing
 * where the title is in French.
 */
function titleWords(title: string, language: string | undefined): string {
  const plain = words(title).replace(/«\s*([^«»]*?)\s*»/g, '"$1"');
  return language === undefined || language === 'fr' ? frenchSpacing(plain) : plain;
}
