import type {Limiter} from './limiter';

/** A limiter, and the name under which it counts. */
export type Account = readonly [limiter: Limiter, name: string];

/** One of each account, or none of any: how long to wait then. */
export function takeFromEach(accounts: readonly Account[]): {readonly wait: number; readonly giveBack: () => void} {
  const taken: Account[] = [];
  const giveBack = () => taken.splice(0).forEach(([limiter, name]) => limiter.giveBack(name));
  for (const account of accounts) {
    const [limiter, name] = account;
    const wait = limiter.take(name);
    if (wait > 0) {
      giveBack();
      return {wait, giveBack};
    }
    taken.push(account);
  }
  return {wait: 0, giveBack};
}
