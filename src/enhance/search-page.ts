import type {Answer} from '#search/protocol';
import {openSearch, type SearchClient} from '#search/client';
import {element} from './element';
import {byKind, FAILURE, GROUPS, marked, verdict} from './hits';

const LIMIT = 200;

/** `/recherche`: the whole list of answers, its question in the address so that it can be shared and come back to. */
class SearchResults extends HTMLElement {
  private input!: HTMLInputElement;
  private output!: HTMLElement;
  private status!: HTMLElement;
  private client: SearchClient | undefined;
  private isTyping = false;

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type=search]');
    if (!input || this.output) return;
    this.input = input;
    this.status = element('p', 'verdict');
    this.status.setAttribute('role', 'status');
    this.output = element('div', 'results');
    this.append(this.status, this.output);
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.remember({typing: false});
      this.ask();
    });
    input.addEventListener('input', () => {
      this.remember({typing: true});
      this.ask();
    });
    addEventListener('popstate', () => this.fromAddress());
    this.fromAddress();
  }

  private base(): string {
    return this.dataset.base ?? '/';
  }

  private fromAddress(): void {
    this.input.value = new URLSearchParams(location.search).get('q') ?? '';
    this.isTyping = false;
    this.ask();
  }

  /**
   * The address follows the field. A question being typed is one step of history, begun by its first letter; sending it
   * ends the step, so that « back » returns to each question that was asked.
   */
  private remember({typing}: {typing: boolean}): void {
    const query = this.input.value.trim();
    const address = query ? `?q=${encodeURIComponent(query)}` : location.pathname;
    const isSame = new URL(address, location.href).href === location.href;
    if (this.isTyping || isSame) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.isTyping = typing;
  }

  private ask(): void {
    const query = this.input.value.trim();
    if (!query) {
      this.status.textContent = 'Tapez un mot, un nom, un sigle.';
      this.output.replaceChildren();
      return;
    }
    if (!this.output.firstChild) this.status.textContent = 'Recherche en cours…';
    // The index is fetched with the first question.
    if (!this.client) {
      this.client = openSearch(this.base());
      this.client.listen((answer) => this.show(answer));
    }
    this.client.ask(this.input.value, LIMIT);
  }

  private show(answer: Answer): void {
    if (answer.kind === 'failed') {
      const retry = element('button', 'button', 'Réessayer');
      retry.setAttribute('type', 'button');
      retry.addEventListener('click', () => {
        this.ask();
      });
      this.status.textContent = FAILURE[answer.reason];
      this.output.replaceChildren(retry);
      return;
    }
    if (answer.kind !== 'hits' || answer.query !== this.input.value) return;
    this.status.textContent = verdict(answer.total, answer.mode, answer.query.trim());
    this.output.replaceChildren(
      ...byKind(answer.hits).map(([kind, hits]) => {
        const items = hits.map(({address, title, names, excerpt}) => {
          const link = element('a', '', marked(title));
          link.setAttribute('href', this.base() + address.slice(1));
          return element('li', '', link, element('span', 'result-names', names), element('p', '', marked(excerpt)));
        });
        const heading = element('h2', '', GROUPS[kind], ' ', element('span', 'count', String(hits.length)));
        return element('section', '', heading, element('ul', 'result-list', ...items));
      }),
    );
  }
}

export const define = () => customElements.define('archive-results', SearchResults);
