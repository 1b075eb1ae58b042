import {expect, it} from 'vitest';
import {lastKept} from '#core/view/last-kept';

it('makes a thing once for a key that comes again, and another for another key', () => {
  const asked: string[] = [];
  const of = lastKept((key) => {
    asked.push(key);
    return `de ${key}`;
  });
  const keys = ['une', 'une', 'deux', 'deux', 'une'];
  expect(keys.map(of)).toEqual(keys.map((key) => `de ${key}`));
  expect(asked).toEqual(['une', 'deux', 'une']);
});
