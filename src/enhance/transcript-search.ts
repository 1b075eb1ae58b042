import {locate} from '#core/text/locate';
import {element} from './element';
import {asked, putInAddress} from './transcript-address';
import {type Found, Marks, rangesOf, saidIn} from './transcript-marks';
import {Scan} from './transcript-scan';
import {focusOn, nameOf} from './transcript-turn';
import type {Turns} from './transcript-turns';

/** How long after the last letter a question is asked, in milliseconds. */
const PAUSE = 200;

/** How much of a passage is read aloud around what was found, in characters on each side. */
const AROUND = 60;

/**
 * Search within the words of the page. The focus stays in the field, from which Enter and Shift+Enter go on and back: a
 * screen reader hears who speaks and the words around. Escape ends the search and gives the focus to the turn reached.
 */
export class Search {
  readonly bar: HTMLFormElement;
  private readonly field = document.createElement('input');
  private readonly count = element('span', 'transcript-count');
  private readonly buttons = [
    makeButton('previous', 'Passage précédent', () => this.step(-1)),
    makeButton('next', 'Passage suivant', () => this.step(1)),
  ];
  private readonly clear: HTMLElement = makeButton('clear', 'Ne plus marquer ces mots', () => this.close());
  private readonly scan = new Scan();
  private readonly marks = new Marks();
  private hits: readonly Found[] = [];
  private rank = -1;
  /** The question that `hits` answers. */
  private answered = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly turns: Turns,
    private readonly say: (words: string) => void,
  ) {
    this.field.type = 'search';
    this.field.autocomplete = 'off';
    this.field.enterKeyHint = 'search';
    // What one sees is short; what one hears says where, for the site has a search of its own.
    this.field.setAttribute('aria-label', 'Chercher un mot dans cette transcription');
    // The count is heard with the passage, in one sentence.
    this.count.setAttribute('aria-hidden', 'true');
    this.bar = document.createElement('form');
    this.bar.className = 'transcript-bar';
    this.bar.append(
      element('label', '', element('span', '', 'Chercher un mot'), this.field),
      this.count,
      ...this.buttons,
      this.clear,
    );
    this.bar.addEventListener('submit', (event) => event.preventDefault());
    this.field.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.ask(), PAUSE);
    });
    this.field.addEventListener('keydown', (event) => this.onKey(event));
    this.bar.addEventListener('keydown', (event) => this.onLeaving(event));
    this.draw();
  }

  /** Takes the words of the address; goes to them unless the address leads to a passage of its own. */
  fromAddress(): void {
    this.field.value = asked('mots');
    if (this.field.value !== this.answered) void this.ask({move: !location.hash});
  }

  /** Asks again, where the reader is: other turns are shown. */
  refresh(): void {
    if (this.answered) void this.ask({move: false});
  }

  private async ask({move} = {move: true}): Promise<void> {
    clearTimeout(this.timer);
    const words = this.field.value.trim();
    const answer = await this.scan.find(words, this.turns.shown);
    if (!answer) return;
    this.answered = words;
    putInAddress('mots', words);
    this.hits = answer.hits;
    this.marks.show(answer.byTurn);
    this.rank = this.firstFromHere();
    if (!words) this.say('');
    else if (this.hits.length === 0) this.say(`Rien pour «\u00A0${words}\u00A0» dans les tours montrés.`);
    this.draw();
    this.reach({move});
  }

  private firstFromHere(): number {
    if (this.hits.length === 0) return -1;
    const here = this.turns.shown[Math.max(0, this.turns.atTop())]!;
    const rank = this.hits.findIndex(
      ({turn}) => turn === here || here.compareDocumentPosition(turn) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return Math.max(0, rank);
  }

  private step(by: 1 | -1): void {
    const {length} = this.hits;
    if (length === 0) return;
    this.rank = (this.rank + by + length) % length;
    this.draw();
    this.reach({move: true});
  }

  /** Points at the passage; when the reader asked for it, brings it into the window and says it. */
  private reach({move}: {move: boolean}): void {
    const hit = this.hits[this.rank];
    const range = hit && rangesOf(hit.turn, [hit])[0];
    if (!range) return;
    this.marks.point(hit.turn, range);
    if (!move) return;
    this.turns.drawAround(hit.turn);
    range.startContainer.parentElement?.closest('p')?.scrollIntoView({behavior: 'instant', block: 'center'});
    const {top, bottom} = range.getBoundingClientRect();
    // A paragraph taller than the window: its middle is not where the words are.
    if (top < this.bar.offsetHeight || bottom > innerHeight) {
      scrollBy({top: (top + bottom - innerHeight) / 2, behavior: 'instant'});
    }
    this.say(`${this.rank + 1} sur ${this.hits.length}. ${nameOf(hit.turn)}\u00A0: ${around(hit)}`);
  }

  private draw(): void {
    const {length} = this.hits;
    const nothing = this.turns.isAll ? 'Rien' : 'Rien dans ces tours';
    this.count.textContent = !this.answered ? '' : length ? `${this.rank + 1} sur ${length}` : nothing;
    this.clear.hidden = !this.answered;
    // Never disabled under a finger or the focus: they say nothing when there is nothing to reach.
    for (const button of this.buttons) button.setAttribute('aria-disabled', String(length === 0));
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (this.field.value.trim() !== this.answered) void this.ask();
      else this.step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && this.field.value) {
      event.preventDefault();
      this.close();
    }
  }

  /** As after a search of the browser's own: Tab leaves the tools for the passage that was reached, not for the first one. */
  private onLeaving({key, shiftKey, target}: KeyboardEvent): void {
    const turn = this.hits[this.rank]?.turn;
    if (key !== 'Tab' || shiftKey || !turn) return;
    const reachable = [...this.bar.querySelectorAll<HTMLElement>('input, button')].filter((each) => each.offsetParent);
    if (target === reachable.at(-1)) focusOn(turn);
  }

  private close(): void {
    const turn = this.hits[this.rank]?.turn;
    this.field.value = '';
    void this.ask({move: false});
    if (turn) focusOn(turn);
  }
}

/** The words around what was found in a turn, cut at spaces. */
function around(hit: Found): string {
  const text = saidIn(hit.turn);
  const {start = 0, end = 0} = locate(text, [hit])[0] ?? {};
  const from = start <= AROUND ? 0 : Math.min(start, text.indexOf(' ', start - AROUND) + 1);
  const to = end + AROUND >= text.length ? text.length : Math.max(end, text.lastIndexOf(' ', end + AROUND));
  return text.slice(from, to);
}

function makeButton(name: string, words: string, act: () => void): HTMLElement {
  const button = element('button', `transcript-${name}`);
  button.setAttribute('type', 'button');
  button.setAttribute('aria-label', words);
  button.title = words;
  button.addEventListener('click', act);
  return button;
}
