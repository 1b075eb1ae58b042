import {erase, keep, recall} from './transcript-memory';

const KEY = 'suivre-ecoute';
const OFF = 'non';
/** Browsers place by halves of a pixel. */
const SAME = 2;
/** What the tools of the page cover at most, in CSS pixels: what is between them is in sight and stays where it is. */
const [TOP, BOTTOM] = [70, 120];
const SCROLLING = /^(?:Arrow(?:Up|Down)|Page(?:Up|Down)|Home|End| )$/;

export interface Follow {
  /** The switch, which is remembered. */
  readonly box: HTMLInputElement;
  /** What is heard now. */
  readonly show: (turn: HTMLElement | undefined) => void;
  /** Goes to what is heard, and follows it again. */
  readonly resume: () => void;
}

/**
 * Brings what is heard into the window, as long as the reader lets it: a switch turns that off, any scroll of theirs
 * suspends it while something is heard.
 */
export function followIn(
  player: HTMLMediaElement,
  signal: AbortSignal,
  onChange: (suspended: boolean) => void,
): Follow {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = recall(KEY) !== OFF;
  let current: HTMLElement | undefined;
  let placed = 0;
  let suspended = false;
  const reach = () => {
    if (!current || !box.checked || suspended) return;
    const {top, bottom} = current.getBoundingClientRect();
    // Never smooth: a far turn would take seconds to come, and some readers asked for no movement.
    if (top < TOP || bottom > innerHeight - BOTTOM) current.scrollIntoView({behavior: 'instant', block: 'start'});
    placed = current.getBoundingClientRect().top;
  };
  const resume = () => {
    suspended = false;
    onChange(false);
    reach();
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
    show(turn) {
      if (turn === current) return;
      current?.removeAttribute('aria-current');
      turn?.setAttribute('aria-current', 'true');
      current = turn;
      reach();
    },
  };
}
