import {rangeHash} from '#core/citation/permalink';
import {element} from './element';

/** More passages than this are read in the transcript. Each comes from its own page. */
export const MOST_PASSAGES = 40;

/** The words of the passages that follow that of a page, below its own: what is cited is what is read, and printed. */
export class FollowingWords {
  private readonly known = new Map<string, Promise<HTMLElement>>();
  private readonly place = element('div', 'following-words');

  /** `words`: those of the page's own passage. */
  constructor(private readonly words: Element) {}

  /** Shows the words of these passages, in their order; false, and nothing changes, when some cannot be had. */
  async show(codes: readonly string[]): Promise<boolean> {
    try {
      this.place.replaceChildren(...(await Promise.all(codes.map((code) => this.wordsOf(code)))));
    } catch {
      return false;
    }
    if (codes.length === 0) this.place.remove();
    else this.words.after(this.place);
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hashOf(codes.at(-1))}`);
    return true;
  }

  private async wordsOf(code: string): Promise<HTMLElement> {
    const loading = this.known.get(code) ?? load(code);
    this.known.set(code, loading);
    try {
      return await loading;
    } catch (error) {
      this.known.delete(code);
      throw error;
    }
  }
}

/** How the address of a page says up to which passage it is read: `#jusque-7f3k2`. */
export function hashOf(last: string | undefined): string {
  return last === undefined ? '' : rangeHash(last);
}

export function lastInHash(hash: string): string | undefined {
  return /^#jusque-([0-9a-z]{5})$/.exec(hash)?.[1];
}

/** What the page of a passage says: who and when, what happened to the words, the words. */
async function load(code: string): Promise<HTMLElement> {
  const answer = await fetch(new URL(`../${code}/`, location.href));
  if (!answer.ok) throw new Error(`${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const [over, heading, words] = ['.over', 'h1', '.words'].map((part) => page.querySelector(`.passage ${part}`));
  if (!over || !heading || !words) throw new Error('Not the page of a passage.');
  const stamps = element('p', 'stamps', ...page.querySelectorAll('.passage > .stamps > .stamp-alert'));
  const title = element('h2', '', ...heading.childNodes);
  return element('div', 'page-part', over, title, ...(stamps.hasChildNodes() ? [stamps] : []), words);
}
