import type {Answer, Chosen, FailureReason, Question} from '#search/protocol';
import {openSearch, type SearchClient} from '#search/client';
import {asSent} from './as-sent';
import {element} from './element';
import {failure} from './failure';
import {impossibleDates, PAGE, readAddress, writeAddress} from './search-address';
import {answersIn, comeBack, leftAt} from './search-back';
import {explain, notDates} from './search-explained';
import {SearchFilters} from './search-filters';
import {listOf} from './search-list';
import {SearchProgress} from './search-progress';
import {addShortcuts} from './search-shortcuts';
import {SpokenStatus} from './spoken-status';
import {INVITATION, verdict} from './verdict';
import {writeHistory} from './write-history';

/** How long after a letter its question is asked, in milliseconds. */
const PAUSE = 80;

/**
 * `/recherche`: the whole list of answers, its question in the address so that it can be shared and come back to. One piece,
 * a little long: address, field, filters and answers all turn around the one question.
 */
class SearchResults extends HTMLElement {
  private input!: HTMLInputElement;
  private readonly verdict = element('p', 'verdict');
  private readonly status = new SpokenStatus(this.verdict);
  private readonly progress = new SearchProgress();
  private readonly explained = element('div', 'search-explained');
  private readonly results = element('div', 'results');
  private readonly filters = new SearchFilters((chosen, typed) => this.choose(chosen, typed));
  private client: SearchClient | undefined;
  private question: Question = {query: '', chosen: {}, shown: PAGE};
  /** The question whose answer is awaited. */
  private asked = -1;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What is being typed: one step of history until something else is done. */
  private typed: 'words' | 'dates' | undefined;
  /** Dates of the address that no calendar has. */
  private impossible: readonly string[] = [];
  /** The last question had no answer: what it needs did not come. */
  private isLost = false;

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type=search]');
    if (!input || this.input) return;
    this.input = input;
    this.verdict.setAttribute('role', 'status');
    this.results.tabIndex = -1;
    const columns = element('div', 'search-columns', this.filters.panel, this.results);
    this.append(this.verdict, this.progress.line, this.explained, columns);
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.read(undefined);
    });
    input.addEventListener('input', () => this.read('words'));
    addShortcuts(input);
    this.addEventListener('click', (event) => this.onClick(event));
    addEventListener('popstate', () => this.take(location.search));
    addEventListener('online', () => this.isLost && this.again());
    this.take(location.search);
  }

  private base(): string {
    return this.dataset.base ?? '/';
  }

  /** Takes the question of an address (from its `?` on). */
  private take(search: string): void {
    this.question = readAddress(search);
    this.impossible = impossibleDates(search);
    this.input.value = this.question.query;
    this.typed = undefined;
    this.status.rest();
    this.ask();
  }

  private read(typed: 'words' | undefined): void {
    if (typed) this.status.typed();
    else this.status.rest();
    this.question = {...this.question, query: typed ? this.input.value : asSent(this.input.value), shown: PAGE};
    this.remember(typed);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), typed ? PAUSE : 0);
  }

  private choose(chosen: Chosen, typed: 'dates' | undefined): void {
    this.status.rest();
    this.question = {...this.question, chosen, shown: PAGE};
    this.remember(typed);
    this.ask();
  }

  /**
   * The address follows the question. One being typed is one step of history, begun by its first letter; sending it ends
   * the step, so that « back » returns to each question that was asked. One that changes nothing begins none.
   */
  private remember(typed: typeof this.typed): void {
    this.impossible = [];
    const address = writeAddress(this.question) || location.pathname;
    if (new URL(address, location.href).href === location.href) {
      if (!typed) this.typed = undefined;
      return;
    }
    writeHistory(typed && typed === this.typed ? 'replace' : 'push', address);
    this.typed = typed;
  }

  /** A link to another question is answered here; one to an answer leaves a mark in history, to come back to. */
  private onClick(event: MouseEvent): void {
    const link = (event.target as HTMLElement).closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.getAttribute('href')?.startsWith('?')) {
      event.preventDefault();
      const isMore = link.classList.contains('more');
      const before = this.results.querySelectorAll('li').length;
      writeHistory('push', link.href, isMore ? leftAt(before) : null);
      this.take(link.search);
      if (!isMore) this.results.focus({preventScroll: true});
      return;
    }
    const at = answersIn(this.results).indexOf(link);
    if (at !== -1) writeHistory('replace', location.href, leftAt(at));
  }

  private ask(): void {
    clearTimeout(this.timer);
    this.settle();
    if (writeAddress({...this.question, shown: PAGE}) === '') {
      this.asked = -1;
      this.status.say(INVITATION);
      this.explained.replaceChildren(...notDates(this.impossible));
      this.results.replaceChildren();
      this.filters.panel.hidden = true;
      return;
    }
    if (!this.results.firstChild) this.status.say('Recherche en cours…');
    this.results.setAttribute('aria-busy', 'true');
    // The index is fetched with the first question.
    if (!this.client) {
      this.client = openSearch(this.base());
      this.client.listen((answer) => this.show(answer));
    }
    this.progress.begin();
    this.asked = this.client.ask(this.question);
  }

  /** Nothing is awaited any more, or something else is. */
  private settle(): void {
    this.progress.end();
    this.isLost = false;
    this.results.removeAttribute('aria-busy');
  }

  private show(answer: Answer): void {
    if (answer.number !== this.asked) return;
    if (answer.kind === 'progress') return this.progress.tell(answer.received);
    this.settle();
    if (answer.kind === 'failed') this.fail(answer.reason);
    else this.draw(answer);
  }

  private fail(reason: FailureReason): void {
    const retry = element('button', 'button', 'Réessayer');
    retry.setAttribute('type', 'button');
    retry.addEventListener('click', () => this.again());
    this.isLost = reason !== 'index';
    this.status.say(...failure(reason, 'page', this.base()));
    this.explained.replaceChildren();
    this.results.replaceChildren(retry);
    // Its numbers are those of another answer.
    if (this.filters.panel.contains(document.activeElement)) this.results.focus({preventScroll: true});
    this.filters.panel.hidden = true;
  }

  private again(): void {
    // The button goes: the focus must not go with it.
    if (this.results.contains(document.activeElement)) this.results.focus({preventScroll: true});
    this.results.replaceChildren();
    this.ask();
  }

  private draw({found, question}: Extract<Answer, {kind: 'hits'}>): void {
    this.status.say(verdict(found, question));
    this.explained.replaceChildren(...notDates(this.impossible), ...explain(found, question, this.base()));
    this.filters.show(found.choices, question.chosen);
    this.results.replaceChildren(...listOf(found, question, this.base()));
    comeBack(this.results);
  }
}

export const define = () => customElements.define('archive-results', SearchResults);
