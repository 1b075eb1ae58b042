import {writeSpokenTime} from '#core/text/spoken-time';
import {Bar} from './player-bar';
import {clickedTime, cueAt, findCues, type Cue} from './player-cues';
import {askedExcerpt, selectedExcerpt, turnsIn, type Excerpt} from './player-excerpt';
import {Follow} from './player-follow';
import {Media} from './player-media';
import {addSpeed} from './player-speed';
import {putInAddress} from './transcript-address';
import {nameOf} from './transcript-turns';

/** How long a selection rests before it is an excerpt, in milliseconds. */
const REST = 250;
/** Milliseconds. */
const EARLY = 50;

/**
 * Joins a recording and the words of its page: times are clicked and heard, what is heard is marked and followed, an
 * excerpt is chosen by selecting words and has an address. Returns the way to tell the reader something.
 */
export function listenAlong(host: HTMLElement, player: HTMLMediaElement, signal: AbortSignal): Bar['say'] {
  let found: readonly Cue[] | undefined;
  // When first needed: a page may have thousands.
  const cues = () => (found ??= findCues(host));
  const follow: Follow = new Follow(
    () => !player.paused,
    (suspended) => bar.showSuspended(suspended),
  );
  const media: Media = new Media(player, Number(host.dataset.offset ?? 0), () => bar.say('L’extrait est fini.'));
  const mark = markExcerpt(cues);
  const choose = (excerpt: Excerpt | undefined) => {
    putInAddress('de', excerpt ? String(excerpt.from / 1000) : '');
    putInAddress('a', excerpt ? String(excerpt.to / 1000) : '');
    mark(excerpt);
    bar.say();
  };
  const bar: Bar = new Bar(
    {
      toggle: () => media.toggle(),
      resume: () => follow.resume(),
      playExcerpt: (excerpt) => {
        choose(excerpt);
        media.playExcerpt(excerpt);
      },
      leaveExcerpt: () => {
        choose(undefined);
        bar.showExcerpt(undefined);
      },
    },
    addSpeed(player),
    follow.box,
  );
  host.append(bar.bar);
  follow.listen(signal);

  for (const event of ['play', 'pause']) {
    player.addEventListener(event, () => bar.showPlaying(!player.paused));
  }
  const showPlace = () => {
    // A player asked for a place may begin a hair before it.
    const turn = cueAt(cues(), media.time + EARLY)?.turn;
    follow.show(turn);
    bar.showPlace(turn?.matches('article') ? nameOf(turn) : writeSpokenTime(Math.max(0, media.time)), turn);
  };
  player.addEventListener('timeupdate', showPlace);

  document.addEventListener(
    'click',
    (event) => {
      const time = clickedTime(event);
      if (time === undefined) return;
      event.preventDefault();
      bar.say();
      media.playFrom(time);
    },
    {signal},
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) player.pause();
    },
    {signal},
  );
  onSelection(signal, (range) => {
    const excerpt = selectedExcerpt(cues(), range, Number(host.dataset.length ?? Infinity));
    if (excerpt) bar.showExcerpt(excerpt, 'Écouter cet extrait');
  });

  const asked = askedExcerpt();
  if (asked) {
    bar.showExcerpt(asked, 'Écouter l’extrait');
    const [first] = mark(asked);
    if (first && !location.hash) first.scrollIntoView({behavior: 'instant', block: 'start'});
  }
  return (...words) => bar.say(...words);
}

/** Shows whose words an excerpt holds; returns their turns. */
function markExcerpt(cues: () => readonly Cue[]): (excerpt: Excerpt | undefined) => readonly HTMLElement[] {
  let marked: readonly HTMLElement[] = [];
  return (excerpt) => {
    for (const turn of marked) turn.classList.remove('in-excerpt');
    marked = excerpt ? turnsIn(cues(), excerpt) : [];
    for (const turn of marked) turn.classList.add('in-excerpt');
    return marked;
  };
}

/** Words that the reader selected, once the selection rests. */
function onSelection(signal: AbortSignal, act: (range: Range) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener(
    'selectionchange',
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const selection = getSelection();
        if (selection && !selection.isCollapsed && selection.rangeCount > 0) act(selection.getRangeAt(0));
      }, REST);
    },
    {signal},
  );
}
