import type {Chapter, Turn} from '#core/model/transcript';

/** A turn of the result, and the chapter of before in which its words stood, by its rank. */
export interface Placed {
  readonly turn: Turn;
  readonly chapter?: number | undefined;
}

/**
 * Turns in the chapters of before, for a file that has none: a chapter begins with the first turn that stood in it or in
 * a later one. A new turn goes on with the chapter of the turn before it. A chapter that lost all its turns keeps its
 * place: its address may be published. `shiftOf`: how many ms later a turn starts than before.
 */
export function placeInChapters(
  chapters: readonly Chapter[],
  placed: readonly Placed[],
  shiftOf: (index: number) => number,
): Chapter[] {
  if (chapters.length === 0) return [{turns: placed.map(({turn}) => turn), line: 1}];
  const turns: Turn[][] = chapters.map(() => []);
  const shifts = chapters.map(() => 0);
  let current = 0;
  placed.forEach(({turn, chapter}, index) => {
    while (chapter !== undefined && current < chapter) shifts[++current] = shiftOf(index);
    turns[current]!.push(turn);
  });
  return chapters
    .map(({start, ...chapter}, index): Chapter => {
      const moved = start === undefined ? undefined : start + shifts[index]!;
      return {...chapter, ...withStart(moved), turns: turns[index]!};
    })
    .filter((chapter) => chapter.turns.length > 0 || chapter.title !== undefined);
}

function withStart(start: number | undefined): Pick<Chapter, 'start'> {
  return start === undefined || start < 0 ? {} : {start: start as NonNullable<Chapter['start']>};
}

/** Chapters of the file with what it could not hold: the anchor and the time of the one of before that has its title. */
export function keepAnchors(given: readonly Chapter[], before: readonly Chapter[], hasTimes: boolean): Chapter[] {
  const left = [...before];
  return given.map((chapter) => {
    const index = left.findIndex(({title}) => title !== undefined && title === chapter.title);
    if (index === -1) return chapter;
    const [old] = left.splice(index, 1);
    return {
      ...chapter,
      anchor: chapter.anchor ?? old!.anchor,
      ...(hasTimes && chapter.start !== undefined ? {} : {start: old!.start}),
    };
  });
}

/** Does one part go on with the other? Its anchor says so, or its title where neither has one. */
export function isSameChapter(a: Chapter, b: Chapter): boolean {
  return a.anchor !== undefined || b.anchor !== undefined ? a.anchor === b.anchor : a.title === b.title;
}
