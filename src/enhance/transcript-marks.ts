import {locate, type Span} from '#core/text/locate';
import {inSlices} from './transcript-slices';

/** What stands between the words without being said: times, and « [?] » with its words for screen readers. */
const UNSAID = 'small, .doubt';

/** A turn, and where the words looked for stand in its folded text. */
export interface Found extends Span {
  readonly turn: HTMLElement;
}

/** The words said in a turn: a space between two paragraphs, for a sentence may go from one to the next. */
export function saidIn(turn: HTMLElement): string {
  return textOf(textsOf(turn));
}

/** The texts of each paragraph. */
function textsOf(turn: Element): Text[][] {
  return [...turn.querySelectorAll('p:not([class])')].map((paragraph) => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (!text.parentElement?.closest(UNSAID)) texts.push(text);
    }
    return texts;
  });
}

function textOf(paragraphs: readonly (readonly Text[])[]): string {
  return paragraphs.map((texts) => texts.map(({data}) => data).join('')).join(' ');
}

/** Stretches of the folded text of a turn, in the document: the turn is read once for all of them. */
export function rangesOf(turn: Element, stretches: readonly Span[]): Range[] {
  const paragraphs = textsOf(turn);
  return locate(textOf(paragraphs), stretches).map(({start, end}) => {
    const range = document.createRange();
    let before = 0;
    for (const texts of paragraphs) {
      for (const text of texts) {
        const after = before + text.length;
        if (start >= before && start < after) range.setStart(text, start - before);
        if (end > before && end <= after) range.setEnd(text, end - before);
        before = after;
      }
      before++;
    }
    return range;
  });
}

/** The names under which `transcript-tools.css` draws them. */
const FOUND = 'transcript-found';
const CURRENT = 'transcript-current';

/**
 * Draws what was found over the words, which stay as they are: in the turns near the window only, and in slices of time,
 * as thousands of stretches drawn at once would hold the page up. Browsers without highlights show the turn alone.
 */
export class Marks {
  private readonly drawn = new Map<Element, Range[]>();
  /** Turns that came near the window, and what is still to be drawn in them. */
  private readonly waiting = new Map<Element, readonly Span[]>();
  private readonly found = newHighlight(FOUND);
  private readonly current = newHighlight(CURRENT);
  private turn: Element | undefined;
  private observer: IntersectionObserver | undefined;

  /** Replaces what was drawn before. */
  show(foundIn: ReadonlyMap<Element, readonly Span[]>): void {
    this.clear();
    if (!this.found) return;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const {target, isIntersecting} of entries) {
          this.erase(target);
          if (isIntersecting) this.waiting.set(target, foundIn.get(target) ?? []);
        }
        void this.draw();
      },
      {rootMargin: '50%'},
    );
    for (const turn of foundIn.keys()) observer.observe(turn);
    this.observer = observer;
  }

  private async draw(): Promise<void> {
    for await (const [turn, stretches] of inSlices(this.waiting)) {
      this.waiting.delete(turn);
      const ranges = rangesOf(turn, stretches);
      this.drawn.set(turn, ranges);
      for (const range of ranges) this.found?.add(range);
    }
  }

  private erase(turn: Element): void {
    this.waiting.delete(turn);
    for (const range of this.drawn.get(turn) ?? []) this.found?.delete(range);
    this.drawn.delete(turn);
  }

  /** The one the reader is at. */
  point(turn: Element, range: Range): void {
    this.turn?.classList.remove('found');
    turn.classList.add('found');
    this.turn = turn;
    this.current?.clear();
    this.current?.add(range);
  }

  clear(): void {
    this.observer?.disconnect();
    this.waiting.clear();
    this.drawn.clear();
    this.found?.clear();
    this.current?.clear();
    this.turn?.classList.remove('found');
  }
}

function newHighlight(name: string): Highlight | undefined {
  if (typeof Highlight === 'undefined') return undefined;
  const highlight = new Highlight();
  if (name === CURRENT) highlight.priority = 1;
  CSS.highlights.set(name, highlight);
  return highlight;
}
