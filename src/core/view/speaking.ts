import {wordsOf} from '#core/formats/archive-markdown/words-of';
import type {Transcript, Turn} from '#core/model/transcript';
import {frenchNumber} from '#core/text/french-number';
import {writeAboutTime, writeSpokenTime} from '#core/text/spoken-time';
import type {SpeakerView} from '#core/view/speakers';

export interface SpeakingRow {
  readonly name: string;
  readonly turns: number;
  /** « 12 min 34 s », or « 1 234 mots ». */
  readonly written: string;
  /** Part of the whole, from 0 to 1. */
  readonly share: number;
}

/** How much each person spoke, the longest first: a share of the words on the page, never a judgement. */
export interface SpeakingView {
  readonly measure: 'time' | 'words';
  readonly rows: readonly SpeakingRow[];
  /** « 1 h 24 min 03 s », or « 12 345 mots ». */
  readonly total: string;
  /** The same for whom the seconds do not matter: « environ 1 h 24 ». */
  readonly about: string;
}

/**
 * A turn lasts until the next one starts, silences included; how long the last one lasts is not known, and it is not
 * counted. When a single turn has no time, nobody's is known: words are counted instead.
 */
export function speakingOf({chapters}: Pick<Transcript, 'chapters'>, speakers: readonly SpeakerView[]): SpeakingView {
  const turns = chapters.flatMap((chapter) => chapter.turns);
  const measure = turns.length > 1 && turns.every(({start}) => start !== undefined) ? 'time' : 'words';
  const amounts = new Map<Turn, number>(
    turns.map((turn, index) => [turn, measure === 'time' ? lastOf(turn, turns[index + 1]) : wordCount(turn)]),
  );
  const write = measure === 'time' ? writeSpan : writeWordCount;
  const whole = sum([...amounts.values()]);
  const rows = speakers
    .map(({name, turns: own}) => ({name, turns: own.length, amount: sum(own.map((turn) => amounts.get(turn)!))}))
    .sort((a, b) => b.amount - a.amount)
    .map(({name, turns: count, amount}) => ({
      name,
      turns: count,
      written: write(amount),
      share: whole > 0 ? amount / whole : 0,
    }));
  return {measure, rows, total: write(whole), about: measure === 'time' ? writeAboutTime(whole) : write(whole)};
}

function writeSpan(time: number): string {
  return time < 1000 ? 'moins d’une seconde' : writeSpokenTime(time);
}

function lastOf({start}: Turn, next: Turn | undefined): number {
  return next ? Math.max(0, next.start! - start!) : 0;
}

function wordCount(turn: Turn): number {
  return wordsOf(turn).split(/\s+/).filter(Boolean).length;
}

function writeWordCount(count: number): string {
  return `${frenchNumber(count)}\u00A0mot${count > 1 ? 's' : ''}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
