import {readSpokenTime} from '#core/text/spoken-time';
import {element} from './element';

/** A moment of a recording and where its words begin. Times are milliseconds of the transcript. */
export interface Cue {
  readonly at: number;
  /** The words come after it, or in it. */
  readonly mark: Element;
  /** The turn of speech or the paragraph that is heard. */
  readonly turn: HTMLElement;
}

/** Times that one clicks: those of the player's own list, of turns and of parts, and those told inside a turn. */
const TIMES = '.player-times a, .turns :is(h2, h3) > a[href^="#"], .turns p > small > a';
/** Times told inside a turn. */
const INNER_TIMES = '.turns article[id] p > small';

/** The time that a plain click asks for; with a key, a link stays a link. */
export function clickedTime({target, ctrlKey, metaKey, shiftKey, altKey}: MouseEvent): number | undefined {
  if (ctrlKey || metaKey || shiftKey || altKey || !(target instanceof Element)) return undefined;
  const link = target.closest('a');
  return link ? timeOf(link) : undefined;
}

/** Times inside a turn are words between brackets: once there is something to hear, they are links like the others. */
export function linkInnerTimes(): void {
  for (const mark of document.querySelectorAll(INNER_TIMES)) {
    const time = mark.textContent.replace(/^\[|\]$/g, '');
    if (readSpokenTime(time) === undefined) continue;
    const link = element('a', '', time);
    link.setAttribute('href', `#${mark.closest('article')!.id}`);
    mark.replaceChildren('[', link, ']');
  }
}

/** The time that a link tells, if it is one of those. */
function timeOf(link: Element): number | undefined {
  if (!link.matches(TIMES)) return undefined;
  const {at} = (link as HTMLElement).dataset;
  return at === undefined ? readSpokenTime(link.textContent) : Number(at);
}

/** Has the page words with times? */
export function hasCues(list: Element): boolean {
  return list.querySelector('.player-times') !== null || document.querySelector('.turns h3 > a[href^="#"]') !== null;
}

/** The moments of the page, in the order of its words. Asked for when first needed: a page may have thousands. */
export function findCues(list: Element): Cue[] {
  const own = [...list.querySelectorAll<HTMLAnchorElement>('.player-times a')].flatMap((link) => {
    const turn = document.getElementById(link.hash.slice(1));
    return turn ? [{at: timeOf(link) ?? 0, mark: turn, turn}] : [];
  });
  if (own.length > 0) return own;
  return [...document.querySelectorAll('.turns article h3 > a[href^="#"], .turns article p > small')].flatMap(
    (mark) => {
      const at = readSpokenTime(mark.textContent.replace(/^\[|\]$/g, ''));
      return at === undefined ? [] : [{at, mark, turn: mark.closest('article')!}];
    },
  );
}

/** The last one that has begun at a time, whatever their order in the page. */
export function cueAt(cues: readonly Cue[], time: number): Cue | undefined {
  return cues.reduce<Cue | undefined>(
    (best, cue) => (cue.at <= time && cue.at >= (best?.at ?? 0) ? cue : best),
    undefined,
  );
}

/**
 * Where the words that are heard stand in the window, in CSS pixels from its top: between the mark of a cue and the next
 * one, or the end of its turn, in proportion to time. `end`: where the recording ends, when known.
 */
export function placeOfWords(cues: readonly Cue[], cue: Cue, time: number, end: number | undefined): number {
  const next = cues.reduce<Cue | undefined>(
    (best, each) => (each.at > cue.at && each.at < (best?.at ?? Infinity) ? each : best),
    undefined,
  );
  const [top, bottom] = [cue.mark.getBoundingClientRect().top, cue.turn.getBoundingClientRect().bottom];
  const until = next?.at ?? end;
  if (until === undefined) return top;
  const last = next?.turn === cue.turn ? next.mark.getBoundingClientRect().top : bottom;
  return top + (last - top) * Math.min(1, Math.max(0, (time - cue.at) / (until - cue.at)));
}
