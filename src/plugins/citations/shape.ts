import type {PrintedItem} from '#core/citation/printed';

/*
 * Debates print alike but for their title, event, place and date: a line is formatted once for all that say the same things,
 * and theirs are put into it. Formatting one costs a processor milliseconds; a build may have hundreds.
 */

/**
 * What stands where the words of one debate go: a private character, never in words, after a letter, since a processor puts
 * in italics only what has one.
 */
const WORDS = {title: 'X\uE018', event: 'X\uE019', 'event-title': 'X\uE019', 'event-place': 'X\uE01A'} as const;
/** A date that no debate has, whose parts are looked for in what is formatted. */
const STAND_IN = [9876, 11, 22] as const;
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/** An item without what is its own, and what puts it back in an untidied line. */
export interface Shape {
  readonly item: PrintedItem;
  readonly fill: (line: string) => string;
}

/** Words that a processor only copies: it looks at quotation marks, and at what ends a sentence. */
const COPIED = /^(?=[\p{L}\p{N}])[^"“”„«»'‘’<>\n]*(?:(?<=\p{L})[’'](?=\p{L})[^"“”„«»'‘’<>\n]*)*(?<=[\p{L}\p{N}])$/u;

/** The shape of a debate, or nothing when its words or its date are of those that a processor rewrites. */
export function shapeOf(item: PrintedItem): Shape | undefined {
  const parts = datePartsOf(item.issued);
  const fields = Object.keys(WORDS).filter((field): field is keyof typeof WORDS => item[field] !== undefined);
  const isCopied = fields.every((field) => COPIED.test(String(item[field])));
  if (item.type !== 'speech' || !isCopied || parts === undefined) return undefined;
  const holes = Object.fromEntries(fields.map((field) => [field, WORDS[field]]));
  const date = {'date-parts': [STAND_IN.slice(0, parts.length)]};
  const dates = {
    ...(item.issued === undefined ? {} : {issued: date}),
    ...(item['available-date'] === undefined ? {} : {'available-date': date}),
  };
  return {
    item: {...item, ...holes, ...dates},
    fill: (line) =>
      fields.reduce(
        (text, field) => text.replaceAll(WORDS[field], () => String(item[field]).replace(/&/g, '&#38;')),
        withDate(line, parts),
      ),
  };
}

/** None when there is no date; nothing when it is words, or has a year that a processor would write otherwise. */
function datePartsOf(issued: unknown): readonly number[] | undefined {
  if (issued === undefined) return [];
  const [parts] = (issued as {'date-parts'?: [readonly number[]]})['date-parts'] ?? [];
  return parts && parts[0]! >= 1000 ? parts : undefined;
}

function withDate(line: string, [year, month, day]: readonly number[]): string {
  return line
    .replaceAll(`${STAND_IN[2]} ${MONTHS[STAND_IN[1] - 1]}`, () => `${day === 1 ? '1er' : day} ${MONTHS[month! - 1]}`)
    .replaceAll(MONTHS[STAND_IN[1] - 1]!, () => (month === undefined ? '' : MONTHS[month - 1]!))
    .replaceAll(String(STAND_IN[0]), String(year));
}
