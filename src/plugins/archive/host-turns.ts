import type {LinkClock} from './link-clock';

/** From the end of a request to the beginning of the next one to the same host, in ms: a second, and what clocks are out by. */
const PAUSE = 1100;

/** Does some work on a host, when its turn has come. */
export type InTurn = <T>(host: string, work: () => Promise<T>) => Promise<T>;

/**
 * One request at a time to a host, and never two within a second, whoever asks. The first ones wait as well: a command that
 * was cut off may have asked the same hosts just before.
 */
export function takeTurns({sleep}: Pick<LinkClock, 'sleep'>): InTurn {
  const start = sleep(PAUSE);
  const free = new Map<string, Promise<void>>();
  return (host, work) => {
    const done = (free.get(host) ?? start).then(work);
    const rest = () => sleep(PAUSE);
    free.set(host, done.then(rest, rest));
    return done;
  };
}
