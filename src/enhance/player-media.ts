import type {Excerpt} from './player-excerpt';

/** How near its end an excerpt counts as heard, in seconds. */
const NEAR = 0.01;

/** The browser's player, asked in times of the transcript. */
export class Media {
  private excerpt: Excerpt | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly player: HTMLMediaElement,
    /** Milliseconds: a time of the transcript plus this is a time of the recording. */
    private readonly offset: number,
    private readonly onEnd: () => void,
  ) {
    for (const event of ['timeupdate', 'ratechange', 'playing', 'ended']) {
      player.addEventListener(event, () => this.watch());
    }
    // Who looks for another place in the browser's player has left the excerpt.
    player.addEventListener('seeked', () => {
      if (this.excerpt && (this.time < this.excerpt.from - 1000 || this.time > this.excerpt.to + 1000)) {
        this.excerpt = undefined;
      }
    });
  }

  /** Milliseconds of the transcript. */
  get time(): number {
    return this.player.currentTime * 1000 - this.offset;
  }

  playFrom(time: number): void {
    this.excerpt = undefined;
    this.start(time);
  }

  /** Plays an excerpt and stops where it ends. */
  playExcerpt(excerpt: Excerpt): void {
    this.start(excerpt.from);
    this.excerpt = excerpt;
  }

  toggle(): void {
    if (this.player.paused) this.play();
    else this.player.pause();
  }

  private start(time: number): void {
    const seconds = Math.max(0, (time + this.offset) / 1000);
    const go = () => {
      this.player.currentTime = seconds;
    };
    // Before it knows the recording, Safari forgets the place one asks for.
    if (this.player.readyState > 0) go();
    else this.player.addEventListener('loadedmetadata', go, {once: true});
    this.play();
  }

  private play(): void {
    // Refused by the browser, or broken: its own player and the `error` event say so.
    this.player.play().catch(() => undefined);
  }

  /** Players tell the time four times a second: between two, a timer stops an excerpt where it ends. */
  private watch(): void {
    clearTimeout(this.timer);
    if (!this.excerpt) return;
    const left = (this.excerpt.to - this.time) / 1000;
    if (left <= NEAR || this.player.ended) {
      this.excerpt = undefined;
      this.player.pause();
      this.onEnd();
    } else if (!this.player.paused && !this.player.seeking) {
      this.timer = setTimeout(() => this.watch(), (left / this.player.playbackRate) * 1000);
    }
  }
}
