import {isSameChapter} from '#core/import/place-chapters';
import type {Replaced} from '#core/import/replace';
import type {Chapter, Ms, Turn} from '#core/model/transcript';

/** A time of before that a replacement changes: of the beginning of a turn or a chapter, or inside a turn. */
export interface ChangedTime {
  /** The turn or the chapter of before. */
  readonly where: Turn | Chapter;
  /** Absent: the replacement adds the time. */
  readonly from?: Ms | undefined;
  /** Absent: it takes the time away. */
  readonly to?: Ms | undefined;
}

type Times = readonly (Ms | undefined)[];

/** The times that change, one at most for each turn and each chapter that goes on: the first of it. */
export function changedTimes(
  {transcript, alignment, heirs}: Replaced,
  chaptersBefore: readonly Chapter[],
): ChangedTime[] {
  const results = transcript.chapters.flatMap(({turns}) => turns);
  const ofTurns = [...heirs]
    .sort(([, a], [, b]) => a - b)
    .map(([other, index]) => {
      const {turn} = alignment.before[index]!;
      return firstChange(turn, timesOf(turn), timesOf(results[other]!));
    });
  const ofChapters = chaptersBefore.map((chapter) => {
    const same = transcript.chapters.find((each) => isSameChapter(each, chapter));
    return same && firstChange(chapter, [chapter.start], [same.start]);
  });
  return [...ofChapters, ...ofTurns].flatMap((change) => change ?? []);
}

function timesOf({start, paragraphs}: Turn): Times {
  return [start, ...paragraphs.flatMap((pieces) => pieces.flatMap((piece) => (piece.kind === 'time' ? piece.at : [])))];
}

function firstChange(where: Turn | Chapter, before: Times, after: Times): ChangedTime | undefined {
  const length = Math.max(before.length, after.length);
  for (let rank = 0; rank < length; rank++)
    if (before[rank] !== after[rank]) return {where, from: before[rank], to: after[rank]};
  return undefined;
}
