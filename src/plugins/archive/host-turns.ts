import type {LinkClock} from './link-clock';

/** From the end of a request to the beginning of the next one to the same host, in ms: a second, and what clocks are out by. */
const PAUSE = 1100;

/** Does some work on a host, when its turn has come. `restAfter`: the rest that the host asks for then, in ms. */
export type InTurn = <T>(host: string, work: () => Promise<T>, restAfter?: (done: T) => number) => Promise<T>;

/**
 * One request at a time to a host, and never two within a second, whoever asks. The first ones wait as well: a command that
 * was cut off may have asked the same hosts just before.
 */
export function takeTurns({sleep}: Pick<LinkClock, 'sleep'>): InTurn {
  const start = sleep(PAUSE);
  const free = new Map<string, Promise<void>>();
  return (host, work, restAfter = () => 0) => {
    const done = (free.get(host) ?? start).then(work);
    const next = done.then(
      (result) => sleep(Math.max(PAUSE, restAfter(result))),
      () => sleep(PAUSE),
    );
    free.set(host, next);
    return done;
  };
}
