import {describe, expect, it} from 'vitest';
import {Limiter} from '../../../src/intake/limiter';

describe('the limiter', () => {
  it('draws another salt each day, and keeps no address as it is', () => {
    let time = 0;
    const limiter = new Limiter(5, () => time);
    limiter.take('192.0.2.1');
    const names = () => [...(Reflect.get(limiter, 'counts') as Map<string, number>).keys()];
    const [today] = names();
    time += 86_400_000;
    limiter.take('192.0.2.1');
    expect(names()).toHaveLength(1);
    expect(names()).not.toContain(today);
    expect(`${today} ${names().join(' ')}`).not.toContain('192.0.2.1');
  });

  it('holds no more than fifty thousand addresses: the others share an account', () => {
    const limiter = new Limiter(2, () => 0);
    for (let at = 0; at < 50_000; at++) limiter.take(`10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`);
    expect([limiter.take('192.0.2.1'), limiter.take('192.0.2.2')]).toEqual([0, 0]);
    expect(limiter.take('192.0.2.3')).toBeGreaterThan(0);
    expect((Reflect.get(limiter, 'counts') as Map<string, number>).size).toBeLessThanOrEqual(50_001);
    expect(limiter.take('10.0.0.1')).toBe(0);
  });

  it('takes an IPv4 address written as IPv6 for what it is', () => {
    const limiter = new Limiter(1, () => 0);
    expect([limiter.take('::ffff:192.0.2.1'), limiter.take('192.0.2.1'), limiter.take('::ffff:192.0.2.2')]).toEqual([
      0, 3600, 0,
    ]);
  });
});
