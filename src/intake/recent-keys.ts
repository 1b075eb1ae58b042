import {randomBytes} from 'node:crypto';
import {sha256} from './keys';

/** How long a text is recognised, in ms: a reload, a second click, a step back. */
const HOUR = 3_600_000;
/** More than these are not remembered: the first ones go. */
const MOST = 1000;

/**
 * The key of a form without script, which cannot draw its own. The same words have the same key for an hour, in memory
 * only: a page that is reloaded is not a second text. No longer, and never drawn from the words alone: whoever reads a
 * published text would have its receipt.
 */
export class RecentKeys {
  private readonly keys = new Map<string, {readonly key: string; readonly at: number}>();

  constructor(private readonly now: () => number = Date.now) {}

  keyOf(draft: Readonly<Record<string, string>>): string {
    const words = sha256(JSON.stringify(Object.entries(draft).toSorted(([a], [b]) => (a < b ? -1 : 1))));
    const known = this.keys.get(words);
    if (known && this.now() - known.at < HOUR) return known.key;
    const key = randomBytes(18).toString('base64url');
    this.keys.delete(words);
    this.keys.set(words, {key, at: this.now()});
    if (this.keys.size > MOST) this.keys.delete(this.keys.keys().next().value!);
    return key;
  }
}
