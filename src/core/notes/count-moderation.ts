import {FEWEST_DECISIONS, REASON_NAMES, type ModerationRecord, type Reason} from '#core/model/moderation';
import {NOTE_KINDS, type NoteKind} from '#core/model/note';

/** What is counted of a text: days are `2026-01-31`, `decided` is absent while it waits. */
export interface CountedText {
  readonly kind: NoteKind;
  readonly received: string;
  readonly decided?: {readonly day: string; readonly reason?: Reason | undefined} | undefined;
}

const DAY = 86_400_000;

/** What may be told of the texts that were received; `undefined` when there was none. */
export function countModeration(texts: readonly CountedText[], today: string): ModerationRecord | undefined {
  const first = texts.map(({received}) => received).sort()[0];
  if (first === undefined) return undefined;
  const decided = texts.flatMap(({received, decided: end}) => (end ? [daysBetween(received, end.day)] : []));
  const kinds = (some: readonly CountedText[]) =>
    counts(
      NOTE_KINDS,
      some.map(({kind}) => kind),
    );
  const reasons = texts.flatMap(({decided: end}) => end?.reason ?? []);
  const delay = decided.length < FEWEST_DECISIONS ? {} : {delay: String(medianOf(decided))};
  return {
    counted: today,
    since: first.slice(0, 7),
    received: kinds(texts),
    accepted: kinds(texts.filter(({decided: end}) => end && end.reason === undefined)),
    refused: counts(REASON_NAMES, reasons),
    waiting: String(texts.length - decided.length),
    ...delay,
  };
}

/** The names that occur, in their order, with how often. */
function counts<K extends string>(names: readonly K[], found: readonly K[]): Partial<Record<K, string>> {
  const times = names.map((name) => [name, found.filter((each) => each === name).length] as const);
  return Object.fromEntries(
    times.filter(([, count]) => count > 0).map(([name, count]) => [name, String(count)]),
  ) as Partial<Record<K, string>>;
}

function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY));
}

/** The lower one of the two in the middle: half of the values, or more, are not above it. */
function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1]!;
}
