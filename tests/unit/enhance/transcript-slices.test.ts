import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {inSlices} from '../../../src/enhance/transcript-slices';

describe('work in slices of time', () => {
  let now = 0;
  let done: string[] = [];

  beforeEach(() => {
    done = [];
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    vi.stubGlobal(
      'MessageChannel',
      class {
        private hear = () => {};
        readonly port1 = {
          addEventListener: (_: string, hear: () => void) => (this.hear = hear),
          start: () => {},
          close: () => {},
        };
        readonly port2 = {
          postMessage: () => {
            done.push('breath');
            queueMicrotask(this.hear);
          },
        };
      },
    );
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  /** Each item takes so many milliseconds. */
  async function work(items: Iterable<string>, took: number, act: (item: string) => void = () => {}) {
    for await (const item of inSlices(items)) {
      done.push(item);
      now += took;
      act(item);
    }
    return done;
  }

  it('does quick work at one go', async () => {
    expect(await work('abcd', 1)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('lets the browser answer as soon as 8 ms are spent', async () => {
    expect(await work('abcde', 4)).toEqual(['a', 'b', 'breath', 'c', 'd', 'breath', 'e']);
  });

  it('never does two long things in one slice', async () => {
    expect(await work('abc', 20)).toEqual(['a', 'breath', 'b', 'breath', 'c', 'breath']);
  });

  it('leaves out what was removed meanwhile, and takes what came', async () => {
    const items = new Set('abc');
    const change = (item: string) => item === 'a' && items.delete('b') && items.add('d');
    expect(await work(items, 1, change)).toEqual(['a', 'c', 'd']);
  });
});
