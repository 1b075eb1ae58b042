import {setTimeout as wait} from 'node:timers/promises';
import {today} from './luck';

/** Time, for the command that asks links: tests bring their own. */
export interface LinkClock {
  /** `2026-03-01`. */
  readonly today: () => string;
  /** In ms since a day that the clock chooses. */
  readonly time: () => number;
  /** Waits so many ms. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Aborted after so many ms. */
  readonly limit: (ms: number) => AbortSignal;
}

export const CLOCK: LinkClock = {
  today,
  time: Date.now,
  sleep: (ms) => wait(ms),
  limit: (ms) => AbortSignal.timeout(ms),
};
