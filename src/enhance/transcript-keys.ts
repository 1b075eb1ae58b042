import {erase, keep, recall} from './transcript-memory';
import {goTo} from './transcript-turn';
import type {Turns} from './transcript-turns';

const KEY = 'touches-jk';
const OFF = 'non';

/** What the key p presses, once it is shown: « Pause » in the bar of the player, far from the words for who has no mouse. */
const LISTENING = '[data-key="p"]';

/**
 * The switch of the keys j and k, which go from turn to turn, and p, which pauses what is heard. One letter is enough to
 * set them off: whoever dictates to their computer can turn them off (WCAG 2.2, 2.1.4), and that is kept.
 */
export function addKeys(turns: Turns, signal: AbortSignal): void {
  const box = document.querySelector<HTMLInputElement>('.transcript-keys input');
  if (!box) return;
  box.checked = recall(KEY) !== OFF;
  box.addEventListener(
    'change',
    () => {
      if (box.checked) erase(KEY);
      else keep(KEY, OFF);
    },
    {signal},
  );
  document.addEventListener(
    'keydown',
    (event) => {
      const {key, target, ctrlKey, altKey, metaKey, shiftKey} = event;
      if (!box.checked || ctrlKey || altKey || metaKey || shiftKey) return;
      if (event.defaultPrevented || isTyping(target)) return;
      if (key === 'p') press(document.querySelector<HTMLElement>(LISTENING), event);
      if (key !== 'j' && key !== 'k') return;
      const turn = turns.shown[key === 'j' ? next(turns) : previous(turns)];
      if (!turn) return;
      event.preventDefault();
      turns.drawAround(turn);
      goTo(turn);
    },
    {signal},
  );
}

/** Before one has listened to anything, there is nothing to pause. */
function press(button: HTMLElement | null, event: KeyboardEvent): void {
  if (!button?.getClientRects().length) return;
  event.preventDefault();
  button.click();
}

/** The focus counts only as long as its turn is in the window: who scrolled away goes on from what they see. */
function focused(turns: Turns): number {
  const rank = turns.shown.findIndex((turn) => turn.contains(document.activeElement));
  const {top = 0, bottom = 0} = turns.shown[rank]?.getBoundingClientRect() ?? {};
  return bottom > 0 && top < innerHeight ? rank : -1;
}

function next(turns: Turns): number {
  const rank = focused(turns);
  return (rank === -1 ? turns.atTop() : rank) + 1;
}

function previous(turns: Turns): number {
  const rank = focused(turns);
  return (rank === -1 ? turns.atTop() : rank) - 1;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'radio' && target.type !== 'checkbox';
  return target.closest('textarea, select, [contenteditable]') !== null;
}
