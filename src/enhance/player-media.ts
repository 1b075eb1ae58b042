import type {Excerpt} from './player-excerpt';

/** How near its end an excerpt counts as heard, and how far outside one has left it, in milliseconds. */
const [NEAR, FAR] = [10, 1000];

/** Why nothing more is heard, or not from where one asked. Times are milliseconds of the transcript. */
export type Stop =
  | {readonly why: 'excerpt heard'}
  /** The recording ends inside the excerpt. */
  | {readonly why: 'cut short'; readonly end: number}
  /** The recording ends before the time that was asked for. */
  | {readonly why: 'beyond'; readonly asked: number; readonly end: number}
  /** It begins after. */
  | {readonly why: 'before'; readonly begin: number};

/** The browser's player, asked in times of the transcript. */
export interface Media {
  /** Milliseconds of the transcript. */
  readonly time: () => number;
  /** Where the recording begins: later than the words, when its beginning was cut. */
  readonly begin: number;
  /** Where the recording ends, once it is known or as its record says; nothing when nobody knows. */
  readonly end: () => number | undefined;
  readonly play: () => void;
  readonly playFrom: (time: number) => void;
  /** Plays an excerpt and stops where it ends. */
  readonly playExcerpt: (excerpt: Excerpt) => void;
  /** An excerpt that plays in the place of the beginning, whoever starts the player, until another place is asked for. */
  readonly offer: (excerpt: Excerpt | undefined) => void;
  /** Its files cannot be played: they are asked for again by whatever plays next. */
  readonly fail: () => void;
  readonly hasFailed: () => boolean;
  /** Asks for them again, and goes on from where one was. */
  readonly retry: () => void;
}

/**
 * @param offset in milliseconds: a time of the transcript plus this is a time of the recording
 * @param length how long the record of the recording says that it is, in milliseconds
 */
export function mediaOf(
  player: HTMLMediaElement,
  {offset, length}: {readonly offset: number; readonly length: number | undefined},
  onStop: (stop: Stop) => void,
): Media {
  let excerpt: Excerpt | undefined;
  let offered: Excerpt | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  let failed = false;
  const begin = Math.max(0, -offset);
  const time = () => player.currentTime * 1000 - offset;
  const end = () =>
    Number.isFinite(player.duration)
      ? player.duration * 1000 - offset
      : length === undefined
        ? undefined
        : length - offset;
  // Refused by the browser, or broken: its own player and the `error` event say so.
  const play = () => void player.play().catch(() => undefined);
  const reload = () => {
    if (failed) player.load();
    failed = false;
  };
  /** Is there nothing to hear at a time? A record tells whole seconds: it decides from a second after. */
  const isBeyond = (start: number): boolean => {
    const last = end();
    if (last === undefined || start < last + (Number.isFinite(player.duration) ? 0 : FAR)) return false;
    excerpt = undefined;
    player.pause();
    onStop({why: 'beyond', asked: start, end: last});
    return true;
  };
  const playFrom = (start: number, within?: Excerpt) => {
    excerpt = offered = undefined;
    if (within && within.to <= begin) {
      player.pause();
      return onStop({why: 'before', begin});
    }
    if (isBeyond(start)) return;
    excerpt = within;
    asked = start;
    reload();
    const go = () => {
      // Another time was asked for since, or the recording turns out to be shorter than its record says.
      if (asked !== start || isBeyond(start)) return;
      player.currentTime = Math.max(0, (start + offset) / 1000);
      if (start < begin) onStop({why: 'before', begin});
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
      onStop(left > FAR ? {why: 'cut short', end: time()} : {why: 'excerpt heard'});
    } else if (!player.paused) timer = setTimeout(watch, left / player.playbackRate);
  };
  for (const event of ['timeupdate', 'ratechange', 'playing', 'ended']) player.addEventListener(event, watch);
  player.addEventListener('play', () => offered && playFrom(offered.from, offered));
  // Who looks for another place in the browser's player has left the excerpt.
  player.addEventListener('seeking', () => {
    offered = undefined;
  });
  player.addEventListener('seeked', () => {
    if (excerpt && (time() < excerpt.from - FAR || time() > excerpt.to + FAR)) excerpt = undefined;
  });
  return {
    time,
    begin,
    end,
    play,
    playFrom: (start) => playFrom(start),
    playExcerpt: (wanted) => playFrom(wanted.from, wanted),
    offer(wanted) {
      offered = wanted;
    },
    fail() {
      failed = true;
      // A player whose files all fail goes on saying that it plays.
      player.pause();
    },
    hasFailed: () => failed,
    retry: () => playFrom(player.currentTime > 0 ? time() : asked, excerpt),
  };
}
