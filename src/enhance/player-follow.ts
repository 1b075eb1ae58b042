import {erase, keep, recall} from './transcript-memory';

const KEY = 'suivre-ecoute';
const OFF = 'non';
/** Browsers place by halves of a pixel. */
const SAME = 2;
/** What the tools at the top of the page cover at most, in CSS pixels, and how far from our bar words are in sight. */
const [TOP, CLEAR] = [70, 30];
/** Where the words of a long turn are put, as a share of what is free: what comes next is below. */
const ABOVE = 0.2;
const SCROLLING = /^(?:Arrow(?:Up|Down)|Page(?:Up|Down)|Home|End| )$/;

export interface Follow {
  /** The switch, which is remembered. */
  readonly box: HTMLInputElement;
  /** What is heard now, and where its words stand in the window. */
  readonly show: (turn: HTMLElement | undefined, placeOfWords: () => number) => void;
  /** Goes to what is heard, and follows it again. */
  readonly resume: () => void;
}

/**
 * Brings what is heard into the window, as long as the reader lets it: a switch turns that off, any scroll of theirs
 * suspends it while something is heard. A turn that is longer than the window goes by as its words are said. `foot`: the
 * height of our bar.
 */
export function followIn(
  player: HTMLMediaElement,
  signal: AbortSignal,
  {foot, onChange}: {readonly foot: () => number; readonly onChange: (suspended: boolean) => void},
): Follow {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = recall(KEY) !== OFF;
  let current: HTMLElement | undefined;
  let placed = 0;
  let suspended = false;
  let wordsAt = () => 0;
  const reach = (isNew: boolean, isAsked = false) => {
    if (!current || !box.checked || suspended) return;
    placed = current.getBoundingClientRect().top;
    // Who watches keeps the picture, until they ask for the text.
    if (!isAsked && isWatched(player)) return;
    const {top, bottom} = current.getBoundingClientRect();
    const limit = innerHeight - foot() - CLEAR;
    // Never smooth: a far turn would take seconds to come, and some readers asked for no movement.
    if (isNew && (top < TOP || bottom > limit)) current.scrollIntoView({behavior: 'instant', block: 'start'});
    if (bottom - top > limit - TOP) {
      const words = wordsAt();
      if (words < TOP || words > limit) scrollBy({top: words - TOP - (limit - TOP) * ABOVE, behavior: 'instant'});
    }
    placed = current.getBoundingClientRect().top;
  };
  const resume = () => {
    suspended = false;
    onChange(false);
    reach(true, true);
  };
  const suspend = () => {
    if (suspended || !box.checked || player.paused) return;
    suspended = true;
    onChange(true);
  };
  box.addEventListener('change', () => {
    if (box.checked) erase(KEY);
    else keep(KEY, OFF);
    resume();
  });
  for (const event of ['wheel', 'touchmove']) addEventListener(event, suspend, {passive: true, signal});
  addEventListener(
    'keydown',
    ({key, target}) => {
      if (SCROLLING.test(key) && !(target as Element).closest?.('button, input, select, audio, video')) suspend();
    },
    {signal},
  );
  // The scroll bar, find-in-page, the keys j and k: what is heard is no longer where we put it. After a move of ours, and
  // when a browser draws turns for the first time, it is.
  const look = () => {
    if (current && Math.abs(current.getBoundingClientRect().top - placed) > SAME) suspend();
  };
  addEventListener('scroll', look, {passive: true, signal});
  return {
    box,
    resume,
    show(turn, placeOfWords) {
      wordsAt = placeOfWords;
      if (turn === current) return reach(false);
      current?.removeAttribute('aria-current');
      turn?.setAttribute('aria-current', 'true');
      current = turn;
      reach(true);
    },
  };
}

/** Is at least half of its picture in the window? */
function isWatched(player: HTMLMediaElement): boolean {
  if (!(player instanceof HTMLVideoElement)) return false;
  const {top, bottom, height} = player.getBoundingClientRect();
  return height > 0 && Math.min(bottom, innerHeight) - Math.max(top, 0) >= height / 2;
}
