import {type CslItem, type CslName, locatorLabel} from '#core/citation/csl';
import {fillingOf, words} from '#core/citation/filling';
import {type Filling, GUARD, HOLES, HYPHEN, QUOTES} from '#core/citation/holes';
import {guarded} from '#core/citation/tidy';
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
  const {id: _id, URL, locator, version, medium, note, title, issued: _issued, number: _number, ...rest} = item;
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
      ...dates(item),
      ...(URL === undefined ? {} : {URL: HOLES.URL}),
      // Older styles ask for `event`.
      ...(item['event-title'] === undefined ? {} : {event: words(item['event-title'])}),
      ...optional('genre', smallFirst(words(rest.genre ?? ''))),
      ...optional(
        'medium',
        aside
          .flatMap((part) => (part === undefined ? [] : words(part, true)))
          .map(smallFirst)
          .join(', '),
      ),
    },
    ...(locator === undefined ? {} : {locator: {locator: HOLES.locator, label: locatorLabel(item)}}),
    filling: fillingOf(item, version && writeDate(version as ImpreciseDate)),
  };
}

/** « radio », « rapport d’information »: a style that wants a capital writes it. « DVD » stays. */
function smallFirst(kind: string): string {
  return kind.replace(/^\p{Lu}(?=[\p{Ll}\s])/u, (letter) => letter.toLowerCase());
}

/** A number that the title says already is not told twice. */
function numberOf({number = '', title = ''}: CslItem): string {
  return title.includes(number) ? '' : words(number).replaceAll('-', HYPHEN);
}

/**
 * `available-date`: a day that says more than the year, since some styles print both. `event-date`: the day of a text of
 * law. Neither says again what the title says already, « Loi du 18 décembre 2023 ».
 */
function dates({type, title = '', issued}: CslItem): object {
  if (!issued) return {};
  const parts = 'date-parts' in issued ? issued['date-parts'][0] : [];
  const isTold = isLaw(type) && parts.length > 0 && plain(title).includes(plain(writeDate(isoOf(parts))));
  return {
    issued,
    ...(parts.length > 1 && !isTold ? {'available-date': issued} : {}),
    ...(isLaw(type) && !isTold ? {'event-date': issued} : {}),
  };
}

function isLaw(type: CslItem['type']): boolean {
  return type === 'legal_case' || type === 'legislation';
}

function isoOf(parts: readonly number[]): ImpreciseDate {
  return parts.map((part) => String(part).padStart(2, '0')).join('-') as ImpreciseDate;
}

function plain(text: string): string {
  return text.replace(/\s/g, ' ');
}

function optional(name: string, value: string): object {
  return value === '' ? {} : {[name]: value};
}

function inWords(value: unknown): object {
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, wordsIn(inner)]));
}

function wordsIn(value: unknown): unknown {
  if (typeof value === 'string') return guarded(words(value));
  if (Array.isArray(value)) return value.map(wordsIn);
  return typeof value === 'object' && value !== null ? printedName(value as CslName) : value;
}

/** A name of one part is told by the rules of names: those of institutions put a comma before « et ». */
export function printedName(name: CslName): PrintedName {
  return inWords('literal' in name ? {family: name.literal} : name) as PrintedName;
}

/**
 * The quotation marks of a title in French become straight ones, which the formatter draws as the outer marks allow, and its
 * spacing is French. In another language they are those of English, wherever it stands.
 */
function titleWords(title: string, language: string | undefined): string {
  const plain = words(title);
  if (language !== undefined && language !== 'fr') return guarded(foreignTitle(plain));
  return guarded(frenchSpacing(plain.replace(/«\s*([^«»]*?)\s*»/g, '"$1"')));
}

const [OPEN, CLOSE, OPEN_INNER, CLOSE_INNER] = Object.keys(QUOTES);

/** Words that only one of the two languages has. */
const FRENCH = /(?<![\p{L}’'-])(?:de|du|des|la|le|les|et|aux?|pour)(?![\p{L}’'-])/u;
const ENGLISH = /(?<![\p{L}’'-])(?:of|the|an?|and|to|in|for|on|how|by|with|from)(?![\p{L}’'-])/iu;

/** A part in French of a title in English keeps its small letters where a style puts capitals. */
function frenchParts(title: string): string {
  return title
    .split(/( [–—-] |\s?: )/)
    .map((part) => (FRENCH.test(part) && !ENGLISH.test(part) ? part.replace(/(?<=\s)(?=\p{Ll})/gu, GUARD) : part))
    .join('');
}

/** The name of a program keeps its letters where a style puts capitals. */
function foreignTitle(title: string): string {
  return frenchParts(title)
    .replace(/[\p{L}\p{N}]+_[\p{L}\p{N}_]+/gu, `${GUARD}$&`)
    .replace(/["“«]\s*([^"“”«»]*?)\s*["”»]/g, `${OPEN}$1${CLOSE}`)
    .replace(/(?<![\p{L}\p{N}])['‘]([^'‘’]+)['’](?![\p{L}\p{N}])/gu, `${OPEN_INNER}$1${CLOSE_INNER}`);
}
