import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {QUIET, SpokenStatus} from '../../../src/enhance/spoken-status';

/** What a screen reader would say: each time its words are written. */
let heard: string[];
let status: SpokenStatus;

beforeEach(() => {
  vi.useFakeTimers();
  heard = [];
  const place = {
    textContent: '',
    replaceChildren(...words: unknown[]) {
      this.textContent = words.join('');
      heard.push(this.textContent);
    },
  };
  status = new SpokenStatus(place);
});
afterEach(() => {
  vi.useRealTimers();
});

it('while someone types, only the latest sentence is said, once the keys rest', () => {
  for (let letter = 1; letter <= 15; letter++) {
    status.typed();
    vi.advanceTimersByTime(QUIET / 2);
    status.say(`${letter} résultats.`);
  }
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(QUIET);
  expect(heard).toEqual(['15 résultats.']);
});

it('a sentence that comes after the pause is said at once; the same one is not said again', () => {
  status.typed();
  vi.advanceTimersByTime(QUIET);
  status.say('1 résultat.');
  status.say('1 résultat.');
  expect(heard).toEqual(['1 résultat.']);
});

it('who sends the question hears at once, and a field that is left says nothing', () => {
  status.typed();
  status.say('2 résultats.');
  status.rest();
  expect(heard).toEqual(['2 résultats.']);
  status.typed();
  status.say('3 résultats.');
  status.clear();
  vi.advanceTimersByTime(QUIET);
  expect(heard).toEqual(['2 résultats.', '']);
});
