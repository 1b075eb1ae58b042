import {element} from './element';
import {addCopy} from './transcript-copy';
import {addKeys} from './transcript-keys';
import {addPlace} from './transcript-place';
import {Search} from './transcript-search';
import {Turns} from './transcript-turns';
import {Voices} from './transcript-voices';

/**
 * The tools of a transcript, over a page that is whole without them: a choice of voice that joins the address, search
 * within the words, keys from turn to turn, the place where one stopped, copy of a permanent address.
 */
class TranscriptTools extends HTMLElement {
  private leaving: AbortController | undefined;

  connectedCallback(): void {
    const place = this.querySelector<HTMLElement>(':scope > .turns');
    if (!place || this.leaving) return;
    this.leaving = new AbortController();
    const {signal} = this.leaving;
    const status = element('p', 'transcript-said');
    status.setAttribute('role', 'status');
    const say = (words: string) => {
      status.textContent = words;
    };
    const turns: Turns = new Turns(place, () => search.bar);
    const search: Search = new Search(turns, say);
    const voices = new Voices(this, turns, (said) => {
      say(said);
      search.refresh();
    });
    search.bar.append(voices.chosen);
    const showTarget = () => {
      const target = turns.target(location.hash.slice(1));
      if (!target) return;
      const turn = turns.turnAt(target);
      const isShown = turn?.contains(target) ? turns.shown.includes(turn) : !target.closest('[hidden]');
      if (isShown && turns.isDrawn) return;
      if (isShown) turns.drawAround(turn);
      else voices.showAll(turn);
      target.scrollIntoView({behavior: 'instant'});
    };
    const fromAddress = () => {
      voices.fromAddress();
      search.fromAddress();
      showTarget();
      say('');
    };
    const reading = addPlace(turns, signal);
    if (reading.offered) document.querySelector('.reading-place')?.append(reading.offered);
    addKeys(turns, signal);
    place.before(search.bar, status);
    addCopy(place, say);
    addEventListener('popstate', fromAddress, {signal});
    // A browser may give the buttons the choice of an earlier visit: the address decides.
    const arrive = () => {
      fromAddress();
      reading.begin();
    };
    addEventListener('pageshow', arrive, {signal});
    addEventListener('hashchange', showTarget, {signal});
    addEventListener('beforeprint', () => turns.drawAll(), {signal});
    if (document.readyState === 'complete') arrive();
    else fromAddress();
  }

  disconnectedCallback(): void {
    this.leaving?.abort();
    document.documentElement.classList.remove('voice-chosen');
  }
}

export const define = () => customElements.define('archive-transcript', TranscriptTools);
