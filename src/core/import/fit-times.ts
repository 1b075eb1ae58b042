import type {Chapter, Ms, Turn} from '#core/model/transcript';

type Timed = Pick<Turn, 'start'>;

/**
 * Times that the archive kept from before stay only where they agree with those of the file, which win: `isGiven` tells
 * them. One that would go back, or past a later time of the file, is left out; that of a part is moved as little as it
 * takes, to the first words that the part has now.
 */
export function fitTimes(chapters: readonly Chapter[], isGiven: (timed: Timed) => boolean): Chapter[] {
  const entries: Timed[] = chapters.flatMap((chapter) => [chapter, ...chapter.turns]);
  const limits = new Map<Timed, number>();
  let limit = Infinity;
  for (const entry of [...entries].reverse()) {
    limits.set(entry, limit);
    if (entry.start !== undefined && isGiven(entry)) limit = Math.min(limit, entry.start);
  }
  let latest = 0;
  const fit = <T extends Timed>(entry: T): T => {
    const {start} = entry;
    if (start === undefined) return entry;
    if (!isGiven(entry) && (start < latest || start > limits.get(entry)!)) return {...entry, start: undefined};
    latest = Math.max(latest, start);
    return entry;
  };
  const fitChapter = (chapter: Chapter): Ms | undefined => {
    const {start} = fit(chapter);
    if (start !== undefined || chapter.start === undefined) return start;
    const limit = limits.get(chapter)!;
    const first = chapter.turns.find((turn) => turn.start !== undefined)?.start ?? latest;
    const moved = chapter.start < latest ? Math.max(latest, Math.min(first, limit)) : limit;
    if (moved < latest || moved > limit) return undefined;
    latest = moved;
    return moved as Ms;
  };
  return chapters.map((chapter) => {
    const start = fitChapter(chapter);
    return {...chapter, start, turns: chapter.turns.map((turn) => withoutEarlyTimes(fit(turn)))};
  });
}

/** Times inside a turn never come before its own. */
function withoutEarlyTimes(turn: Turn): Turn {
  let latest: number = turn.start ?? 0;
  const goesBack = (at: Ms) => {
    if (at < latest) return true;
    latest = at;
    return false;
  };
  const paragraphs = turn.paragraphs.map((pieces) =>
    pieces.filter((piece) => piece.kind !== 'time' || !goesBack(piece.at)),
  );
  return paragraphs.flat().length === turn.paragraphs.flat().length ? turn : {...turn, paragraphs};
}
