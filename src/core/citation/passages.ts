import {composeAuthors, type ListForms, listOf, MOST_VOICES, type NameForms} from '#core/citation/author-list';
import type {CslItem, CslName} from '#core/citation/csl';
import {fill} from '#core/citation/fill';
import {fillingOf} from '#core/citation/filling';
import type {CitationTemplate, FormattedCitation, Template} from '#core/citation/formatted';
import {turnPermalink} from '#core/citation/permalink';
import {type CitedTurn, passageItem} from '#core/citation/passage-item';
import {type StyleId, STYLES} from '#core/citation/styles';

/** Lines with a place for the time, and without. */
interface Frames {
  readonly timed: CitationTemplate;
  readonly untimed: CitationTemplate;
}

/** How to cite any passage of a session: what a build formatted, for whoever chooses where a passage starts and ends. */
export interface Passages {
  /** Whole addresses start so. */
  readonly root: string;
  /** What all the passages share. */
  readonly common: CslItem;
  /** Lines open to names. */
  readonly frames: Frames;
  /** Lines of words that nobody said, where there are such. */
  readonly unsigned?: Frames | undefined;
  readonly lists: Readonly<Record<StyleId, ListForms>>;
  readonly voices: readonly {
    readonly name: CslName;
    readonly forms: Readonly<Record<StyleId, NameForms>>;
  }[];
  /** Days of last wordings, `YYYY-MM-DD` and in French. */
  readonly days: readonly (readonly [day: string, inFrench: string])[];
  /** In the order of the words: code, index of its voice (-1: nobody's), index of the day of its last wording, start in milliseconds. */
  readonly turns: readonly (readonly [code: string, voice: number, day: number, start?: number])[];
}

/** A passage as it is cited: the item, and its lines in every style. */
export interface CitedPassage {
  readonly item: CslItem;
  readonly lines: FormattedCitation;
}

/**
 * The citation of the passage from one turn to another, both included.
 *
 * @returns nothing when there is no such turn; the number of voices when there are more than a citation can name
 */
export function citePassage(passages: Passages, from: number, to: number): CitedPassage | number | undefined {
  const [first, ...others] = passages.turns.slice(from, to + 1).map((turn) => citedTurn(turn, passages));
  if (!first) return undefined;
  const {root, common, frames, unsigned = frames, lists, voices, days} = passages;
  const item = passageItem(common, [first, ...others], (code) => root + turnPermalink(code).slice(1));
  const names = item.author ?? [];
  if (names.length > MOST_VOICES) return names.length;
  const forms = names.map((name) => voices.find((voice) => isSame(voice.name, name))!.forms);
  const {timed, untimed} = names.length === 0 ? unsigned : frames;
  const frame = item.locator === undefined ? untimed : timed;
  const filling = fillingOf(item, days.find(([day]) => day === item.version)?.[1]);
  const lineOf = (id: StyleId) => {
    const signed = () =>
      composeAuthors(
        frame[id],
        listOf(lists[id], forms.length),
        forms.map((form) => form[id]),
      );
    const template = forms.length === 0 ? frame[id] : signed();
    return inBoth(template, (line) => fill(line, filling));
  };
  return {item, lines: Object.fromEntries(STYLES.map(({id}) => [id, lineOf(id)])) as unknown as FormattedCitation};
}

function citedTurn([code, voice, day, start]: Passages['turns'][number], {voices, days}: Passages): CitedTurn {
  return {code, name: voices[voice]?.name, day: days[day]![0], start};
}

function isSame(one: CslName, other: CslName): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function inBoth<T>({reference, call}: Template, make: (line: string) => T): {reference: T; call?: T} {
  return call === undefined ? {reference: make(reference)} : {reference: make(reference), call: make(call)};
}
