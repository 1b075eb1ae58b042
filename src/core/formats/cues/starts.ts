import type {Ms} from '#core/model/transcript';
import type {Caption} from './captions';

/** What is said after the last known time: 5 s, and 60 ms a character (about a thousand characters a minute). */
const LAST = 5000;
const A_CHARACTER = 60;

interface CaptionedTurn {
  readonly start?: Ms | undefined;
  readonly captions: readonly Caption[];
}

/**
 * When each caption starts, and after them when the last one ends; never going back. What the transcript tells is kept
 * (times inside a turn as far as the start of the next: turns are not mixed); between two known times, captions share
 * the time by their characters. `end`: where the recording ends, unless that is before the last known time.
 */
export function startsOf(turns: readonly CaptionedTurn[], end: Ms | undefined): Ms[] {
  const known = knownStarts(turns);
  const lengths = turns.flatMap(({captions}) => captions.map(({text}) => text.length));
  const starts: Ms[] = [];
  while (starts.length < lengths.length) {
    const from = starts.length;
    let [to, total] = [from, 0];
    do total += lengths[to++]!;
    while (to < lengths.length && known[to] === undefined);
    const start = known[from]!;
    const until = known[to] ?? (end !== undefined && end > start ? end : start + LAST + A_CHARACTER * total);
    let before = 0;
    for (let rank = from; rank < to; rank++) {
      starts.push((start + Math.floor(((until - start) * before) / total)) as Ms);
      before += lengths[rank]!;
    }
    if (to === lengths.length) starts.push(until as Ms);
  }
  return starts;
}

/** One for each caption, `undefined` where the transcript tells none; never going back, even where it does. */
function knownStarts(turns: readonly CaptionedTurn[]): (number | undefined)[] {
  const known: (number | undefined)[] = [];
  let latest = 0;
  const nexts = nextStarts(turns);
  turns.forEach(({start, captions}, turn) => {
    captions.forEach(({at}, index) => {
      const told = index === 0 && start !== undefined ? start : at;
      if (told !== undefined) latest = Math.max(latest, Math.min(told, index === 0 ? told : nexts[turn]!));
      // No one said when the first one begins.
      known.push(told !== undefined ? latest : known.length === 0 ? 0 : undefined);
    });
  });
  return known;
}

/** For each turn, the first start that one of the turns after it tells. */
function nextStarts(turns: readonly CaptionedTurn[]): number[] {
  let next = Infinity;
  return turns
    .map((_, index) => {
      const following = next;
      next = turns[turns.length - 1 - index]!.start ?? next;
      return following;
    })
    .reverse();
}
