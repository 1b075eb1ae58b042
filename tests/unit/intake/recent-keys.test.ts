import {describe, expect, it} from 'vitest';
import {RecentKeys} from '../../../src/intake/recent-keys';

describe('the keys of forms without script', () => {
  it('are a thousand at most: the first ones go, the others are known again', () => {
    const recent = new RecentKeys(() => 0);
    const keyOf = (at: number) => recent.keyOf({text: `Texte ${at}`});
    const keys = Array.from({length: 1001}, (_, at) => keyOf(at));
    expect((Reflect.get(recent, 'keys') as Map<string, object>).size).toBe(1000);
    expect([keyOf(1), keyOf(1000)]).toEqual([keys[1], keys[1000]]);
    expect(keyOf(0)).not.toBe(keys[0]);
  });
});
