import {createHash, randomBytes} from 'node:crypto';

/** An hour, in ms. */
const WINDOW = 3_600_000;
/** More addresses than these in an hour (a flood) share one account: memory does not grow with them. */
const MOST_ADDRESSES = 50_000;

/** Counts what each address sends in an hour, in memory only, under a hash whose salt is drawn anew each day. */
export class Limiter {
  private salt = randomBytes(32);
  private day = -1;
  private window = -1;
  private counts = new Map<string, number>();

  constructor(
    private readonly most: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Counts one more, and 0 is the answer; or there is no room for it, and the answer is how many seconds to wait. */
  take(address: string): number {
    const now = this.now();
    const [window, day] = [Math.floor(now / WINDOW), Math.floor(now / 86_400_000)];
    if (window !== this.window) this.counts.clear();
    if (day !== this.day) this.salt = randomBytes(32);
    [this.window, this.day] = [window, day];
    const name = this.nameOf(address);
    const count = this.counts.get(name) ?? 0;
    if (count >= this.most) return Math.ceil(((window + 1) * WINDOW - now) / 1000);
    this.counts.set(name, count + 1);
    return 0;
  }

  /** What was counted last for an address came to nothing. */
  giveBack(address: string): void {
    const name = this.nameOf(address);
    this.counts.set(name, Math.max(0, (this.counts.get(name) ?? 0) - 1));
  }

  private nameOf(address: string): string {
    const name = createHash('sha256').update(this.salt).update(networkOf(address)).digest('base64');
    return this.counts.has(name) || this.counts.size < MOST_ADDRESSES ? name : '';
  }
}

/** One household has all the addresses of an IPv6 network of 64 bits. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((part) => parseInt(part, 16))
    .join(':');
}
