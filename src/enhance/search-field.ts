import type {Answer} from '#search/protocol';
import type {SearchClient} from '#search/client';
import {element} from './element';
import type {drawHits, say} from './search-options';

/** The other half of the field, which comes with its first use. */
interface Desk {
  readonly client: SearchClient;
  readonly drawHits: typeof drawHits;
  readonly say: typeof say;
}

const LIMIT = 8;
let fields = 0;

/**
 * A search field that answers as one types: the combobox with a list box of the ARIA Authoring Practices (1.2, « list
 * autocomplete with manual selection »). Without it, the form goes to /recherche.
 */
class SearchField extends HTMLElement {
  private input!: HTMLInputElement;
  private list!: HTMLElement;
  private status!: HTMLElement;
  private desk: Promise<Desk> | undefined;
  private options: HTMLAnchorElement[] = [];
  private active = -1;

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type=search]');
    if (!input || this.list) return;
    const id = `resultats-${++fields}`;
    this.input = input;
    this.list = element('div', 'options');
    this.list.id = id;
    this.list.hidden = true;
    // A list that scrolls would be a stop of the Tab key of its own.
    this.list.tabIndex = -1;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', 'Résultats');
    this.status = element('p', 'options-status');
    this.status.setAttribute('role', 'status');
    this.append(this.list, this.status);
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-controls': id,
      'aria-autocomplete': 'list',
      'aria-keyshortcuts': this.isFirst() ? 'Control+K /' : '',
    })) {
      if (value) input.setAttribute(name, value);
    }
    input.addEventListener('focus', () => void this.open().catch(() => (this.desk = undefined)));
    input.addEventListener('input', () => void this.ask());
    input.addEventListener('keydown', (event) => this.onKey(event));
    this.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) this.close();
    });
    if (this.isFirst()) document.addEventListener('keydown', (event) => this.onShortcut(event));
    if (document.activeElement === input) void this.ask();
  }

  /** The shortcuts belong to one field: the header's, unless the page has its own larger one. */
  private isFirst(): boolean {
    return [...document.querySelectorAll('archive-search')].at(-1) === this;
  }

  /** What answers, and what draws the answers: fetched with the first use of the field. */
  private open(): Promise<Desk> {
    this.desk ??= Promise.all([import('#search/client'), import('./search-options')]).then(
      ([{openSearch}, {drawHits, say}]) => {
        const desk = {client: openSearch(this.dataset.base ?? '/'), drawHits, say};
        desk.client.listen((answer) => this.show(answer, desk));
        return desk;
      },
    );
    return this.desk;
  }

  private async ask(): Promise<void> {
    const query = this.input.value;
    if (!query.trim()) {
      this.close();
      return;
    }
    try {
      (await this.open()).client.ask(query, LIMIT);
    } catch {
      // The next letter tries again.
      this.desk = undefined;
      this.status.textContent = 'La recherche n’a pas pu être chargée\u00A0: vérifiez la connexion.';
    }
  }

  private show(answer: Answer, {drawHits, say}: Desk): void {
    // A field that no one is using has nothing to say.
    if (answer.kind === 'ready' || document.activeElement !== this.input) return;
    // An answer to an older question is stale: the reader has typed on.
    if (answer.kind === 'hits' && answer.query !== this.input.value) return;
    this.status.textContent = say(answer);
    if (answer.kind === 'failed') return;
    this.active = -1;
    this.options = drawHits(this.list, answer.hits, this.dataset.base ?? '/');
    this.expand(this.options.length > 0);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Tab') {
      this.close();
    } else if (event.key === 'Escape') {
      if (!this.list.hidden) event.preventDefault();
      this.close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (this.options.length === 0) return;
      event.preventDefault();
      this.expand(true);
      // One step beyond the last option is the field itself, and round again.
      const steps = this.options.length + 1;
      this.select(((this.active + 1 + (event.key === 'ArrowDown' ? 1 : steps - 1)) % steps) - 1);
    } else if (event.key === 'Enter' && this.active >= 0 && !this.list.hidden) {
      event.preventDefault();
      this.options[this.active]!.click();
    }
  }

  private select(index: number): void {
    this.options[this.active]?.setAttribute('aria-selected', 'false');
    this.active = index;
    const option = this.options[index];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({block: 'nearest'});
    if (option) this.input.setAttribute('aria-activedescendant', option.id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  private expand(open: boolean): void {
    this.list.hidden = !open;
    this.input.setAttribute('aria-expanded', String(open));
    if (!open) this.select(-1);
  }

  private close(): void {
    this.expand(false);
    this.status.textContent = '';
  }

  private onShortcut(event: KeyboardEvent): void {
    const typing = (event.target as HTMLElement).closest('input, textarea, select, [contenteditable]');
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const controlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!slash && !controlK) return;
    event.preventDefault();
    this.input.focus();
    this.input.select();
  }
}

export const define = () => customElements.define('archive-search', SearchField);
