import {openSearch, type SearchClient} from '#search/client';
import type {Answer} from '#search/protocol';
import {failure} from './failure';
import {drawHits} from './search-options';
import {SpokenStatus} from './spoken-status';
import {verdict} from './verdict';

const SHOWN = 8;
/** How long after a letter its question is asked, in milliseconds: who types fast asks less. */
const PAUSE = 80;
/** How long before a reader is told that the answer is awaited, in milliseconds. */
const SLOW = 400;

/** Keys of the caret of the field. */
const CARET: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End']);

/** The parts of a search field, which are there before this code is. */
interface Parts {
  readonly field: HTMLElement;
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly status: HTMLElement;
}

/** The answers under a search field, and the keys that go through them. */
export class Choices {
  private options: HTMLAnchorElement[] = [];
  private active = -1;
  /** The question whose answer is awaited. */
  private asked = -1;
  /** The last question had no answer: what it needs did not come. */
  private isLost = false;
  /** It was asked without network: if that has come back meanwhile, the answer is not the last word. */
  private askedOffline = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;

  private readonly status: SpokenStatus;

  private constructor(
    private readonly parts: Parts,
    private readonly client: SearchClient,
    private readonly base: string,
  ) {
    this.status = new SpokenStatus(parts.status);
  }

  /** Attaches itself to a field, once. `base` is the base path of the site. */
  static open(parts: Parts, base: string): Choices {
    const client = openSearch(base);
    const choices = new Choices(parts, client, base);
    client.listen((answer) => choices.show(answer));
    addEventListener('online', () => choices.onNetwork());
    parts.input.addEventListener('input', () => choices.status.typed());
    parts.input.addEventListener('keydown', (event) => choices.onKey(event));
    parts.field.addEventListener('focusout', (event) => {
      if (!parts.field.contains(event.relatedTarget as Node | null)) choices.close();
    });
    return choices;
  }

  /** Asks what the field says at this moment; an empty field closes the list. */
  ask(): void {
    this.forget();
    // What was chosen among the answers to another question is no choice any more.
    this.select(-1);
    const query = this.parts.input.value;
    if (!query.trim()) {
      this.close();
      return;
    }
    this.timer = setTimeout(() => {
      this.askedOffline = !navigator.onLine;
      this.asked = this.client.ask({query, chosen: {}, shown: SHOWN});
      this.patience = setTimeout(() => this.tellWaiting(), SLOW);
    }, PAUSE);
  }

  private show(answer: Answer): void {
    const {input, list} = this.parts;
    // A field that no one is using has nothing to say, and an answer to an older question is stale.
    if (answer.number !== this.asked || document.activeElement !== input) return;
    if (answer.kind === 'progress') return;
    clearTimeout(this.patience);
    if (answer.kind === 'failed') {
      // The answers to another question are none to this one.
      this.empty();
      this.isLost = true;
      if (this.askedOffline && navigator.onLine) {
        this.ask();
        return;
      }
      this.status.say(...failure(answer.reason, 'field', this.base));
    } else {
      this.status.say(verdict(answer.found, answer.question));
      this.select(-1);
      this.options = drawHits(list, answer.found.hits, this.base);
      this.expand(this.options.length > 0);
    }
  }

  private tellWaiting(): void {
    if (document.activeElement === this.parts.input) this.status.say('Recherche en cours…');
  }

  private onKey(event: KeyboardEvent): void {
    const isOpen = !this.parts.list.hidden;
    if (event.key === 'Tab') {
      this.close();
    } else if (event.key === 'Escape') {
      if (isOpen) event.preventDefault();
      this.close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (this.options.length === 0) {
        // The list was closed, or no answer came: it is asked for again.
        if (this.asked === -1 || this.isLost) this.ask();
        return;
      }
      this.expand(true);
      // One step beyond the last option is the field itself, and round again.
      const steps = this.options.length + 1;
      this.select(((this.active + 1 + (event.key === 'ArrowDown' ? 1 : steps - 1)) % steps) - 1);
    } else if (CARET.has(event.key)) {
      // They move in the words of the field, which is where the reader is again.
      this.select(-1);
    } else if (event.key === 'Enter' && this.active >= 0 && isOpen) {
      event.preventDefault();
      this.options[this.active]!.click();
    }
  }

  private select(index: number): void {
    const {input} = this.parts;
    this.options[this.active]?.setAttribute('aria-selected', 'false');
    this.active = index;
    const option = this.options[index];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({block: 'nearest'});
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  }

  private expand(open: boolean): void {
    this.parts.list.hidden = !open;
    this.parts.input.setAttribute('aria-expanded', String(open));
    if (!open) this.select(-1);
  }

  /** No answer is awaited any more. */
  private forget(): void {
    clearTimeout(this.timer);
    clearTimeout(this.patience);
    this.asked = -1;
    this.isLost = false;
  }

  /** Nothing is left to choose, nor to come back to. */
  private empty(): void {
    this.expand(false);
    this.options = [];
    this.parts.list.replaceChildren();
  }

  private onNetwork(): void {
    if (this.isLost && document.activeElement === this.parts.input) this.ask();
  }

  private close(): void {
    this.forget();
    this.empty();
    this.status.clear();
  }
}
