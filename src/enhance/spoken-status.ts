/** How long the keys rest before a reader is told, in milliseconds: a screen reader says each letter first. */
export const QUIET = 600;

type Said = string | {readonly textContent: string | null};

/** The element that says it. */
interface Place {
  readonly textContent: string | null;
  replaceChildren(...words: Said[]): void;
}

/**
 * What a status says (`role="status"`): a screen reader says it whenever it changes. While someone types it waits for a
 * pause, and only the latest sentence is said; the same sentence is not written again.
 */
export class SpokenStatus {
  private pending: readonly Said[] | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isTyping = false;

  constructor(private readonly place: Place) {}

  /** A key was typed: what is to say waits for the last one. */
  typed(): void {
    this.isTyping = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.rest(), QUIET);
  }

  /** No one types any more: what waits is said. */
  rest(): void {
    clearTimeout(this.timer);
    this.isTyping = false;
    if (this.pending) this.write(this.pending);
  }

  /** Says this, at once or after the pause. */
  say(...words: Said[]): void {
    if (this.isTyping) this.pending = words;
    else this.write(words);
  }

  /** Says nothing, at once. */
  clear(): void {
    this.pending = undefined;
    this.rest();
    this.write(['']);
  }

  private write(words: readonly Said[]): void {
    this.pending = undefined;
    const sentence = words.map((each) => (typeof each === 'string' ? each : each.textContent)).join('');
    if (sentence !== this.place.textContent) this.place.replaceChildren(...words);
  }
}
