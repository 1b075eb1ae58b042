import {openSearch, type SearchClient} from '#search/client';
import type {Answer} from '#search/protocol';
import {drawHits, say} from './search-options';

const LIMIT = 8;

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

  private constructor(
    private readonly parts: Parts,
    private readonly client: SearchClient,
    private readonly base: string,
  ) {}

  /** Attaches itself to a field, once. `base` is the base path of the site. */
  static open(parts: Parts, base: string): Choices {
    const client = openSearch(base);
    const choices = new Choices(parts, client, base);
    client.listen((answer) => choices.show(answer));
    parts.input.addEventListener('keydown', (event) => choices.onKey(event));
    parts.field.addEventListener('focusout', (event) => {
      if (!parts.field.contains(event.relatedTarget as Node | null)) choices.close();
    });
    return choices;
  }

  /** Asks what the field says at this moment; an empty field closes the list. */
  ask(): void {
    const query = this.parts.input.value;
    if (query.trim()) this.client.ask(query, LIMIT);
    else this.close();
  }

  private show(answer: Answer): void {
    const {input, list, status} = this.parts;
    // A field that no one is using has nothing to say.
    if (answer.kind === 'ready' || document.activeElement !== input) return;
    // An answer to an older question is stale: the reader has typed on.
    if (answer.kind === 'hits' && answer.query !== input.value) return;
    status.textContent = say(answer);
    if (answer.kind === 'failed') return;
    this.active = -1;
    this.options = drawHits(list, answer.hits, this.base);
    this.expand(this.options.length > 0);
  }

  private onKey(event: KeyboardEvent): void {
    const isOpen = !this.parts.list.hidden;
    if (event.key === 'Tab') {
      this.close();
    } else if (event.key === 'Escape') {
      if (isOpen) event.preventDefault();
      this.close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (this.options.length === 0) return;
      event.preventDefault();
      this.expand(true);
      // One step beyond the last option is the field itself, and round again.
      const steps = this.options.length + 1;
      this.select(((this.active + 1 + (event.key === 'ArrowDown' ? 1 : steps - 1)) % steps) - 1);
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

  private close(): void {
    this.expand(false);
    this.parts.status.textContent = '';
  }
}
