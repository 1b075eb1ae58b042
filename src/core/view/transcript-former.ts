import type {FormerAddress, TurnHistory} from '#core/anchors/histories';
import type {Transcript} from '#core/model/transcript';
import {add, type RegisterIndex} from '#core/view/register-index';

/** Where the codes and chapters that left a page still answer on it. */
export interface FormerPlaces {
  /** Living code of the page → the codes that were merged into it. */
  readonly within: ReadonlyMap<string, readonly TurnHistory[]>;
  /** Living code of the page → the codes that left a notice after it; `''`: before all of them. */
  readonly after: ReadonlyMap<string, readonly TurnHistory[]>;
  /** Living chapter anchor → the anchors it had before. */
  readonly chapters: ReadonlyMap<string, readonly string[]>;
  /** Chapters that are no more: their notices stand at the beginning of the page. */
  readonly goneChapters: readonly FormerAddress[];
}

/**
 * Every code that answered on a session's page still does: inside the turn that a merge leads to, else as a notice after
 * the last turn of the page that was published before it.
 */
export function formerPlacesOf(
  session: string,
  chapters: Transcript['chapters'],
  {byCode, bySession, chapters: formerChapters}: RegisterIndex,
): FormerPlaces {
  const codes = new Set(chapters.flatMap(({turns}) => turns.map(({code}) => code)));
  const lives = ({code, status}: TurnHistory) => status === 'alive' && codes.has(code);
  const isLiving = (code: string | undefined) => {
    const turn = code === undefined ? undefined : byCode.get(code);
    return turn !== undefined && lives(turn);
  };
  const [within, after] = [new Map<string, TurnHistory[]>(), new Map<string, TurnHistory[]>()];
  for (const turn of bySession.get(session) ?? []) {
    if (lives(turn)) continue;
    if (isLiving(turn.into)) add(within, turn.into!, turn);
    else {
      let place = turn.after;
      while (place !== undefined && !isLiving(place)) place = byCode.get(place)?.after;
      add(after, place ?? '', turn);
    }
  }
  const anchors = new Set(chapters.map(({anchor}) => anchor));
  const [renamed, goneChapters] = [new Map<string, string[]>(), [] as FormerAddress[]];
  for (const chapter of formerChapters.get(session) ?? []) {
    if (chapter.today !== undefined && anchors.has(chapter.today)) add(renamed, chapter.today, chapter.id);
    else goneChapters.push(chapter);
  }
  return {within, after, chapters: renamed, goneChapters};
}
