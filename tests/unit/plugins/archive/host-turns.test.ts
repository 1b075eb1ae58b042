import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {takeTurns, type InTurn} from '../../../../src/plugins/archive/host-turns';

beforeEach(() => {
  vi.useFakeTimers({now: 0});
});
afterEach(() => {
  vi.useRealTimers();
});

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Asks hosts for answers that take so many ms, all at once, and notes when each request begins. */
async function instants(requests: readonly [host: string, ms: number][]): Promise<[host: string, at: number][]> {
  const inTurn: InTurn = takeTurns({sleep});
  const begun: [string, number][] = [];
  const all = requests.map(([host, ms]) =>
    inTurn(host, async () => {
      begun.push([host, Date.now()]);
      await sleep(ms);
      if (ms === 13) throw new Error('essai');
    }).catch(() => undefined),
  );
  await vi.advanceTimersByTimeAsync(60_000);
  await Promise.all(all);
  return begun;
}

describe('the turns of hosts', () => {
  it('leave more than a second between an answer and the next request to the same host', async () => {
    expect(
      await instants([
        ['a.example', 10],
        ['a.example', 5000],
        ['a.example', 10],
      ]),
    ).toEqual([
      ['a.example', 1100],
      ['a.example', 2210],
      ['a.example', 8310],
    ]);
  });

  it('do not make a host wait for another', async () => {
    const begun = await instants([
      ['a.example', 5000],
      ['b.example', 10],
      ['a.example', 10],
      ['b.example', 10],
    ]);
    expect(begun).toEqual([
      ['a.example', 1100],
      ['b.example', 1100],
      ['b.example', 2210],
      ['a.example', 7200],
    ]);
  });

  it('go on after a failure', async () => {
    expect(
      await instants([
        ['a.example', 13],
        ['a.example', 10],
      ]),
    ).toEqual([
      ['a.example', 1100],
      ['a.example', 2213],
    ]);
  });
});
