/** Values that weigh no more than so much together: what was not asked for the longest leaves first. */
export class LeastRecent<Key, Value> {
  readonly #entries = new Map<Key, {readonly value: Value; readonly weight: number}>();
  #weight = 0;

  constructor(readonly most: number) {}

  get(key: Key): Value | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** The newest value stays, whatever its weight. */
  set(key: Key, value: Value, weight: number): void {
    this.#remove(key);
    for (const oldest of this.#entries.keys()) {
      if (this.#weight + weight <= this.most) break;
      this.#remove(oldest);
    }
    this.#entries.set(key, {value, weight});
    this.#weight += weight;
  }

  #remove(key: Key): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#weight -= entry.weight;
  }
}
