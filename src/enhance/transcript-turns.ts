import {Layout} from './transcript-layout';

/** How far below the tools a turn may begin and still be the one at the top of the window, in CSS pixels. */
const NEAR_TOP = 32;

/** Turns shown or hidden before the page is drawn again: hundreds at once would hold it up. */
const SLICE = 40;

/** The turns of a transcript, in order, and those that the chosen voice leaves on the screen. */
export class Turns {
  readonly all: readonly HTMLElement[];
  shown: readonly HTMLElement[];
  private readonly chapters: readonly HTMLElement[];
  private readonly layout: Layout;
  private run = 0;

  constructor(
    private readonly place: HTMLElement,
    private readonly tools: () => HTMLElement,
  ) {
    this.all = [...place.querySelectorAll<HTMLElement>('article')];
    this.shown = this.all;
    this.chapters = [...place.querySelectorAll<HTMLElement>('section')];
    this.layout = new Layout(this.all);
    void this.layout.settle(this.all);
  }

  /**
   * Keeps the turns of one class (all of them without one), a slice at a time unless all must be there `atOnce`, as for an
   * address that leads to one of them.
   */
  keep(voice: string | undefined, atOnce: boolean): void {
    this.shown = voice === undefined ? this.all : this.all.filter(({classList}) => classList.contains(voice));
    this.layout.defer();
    const chapters = new Set(this.shown.map((turn) => turn.closest('section')));
    for (const chapter of this.chapters) chapter.hidden = voice !== undefined && !chapters.has(chapter);
    void this.draw(new Set(this.shown), atOnce);
  }

  private async draw(kept: ReadonlySet<HTMLElement>, atOnce: boolean): Promise<void> {
    const run = ++this.run;
    const changing = this.all.filter((turn) => turn.hidden === kept.has(turn));
    for (let from = 0; from < changing.length; from += SLICE) {
      // Before the first slice too: what the choice says comes first, and no task does both.
      if (!atOnce) await painted();
      if (run !== this.run) return;
      for (const turn of changing.slice(from, from + SLICE)) turn.hidden = !kept.has(turn);
    }
    void this.layout.settle(this.shown);
  }

  get isAll(): boolean {
    return this.shown === this.all;
  }

  /** The rank, among those shown, of the last turn that begins at the top of the window or above it; -1 before the first. */
  atTop(): number {
    const line = this.tools().getBoundingClientRect().bottom + NEAR_TOP;
    let [low, high] = [0, this.shown.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.shown[middle]!.getBoundingClientRect().top <= line) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The element of an address' anchor, when it stands among these turns. */
  target(id: string): HTMLElement | undefined {
    const target = id ? document.getElementById(id) : null;
    return target && this.place.contains(target) ? target : undefined;
  }
}

/** The next frame has been drawn. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Who speaks in a turn, as its heading says. */
export function speakerOf(turn: HTMLElement): string {
  return ownWords(turn.querySelector('h3'));
}

/** A turn in a few words: « Intervenante 1, 12 min 34 s ». */
export function nameOf(turn: HTMLElement): string {
  return [speakerOf(turn), ...timeOf(turn)].join(', ');
}

/** The same, the time first: it is seen even where the end is cut. */
export function placeOf(turn: HTMLElement): string {
  return [...timeOf(turn), speakerOf(turn)].join(', ');
}

function timeOf(turn: HTMLElement): string[] {
  const time = turn.querySelector('h3 a[href^="#"]')?.textContent?.trim() ?? '';
  return /\d/.test(time) ? [time] : [];
}

/** The text that an element holds itself, without its links and counts. */
export function ownWords(element: Element | null | undefined): string {
  return [...(element?.childNodes ?? [])]
    .filter((node) => node instanceof Text)
    .map(({data}) => data)
    .join('')
    .trim();
}

/** Brings a turn to the top of the window and gives it the focus: a screen reader reads it, Tab goes on from there. */
export function goTo(turn: HTMLElement): void {
  focusOn(turn);
  // Never smooth: a far turn would take seconds to come.
  turn.scrollIntoView({behavior: 'instant'});
}

/** The focus without any movement. Only while it is there can it be focused: a click in the words must not outline them. */
export function focusOn(target: HTMLElement): void {
  target.tabIndex = -1;
  target.addEventListener('blur', () => target.removeAttribute('tabindex'), {once: true});
  target.focus({preventScroll: true});
}
