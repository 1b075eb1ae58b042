import type {Choices} from './search-choices';
import {element} from './element';
import {addShortcuts} from './search-shortcuts';

let fields = 0;

/**
 * A search field that answers as one types: the combobox with a list box of the ARIA Authoring Practices (1.2, « list
 * autocomplete with manual selection »). Without it, the form goes to /recherche. What every page pays for is here; what
 * answers, and the list, come with the first use of the field.
 */
class SearchField extends HTMLElement {
  private input!: HTMLInputElement;
  private list!: HTMLElement;
  private status!: HTMLElement;
  private choices: Promise<Choices> | undefined;

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type=search]');
    if (!input || this.list) return;
    this.input = input;
    this.list = element('div', 'options');
    this.list.id = `resultats-${++fields}`;
    this.list.hidden = true;
    // A list that scrolls would be a stop of the Tab key of its own.
    this.list.tabIndex = -1;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', 'Résultats');
    this.status = element('p', 'options-status');
    this.status.setAttribute('role', 'status');
    this.append(element('div', 'options-panel', this.status, this.list));
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-controls': this.list.id,
      'aria-autocomplete': 'list',
    })) {
      input.setAttribute(name, value);
    }
    input.addEventListener('focus', () => void this.open().catch(() => (this.choices = undefined)));
    input.addEventListener('input', () => void this.ask());
    if (this.isFirst()) addShortcuts(input);
    if (document.activeElement === input) void this.ask();
  }

  /** The shortcuts belong to one field: the header's, unless the page has its own larger one. */
  private isFirst(): boolean {
    return [...document.querySelectorAll('archive-search')].at(-1) === this;
  }

  private open(): Promise<Choices> {
    const {input, list, status} = this;
    this.choices ??= import('./search-choices').then(({Choices}) =>
      Choices.open({field: this, input, list, status}, this.dataset.base ?? '/'),
    );
    return this.choices;
  }

  private async ask(): Promise<void> {
    try {
      (await this.open()).ask();
    } catch {
      // The next letter tries again.
      this.choices = undefined;
      this.status.textContent = 'La recherche n’a pas pu être chargée\u00A0: vérifiez la connexion.';
    }
  }
}

export const define = () => customElements.define('archive-search', SearchField);
