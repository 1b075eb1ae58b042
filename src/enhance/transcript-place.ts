import {element} from './element';
import {painted} from './transcript-layout';
import {erase, keep, recall} from './transcript-memory';
import {focusOn, placeOf} from './transcript-turn';
import type {Turns} from './transcript-turns';
import {writeHistory} from './write-history';

/** How long after a scroll the place is kept, in milliseconds. */
const PAUSE = 1_000;

/** Where a reader stopped: the turn, and its rank in case its code is gone when they come back. */
interface Place {
  readonly id: string;
  readonly rank: number;
}

/** Where a page stands: a turn, and how far from the top of the window it begins. Pixels of the page mean nothing until all turns are laid out. */
interface Stand {
  readonly rank: number;
  readonly top: number;
}

export interface ReadingPlace {
  /** The words that offer to go back to where one stopped. */
  readonly offered: HTMLElement | undefined;
  /** Once the page has its place: after a reload, or a step back, it is given the one where it was left. */
  readonly begin: () => void;
}

/**
 * Remembers, in this browser only, the turn at the top of the window, once the reader has gone further than one screen,
 * and offers to go back there. Who comes to a passage by its address is offered nothing.
 */
export function addPlace(turns: Turns, signal: AbortSignal): ReadingPlace {
  const key = `lecture:${location.pathname}`;
  // Browsers go back by pixels, which mean nothing here: `goBack` does it by turns.
  history.scrollRestoration = 'manual';
  const past = read(recall(key));
  const here = () => turns.shown[turns.atTop()] ?? turns.shown[0]!;
  let start: Stand | undefined;
  let hasBegun = false;
  let isKept = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    if (!start) return;
    const turn = turns.shown[turns.atTop()];
    writeHistory('replace', location.href, {...(history.state as object), stand: turn && standOf(turn, turns)});
    if (!isKept || !turn?.id || !isFar(start)) return;
    keep(key, JSON.stringify({id: turn.id, rank: turns.all.indexOf(turn)} satisfies Place));
  };
  /** Has the reader gone further than one screen from there, whatever became of the height of the page? */
  const isFar = ({rank, top}: Stand) => {
    const turn = turns.all[rank]!;
    // It is not of the voice that was chosen since: one has gone nowhere yet.
    if (turn.hidden) start = standOf(here(), turns);
    return !turn.hidden && Math.abs(turn.getBoundingClientRect().top - top) >= innerHeight;
  };
  const later = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      save();
    }, PAUSE);
  };
  addEventListener('scroll', later, {passive: true, signal});
  // A link may lead elsewhere in the page: « back » finds the place it was left at.
  addEventListener('click', ({target}) => (target as Element).closest('a') && save(), {capture: true, signal});
  addEventListener('pagehide', save, {signal});
  document.addEventListener('visibilitychange', save, {signal});

  const turn = past && !location.hash ? turnOf(past, turns) : undefined;
  return {
    offered:
      turn &&
      offer(turn, () => {
        isKept = false;
        erase(key);
      }),
    begin() {
      if (hasBegun || turns.all.length === 0) return;
      hasBegun = true;
      const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      if (visit?.type !== 'navigate') goBack(turns);
      addEventListener('popstate', () => goBack(turns), {signal});
      // Asking where a turn is lays out the whole page at once: the browser is about to do it anyway.
      void painted().then(() => {
        start = standOf(here(), turns);
      });
    },
  };
}

function standOf(turn: HTMLElement, {all}: Turns): Stand {
  return {rank: all.indexOf(turn), top: turn.getBoundingClientRect().top};
}

/** Frames in which turns that come into sight take their height, and push the others. */
const FRAMES = 12;

/** The place that history keeps of this page; else that of its address, or its beginning. */
function goBack(turns: Turns): void {
  const {rank = -1, top = 0} = (history.state as {stand?: Stand} | null)?.stand ?? {};
  const turn = turns.all[rank];
  if (!turn || !turns.shown.includes(turn)) {
    const target = turns.target(location.hash.slice(1));
    if (target) target.scrollIntoView({behavior: 'instant'});
    else if (!location.hash) scrollTo({top: 0, behavior: 'instant'});
    return;
  }
  turns.drawAround(turn);
  const reader = new AbortController();
  for (const gesture of ['wheel', 'touchstart', 'keydown', 'pointerdown'])
    addEventListener(gesture, () => reader.abort(), {passive: true, signal: reader.signal});
  let left = FRAMES;
  const put = () => {
    if (reader.signal.aborted) return;
    scrollBy({top: turn.getBoundingClientRect().top - top, behavior: 'instant'});
    if (left-- > 0) requestAnimationFrame(put);
    else reader.abort();
  };
  put();
}

function read(kept: string | null): Place | undefined {
  const match = /^\{"id":"([\w-]+)","rank":(\d+)\}$/.exec(kept ?? '');
  return match ? {id: match[1]!, rank: Number(match[2])} : undefined;
}

/** The turn of that code (one that was reunited with another leads there), else the nearest that has a code. */
function turnOf({id, rank}: Place, turns: Turns): HTMLElement | undefined {
  const same = turns.target(id)?.closest('article');
  if (same?.id) return same;
  const before = turns.all.slice(0, rank + 1).reverse();
  return before.find((turn) => turn.id) ?? turns.all.find((turn) => turn.id);
}

function offer(turn: HTMLElement, forget: () => void): HTMLElement {
  const link = element('a', '', placeOf(turn));
  link.setAttribute('href', `#${turn.id}`);
  const button = element('button', '', 'Oublier');
  button.setAttribute('type', 'button');
  const words = element('span', '', 'Reprendre', element('span', '', ' où vous en étiez'), '\u00A0:');
  const offered = element('p', 'transcript-place', words, ' ', link, ' ', button);
  button.addEventListener('click', () => {
    forget();
    // The button goes: the focus must not go with it.
    offered.replaceChildren('Oublié\u00A0: cette lecture-ci ne sera pas retenue non plus.');
    focusOn(offered);
  });
  return offered;
}
