import {Layout, painted} from './transcript-layout';

/** How far below the tools a turn may begin and still be the one at the top of the window, in CSS pixels. */
const NEAR_TOP = 32;

/** Turns shown or hidden before the page is drawn again: hundreds at once would hold it up. */
const SLICE = 40;

/** The turns of a transcript, in order, and those that the chosen voice leaves on the screen. */
export class Turns {
  readonly all: readonly HTMLElement[];
  shown: readonly HTMLElement[];
  private readonly chapters: readonly HTMLElement[];
  private readonly layout = new Layout();
  /** No turn of `shown` is still hidden, and no other turn is still on the screen. */
  isDrawn = true;
  private run = 0;

  constructor(
    private readonly place: HTMLElement,
    private readonly tools: () => HTMLElement,
  ) {
    this.all = [...place.querySelectorAll<HTMLElement>('article')];
    this.shown = this.all;
    this.chapters = [...place.querySelectorAll<HTMLElement>('section')];
    void this.layout.settle(this.all);
  }

  /** Keeps the turns of one class (all of them without one), those around the turn that is read first, or around another. */
  keep(voice: string | undefined, near?: HTMLElement): void {
    const uncover = this.uncovering(this.shown[this.atTop()]);
    this.shown = voice === undefined ? this.all : this.all.filter(({classList}) => classList.contains(voice));
    void this.draw(near, SLICE, uncover);
  }

  /** Before one goes to a turn: what is still to be shown or hidden around it does not wait. */
  drawAround(turn: HTMLElement | undefined): void {
    if (!this.isDrawn) void this.draw(turn);
  }

  /** Nothing waits any more: paper takes all of it. */
  drawAll(): void {
    if (!this.isDrawn) void this.draw(this.all[0], Infinity);
  }

  /**
   * Shows and hides turns, the nearest to one at once, the others a slice at a time; whoever draws next takes over. Without
   * one, what the choice says comes first: no task does both.
   */
  private async draw(near: HTMLElement | undefined, slice = SLICE, uncover?: () => void): Promise<void> {
    const run = ++this.run;
    this.isDrawn = false;
    if (!near) await painted();
    if (run !== this.run) return;
    if (!near) uncover?.();
    const kept = new Set(this.shown);
    const centre = near ?? this.shown[this.atTop()];
    const rank = centre ? this.all.indexOf(centre) : 0;
    const waiting = around(this.all, rank).filter((turn) => turn.hidden === kept.has(turn));
    let missed = 0;
    do {
      const next = waiting.splice(0, slice);
      missed = this.hold(() => {
        this.layout.defer(next);
        for (const turn of next) turn.hidden = !kept.has(turn);
        for (const chapter of this.chapters) chapter.hidden = !this.hasWords(chapter);
      }, missed);
      await painted();
      if (run !== this.run) return;
    } while (waiting.length > 0);
    this.isDrawn = true;
    void this.layout.settle(this.shown);
  }

  /** The tools say what was chosen, and take more room: afterwards, what one read stands as far below them as before. */
  private uncovering(turn: HTMLElement | undefined): () => void {
    const gap = () => (turn ? turn.getBoundingClientRect().top - this.tools().getBoundingClientRect().bottom : 0);
    const before = gap();
    return () => scrollBy({top: gap() - before, behavior: 'instant'});
  }

  /** A chapter comes with the first of its turns: its heading alone says nothing. One that has none comes with everybody. */
  private hasWords(chapter: HTMLElement): boolean {
    const turn = chapter.querySelector('article:not([hidden])') ?? chapter.querySelector('article');
    return turn instanceof HTMLElement ? !turn.hidden : this.isAll;
  }

  /**
   * What one reads stays where it is, whatever comes above it: not all browsers see to it (`overflow-anchor`). Gives by how
   * much it was missed, to be made up for next time: a window scrolls by whole pixels, and parts of them would add up.
   */
  private hold(change: () => void, missed: number): number {
    const turn = this.shown[this.atTop()];
    const top = () => turn?.getBoundingClientRect().top ?? 0;
    const before = top() - missed;
    change();
    const moved = top() - before;
    if (Math.abs(moved) < 1) return moved;
    scrollBy({top: moved, behavior: 'instant'});
    const rest = top() - before;
    // At an end of the page there is nowhere to go.
    return Math.abs(rest) < 1 ? rest : 0;
  }

  get isAll(): boolean {
    return this.shown === this.all;
  }

  /** The rank, among those shown, of the last turn that begins at the top of the window or above it; -1 before the first. */
  atTop(): number {
    const line = this.tools().getBoundingClientRect().bottom + NEAR_TOP;
    const drawn = this.shown.filter(({hidden}) => !hidden);
    let [low, high] = [0, drawn.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (drawn[middle]!.getBoundingClientRect().top <= line) low = middle + 1;
      else high = middle;
    }
    return low > 0 ? this.shown.indexOf(drawn[low - 1]!) : -1;
  }

  /** The element of an address' anchor, when it stands among these turns. */
  target(id: string): HTMLElement | undefined {
    const target = id ? document.getElementById(id) : null;
    return target && this.place.contains(target) ? target : undefined;
  }

  /** The turn where an element stands, else the next one. */
  turnAt(target: HTMLElement): HTMLElement | undefined {
    const isNext = (turn: HTMLElement) => target.compareDocumentPosition(turn) & Node.DOCUMENT_POSITION_FOLLOWING;
    return target.closest('article') ?? this.all.find(isNext);
  }
}

/** All of them, the nearest to one rank first. */
function around<T>(all: readonly T[], rank: number): T[] {
  const [before, after] = [all.slice(0, rank).reverse(), all.slice(rank)];
  return all.flatMap((_, away) => [...after.slice(away, away + 1), ...before.slice(away, away + 1)]);
}
