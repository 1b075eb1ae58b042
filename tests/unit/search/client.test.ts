import {expect, it} from 'vitest';
import {openSearch} from '#search/client';
import type {Answer} from '#search/protocol';

it('without workers each question is answered by a failure, and nothing is thrown', async () => {
  expect(globalThis).not.toHaveProperty('Worker');
  const heard: Answer[] = [];
  const client = openSearch('/');
  client.listen((answer) => heard.push(answer));
  for (const number of [1, 2]) {
    expect(client.ask({query: 'guichet', chosen: {}, shown: 8})).toBe(number);
    await Promise.resolve();
    expect(heard.at(-1)).toEqual({kind: 'failed', number, reason: 'index'});
  }
  expect(heard).toHaveLength(2);
});
