import {erase, keep, recall} from './transcript-memory';

const KEY = 'suivre-ecoute';
const OFF = 'non';
/** After a move of ours, browsers go on adjusting what they draw for the first time: not a reader's scroll. In milliseconds. */
const OWN = 700;
/** What the tools of the page cover at most, in CSS pixels: what is between them is in sight and stays where it is. */
const [TOP, BOTTOM] = [70, 120];
const SCROLLING = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

/**
 * Brings what is heard into the window, as long as the reader lets it: a switch turns that off and is remembered, any
 * scroll of theirs suspends it.
 */
export class Follow {
  readonly box = document.createElement('input');
  private turn: HTMLElement | undefined;
  private movedAt = -OWN;
  private suspended = false;

  constructor(
    /** Is something heard? Before that, a scroll suspends nothing. */
    private readonly isListening: () => boolean,
    private readonly onChange: (suspended: boolean) => void,
  ) {
    this.box.type = 'checkbox';
    this.box.checked = recall(KEY) !== OFF;
    this.box.addEventListener('change', () => {
      if (this.box.checked) erase(KEY);
      else keep(KEY, OFF);
      this.resume();
    });
  }

  listen(signal: AbortSignal): void {
    const suspend = () => this.suspend();
    for (const event of ['wheel', 'touchmove']) addEventListener(event, suspend, {passive: true, signal});
    addEventListener(
      'keydown',
      ({key, target}) => {
        if (
          SCROLLING.has(key) &&
          !(target instanceof Element && target.closest('button, input, select, audio, video'))
        ) {
          suspend();
        }
      },
      {signal},
    );
    // The scroll bar, find-in-page, the keys j and k.
    addEventListener(
      'scroll',
      () => {
        if (performance.now() - this.movedAt > OWN) suspend();
      },
      {passive: true, signal},
    );
  }

  /** What is heard now. */
  show(turn: HTMLElement | undefined): void {
    if (turn === this.turn) return;
    this.turn?.removeAttribute('aria-current');
    turn?.setAttribute('aria-current', 'true');
    this.turn = turn;
    if (this.box.checked && !this.suspended) this.reach();
  }

  /** Goes to what is heard, and follows it again. */
  resume(): void {
    this.suspended = false;
    this.onChange(false);
    if (this.box.checked) this.reach();
  }

  private suspend(): void {
    if (this.suspended || !this.box.checked || !this.isListening()) return;
    this.suspended = true;
    this.onChange(true);
  }

  private reach(): void {
    const {top, bottom} = this.turn?.getBoundingClientRect() ?? {top: 0, bottom: 0};
    if (top >= TOP && bottom <= innerHeight - BOTTOM) return;
    this.movedAt = performance.now();
    // Never smooth: a far turn would take seconds to come, and some readers asked for no movement.
    this.turn?.scrollIntoView({behavior: 'instant', block: 'start'});
  }
}
