import {runInNewContext} from 'node:vm';
import {describe, expect, it} from 'vitest';
import {collectGarbage} from '../../../../src/plugins/archive/collect-garbage';

describe('collectGarbage', () => {
  it('gives back what nothing holds any more', () => {
    const held = Array.from({length: 100}, () => Array.from({length: 50_000}, (_, index) => index / 2));
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    held.length = 0;
    collectGarbage();
    // 5 million numbers of 8 bytes.
    expect(process.memoryUsage().heapUsed).toBeLessThan(before - 30_000_000);
  });

  it('leaves nothing behind that others would find and use', () => {
    collectGarbage();
    expect(runInNewContext('typeof gc')).toBe('undefined');
    expect(globalThis).not.toHaveProperty('gc');
  });
});
