import {element} from './element';
import {erase, keep, recall} from './transcript-memory';
import {focusOn, placeOf, type Turns} from './transcript-turns';

/** How long after a scroll the place is kept, in milliseconds. */
const PAUSE = 1_000;

/** Where a reader stopped: the turn, and its rank in case its code is gone when they come back. */
interface Place {
  readonly id: string;
  readonly rank: number;
}

/**
 * Remembers, in this browser only, the turn at the top of the window, once the reader has gone further than one screen;
 * returns the words that offer to go back there, or nothing. Who comes to a passage by its address is offered nothing.
 */
export function addPlace(turns: Turns, signal: AbortSignal): HTMLElement | undefined {
  const key = `lecture:${location.pathname}`;
  const start = scrollY;
  const past = read(recall(key));
  let isKept = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    if (!isKept || Math.abs(scrollY - start) < innerHeight) return;
    const turn = turns.shown[turns.atTop()];
    if (turn?.id) keep(key, JSON.stringify({id: turn.id, rank: turns.all.indexOf(turn)} satisfies Place));
  };
  const later = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      save();
    }, PAUSE);
  };
  addEventListener('scroll', later, {passive: true, signal});
  addEventListener('pagehide', save, {signal});
  document.addEventListener('visibilitychange', save, {signal});

  const turn = past && !location.hash ? turnOf(past, turns) : undefined;
  if (!turn) return undefined;
  return offer(turn, () => {
    isKept = false;
    erase(key);
  });
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
