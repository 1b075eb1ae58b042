import type {Excerpt} from './player-excerpt';

/** How near its end an excerpt counts as heard, and how far outside one has left it, in milliseconds. */
const [NEAR, FAR] = [10, 1000];

/** The browser's player, asked in times of the transcript. */
export interface Media {
  /** Milliseconds of the transcript. */
  readonly time: () => number;
  readonly play: () => void;
  readonly playFrom: (time: number) => void;
  /** Plays an excerpt and stops where it ends. */
  readonly playExcerpt: (excerpt: Excerpt) => void;
}

/** `offset`, in milliseconds: a time of the transcript plus this is a time of the recording. */
export function mediaOf(player: HTMLMediaElement, offset: number, onEnd: () => void): Media {
  let excerpt: Excerpt | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const time = () => player.currentTime * 1000 - offset;
  // Refused by the browser, or broken: its own player and the `error` event say so.
  const play = () => void player.play().catch(() => undefined);
  const playFrom = (start: number) => {
    excerpt = undefined;
    const go = () => {
      player.currentTime = Math.max(0, (start + offset) / 1000);
    };
    // Before it knows the recording, Safari forgets the place one asks for.
    if (player.readyState > 0) go();
    else player.addEventListener('loadedmetadata', go, {once: true});
    play();
  };
  // Players tell the time four times a second: between two, a timer stops an excerpt where it ends.
  const watch = () => {
    clearTimeout(timer);
    if (!excerpt || player.seeking) return;
    const left = excerpt.to - time();
    if (left <= NEAR || player.ended) {
      // On a machine that is too busy, the timer comes late: one goes on from where the excerpt ends all the same.
      if (left < -NEAR) player.currentTime = (excerpt.to + offset) / 1000;
      excerpt = undefined;
      player.pause();
      onEnd();
    } else if (!player.paused) timer = setTimeout(watch, left / player.playbackRate);
  };
  for (const event of ['timeupdate', 'ratechange', 'playing', 'ended']) player.addEventListener(event, watch);
  // Who looks for another place in the browser's player has left the excerpt.
  player.addEventListener('seeked', () => {
    if (excerpt && (time() < excerpt.from - FAR || time() > excerpt.to + FAR)) excerpt = undefined;
  });
  return {
    time,
    play,
    playFrom,
    playExcerpt(asked) {
      playFrom(asked.from);
      excerpt = asked;
    },
  };
}
