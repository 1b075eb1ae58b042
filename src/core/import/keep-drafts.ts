import {fitTimes} from '#core/import/fit-times';
import {keepStart, shifted} from '#core/import/keep';
import {isSameChapter} from '#core/import/place-chapters';
import type {Replaced} from '#core/import/replace';
import type {Chapter, Transcript, Turn} from '#core/model/transcript';

/** Where drafts stand in a result. */
interface Places {
  /** Turn of the result → the drafts right before it, and those right after. */
  readonly ahead: ReadonlyMap<Turn, readonly Turn[]>;
  readonly behind: ReadonlyMap<Turn, readonly Turn[]>;
  /** Chapter of before of which the result has no turn → its drafts. */
  readonly alone: ReadonlyMap<Chapter, readonly Turn[]>;
}

/** A transcript, and the ranks of the turns of it that a replacement left as they were. */
export interface WithDrafts {
  readonly transcript: Transcript;
  readonly left: ReadonlySet<number>;
}

/**
 * The transcript of a replacement with the drafts of before that its file could not hold, each after the turn that it came
 * after, in its chapter. Their times are moved with those of that turn, and left out where they no longer fit.
 */
export function keepDrafts(replaced: Replaced, before: Transcript, drafts: ReadonlySet<Turn>): WithDrafts {
  if (drafts.size === 0) return {transcript: replaced.transcript, left: new Set()};
  const {ahead, behind, alone} = placesOf(replaced, before, drafts);
  const chapters = replaced.transcript.chapters.map((chapter): Chapter => ({
    ...chapter,
    turns: chapter.turns.flatMap((turn) => [...(ahead.get(turn) ?? []), turn, ...(behind.get(turn) ?? [])]),
  }));
  const kept = new Set<Pick<Turn, 'start'>>([ahead, behind, alone].flatMap((each) => [...each.values()].flat()));
  let place = -1;
  for (const chapter of before.chapters) {
    const own = alone.get(chapter);
    const found = chapters.findIndex((each) => isSameChapter(each, chapter));
    if (found !== -1) place = found;
    if (own === undefined) continue;
    if (found !== -1) chapters[found] = {...chapters[found]!, turns: [...chapters[found]!.turns, ...own]};
    else {
      const made = {...chapter, turns: own};
      chapters.splice(++place, 0, made);
      kept.add(made);
    }
  }
  const ranks = chapters.flatMap(({turns}) => turns).flatMap((turn, rank) => (kept.has(turn) ? [rank] : []));
  const fitted = fitTimes(chapters, (timed) => !kept.has(timed));
  return {transcript: {...replaced.transcript, chapters: fitted}, left: new Set(ranks)};
}

function placesOf({transcript, alignment, heirs}: Replaced, before: Transcript, drafts: ReadonlySet<Turn>): Places {
  const results = transcript.chapters.flatMap(({turns}) => turns);
  const goesOn = new Map([...heirs].map(([other, index]) => [alignment.before[index]!.turn, results[other]!]));
  const places = {ahead: new Map<Turn, Turn[]>(), behind: new Map<Turn, Turn[]>(), alone: new Map<Chapter, Turn[]>()};
  let shift = 0;
  for (const chapter of before.chapters) {
    let last: Turn | undefined;
    let waiting: Turn[] = [];
    for (const turn of chapter.turns) {
      const heir = goesOn.get(turn);
      if (heir) {
        if (heir.start !== undefined && turn.start !== undefined) shift = heir.start - turn.start;
        if (waiting.length > 0) places.ahead.set(heir, waiting);
        [last, waiting] = [heir, []];
      } else if (drafts.has(turn)) {
        const moved = movedBy(turn, shift);
        if (last) places.behind.set(last, [...(places.behind.get(last) ?? []), moved]);
        else waiting.push(moved);
      }
    }
    if (waiting.length > 0) places.alone.set(chapter, waiting);
  }
  return places;
}

function movedBy(turn: Turn, shift: number): Turn {
  return {
    ...turn,
    start: keepStart(turn, shift),
    paragraphs: turn.paragraphs.map((paragraph) => shifted(paragraph, shift)),
  };
}
