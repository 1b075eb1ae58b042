import type {LinkClock} from '../../src/plugins/archive/link-clock';

/** A clock that nobody waits for: to sleep is to be later. A request reaches its limit when the test says so. */
export class LinkTime implements LinkClock {
  now = 0;
  /** Those who sleep now. */
  waiting = 0;
  readonly limits = new Set<number>();
  #limit = new AbortController();

  constructor(private readonly day: string) {}

  readonly today = () => this.day;

  readonly time = () => this.now;

  readonly sleep = async (ms: number): Promise<void> => {
    this.waiting++;
    // Long enough for a request that should have waited to arrive meanwhile.
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
    this.now += ms;
    this.waiting--;
  };

  readonly limit = (ms: number): AbortSignal => {
    this.limits.add(ms);
    this.#limit = new AbortController();
    return this.#limit.signal;
  };

  /** The request made last has taken too long. */
  expire(): void {
    this.#limit.abort();
  }
}
