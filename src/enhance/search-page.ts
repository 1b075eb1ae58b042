import type {Answer} from '#search/protocol';
import {openSearch, type SearchClient} from '#search/client';
import {byKind, element, FAILURE, GROUPS, marked, verdict} from './hits';

const LIMIT = 200;

/** `/recherche`: the whole list of answers, its question in the address so that it can be shared and come back to. */
class SearchResults extends HTMLElement {
  private input!: HTMLInputElement;
  private output!: HTMLElement;
  private status!: HTMLElement;
  private client!: SearchClient;

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type=search]');
    if (!input || this.output) return;
    this.input = input;
    this.status = element('p', 'verdict');
    this.status.setAttribute('role', 'status');
    this.output = element('div', 'results');
    this.append(this.status, this.output);
    this.client = openSearch(this.base());
    this.client.listen((answer) => this.show(answer));
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.ask({push: true});
    });
    input.addEventListener('input', () => this.ask({push: false}));
    addEventListener('popstate', () => this.fromAddress());
    this.fromAddress();
  }

  private base(): string {
    return this.dataset.base ?? '/';
  }

  private fromAddress(): void {
    this.input.value = new URLSearchParams(location.search).get('q') ?? '';
    this.ask();
  }

  /** Asks what the field says; the address follows, with a new step of history when the reader submits. */
  private ask(address?: {push: boolean}): void {
    const query = this.input.value.trim();
    if (address) {
      const url = query ? `?q=${encodeURIComponent(query)}` : location.pathname;
      if (address.push) history.pushState(null, '', url);
      else history.replaceState(null, '', url);
    }
    if (!query) {
      this.status.textContent = 'Tapez un mot, un nom, un sigle.';
      this.output.replaceChildren();
      return;
    }
    if (!this.output.firstChild) this.status.textContent = 'Recherche en cours…';
    this.client.ask(this.input.value, LIMIT);
  }

  private show(answer: Answer): void {
    if (answer.kind === 'failed') {
      const retry = element('button', 'button', 'Réessayer');
      retry.setAttribute('type', 'button');
      retry.addEventListener('click', () => {
        this.client.retry();
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
