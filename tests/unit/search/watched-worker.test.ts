import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {SHIFT, SILENCE, startSearch, type SearchClient, type Hired} from '#search/watched-worker';
import type {Answer, Ask, Question} from '#search/protocol';

/** A worker that does what the test says, and keeps what it was asked. */
class FakeWorker implements Hired {
  readonly asked: Ask[] = [];
  isLetGo = false;

  constructor(
    readonly hear: (answer: Answer) => void,
    readonly fail: () => void,
  ) {}

  postMessage(ask: Ask): void {
    this.asked.push(ask);
  }

  terminate(): void {
    this.isLetGo = true;
  }

  say(answer: object): void {
    this.hear(answer as Answer);
  }
}

const question: Question = {query: 'guichet', chosen: {}, shown: 8};
let workers: FakeWorker[];
let heard: Answer[];
let client: SearchClient;

beforeEach(() => {
  vi.useFakeTimers();
  [workers, heard] = [[], []];
  client = startSearch('/', (hear, fail) => {
    const made = new FakeWorker(hear, fail);
    workers.push(made);
    return made;
  });
  client.listen((answer) => heard.push(answer));
});
afterEach(() => {
  vi.useRealTimers();
});

it('a worker that falls silent is let go, the page is told, and another one answers', () => {
  const number = client.ask(question);
  vi.advanceTimersByTime(SILENCE);
  expect(heard).toEqual([{kind: 'failed', number, reason: 'silence'}]);
  expect(workers.map(({isLetGo}) => isLetGo)).toEqual([true]);
  const again = client.ask(question);
  expect(workers).toHaveLength(2);
  expect(workers[1]!.asked.map(({kind}) => kind)).toEqual(['open', 'search']);
  workers[1]!.say({kind: 'hits', number: again});
  vi.advanceTimersByTime(SILENCE * 2);
  expect(heard.map(({kind}) => kind)).toEqual(['failed', 'hits']);
  expect(workers[1]!.isLetGo).toBe(false);
});

it('bytes that come, however slowly, are no silence', () => {
  const number = client.ask(question);
  for (let step = 0; step < 5; step++) {
    vi.advanceTimersByTime(SILENCE - 1);
    workers[0]!.say({kind: 'progress', number, received: 1});
  }
  expect(heard.map(({kind}) => kind)).not.toContain('failed');
  vi.advanceTimersByTime(SILENCE);
  expect(heard.at(-1)).toEqual({kind: 'failed', number, reason: 'silence'});
});

it('whoever types on while nothing comes does not wait for ever', () => {
  for (let step = 0; step < 4; step++) {
    client.ask(question);
    vi.advanceTimersByTime(SILENCE / 3);
  }
  expect(heard.map(({kind}) => kind)).toEqual(['failed']);
});

it('nothing is awaited before the first question, nor after an answer', () => {
  vi.advanceTimersByTime(SILENCE * 2);
  const number = client.ask(question);
  workers[0]!.say({kind: 'failed', number, reason: 'network'});
  vi.advanceTimersByTime(SILENCE * 2);
  expect(heard).toHaveLength(1);
  expect(workers).toHaveLength(1);
});

it('a worker whose code does not come is replaced with the next question', () => {
  const number = client.ask(question);
  workers[0]!.fail();
  expect(heard).toEqual([{kind: 'failed', number, reason: 'network'}]);
  client.ask(question);
  expect(workers).toHaveLength(2);
});

it('a worker that gave many answers makes room for another, between two questions', () => {
  for (let turn = 0; turn < SHIFT; turn++) workers[0]!.say({kind: 'hits', number: client.ask(question)});
  expect(workers).toHaveLength(1);
  const awaited = client.ask(question);
  expect(workers.map(({isLetGo}) => isLetGo)).toEqual([true, false]);
  expect(workers[1]!.asked).toEqual([
    {kind: 'open', baseUrl: '/'},
    {kind: 'search', number: awaited, question},
  ]);
  workers[1]!.say({kind: 'hits', number: awaited});
  expect(heard).toHaveLength(SHIFT + 1);
  expect(heard.every(({kind}) => kind === 'hits')).toBe(true);
});

it('where no worker can be had each question fails, and nothing is thrown', async () => {
  const alone = startSearch('/', () => {
    throw new ReferenceError('Worker is not defined');
  });
  alone.listen((answer) => heard.push(answer));
  for (const number of [1, 2]) {
    expect(alone.ask(question)).toBe(number);
    await Promise.resolve();
    expect(heard.at(-1)).toEqual({kind: 'failed', number, reason: 'index'});
  }
  expect(heard).toHaveLength(2);
});
