import {writeSpokenTime} from '#core/text/spoken-time';
import {makeBar, type Bar} from './player-bar';
import {clickedTime, cueAt, findCues, linkInnerTimes, type Cue} from './player-cues';
import {addressOf, askedExcerpt, selectedExcerpt, turnsIn, type Excerpt} from './player-excerpt';
import {followIn} from './player-follow';
import {mediaOf} from './player-media';
import {addSpeed} from './player-speed';

/** How long a selection rests before it is an excerpt, in milliseconds. */
const REST = 250;
/** A player that is asked for a place may begin a hair before it. In milliseconds. */
const EARLY = 50;

/**
 * Joins a recording and the words of its page: times are clicked and heard, what is heard is marked and followed, an
 * excerpt is chosen by selecting words and has an address. Returns the way to tell the reader something.
 */
export function listenAlong(host: HTMLElement, player: HTMLMediaElement, signal: AbortSignal): Bar['say'] {
  let found: readonly Cue[] | undefined;
  // When first needed: a page may have thousands.
  const cues = () => (found ??= findCues(host));
  const follow = followIn(player, signal, (suspended) => bar.showSuspended(suspended));
  const media = mediaOf(player, Number(host.dataset.offset ?? 0), () => bar.say('L’extrait est fini.'));
  const mark = markExcerpt(cues);
  const choose = (excerpt: Excerpt | undefined) => {
    history.replaceState(history.state, '', addressOf(excerpt));
    mark(excerpt);
    bar.say();
  };
  const bar: Bar = makeBar(
    {
      toggle: () => (player.paused ? media.play() : player.pause()),
      resume: follow.resume,
      playExcerpt(excerpt) {
        choose(excerpt);
        media.playExcerpt(excerpt);
      },
      leaveExcerpt() {
        choose(undefined);
        bar.showExcerpt(undefined, '');
      },
    },
    addSpeed(player),
    follow.box,
  );
  host.append(bar.bar);
  linkInnerTimes();

  for (const event of ['play', 'pause']) player.addEventListener(event, () => bar.showPlaying(!player.paused));
  player.addEventListener('timeupdate', () => {
    const time = Math.max(0, media.time());
    const turn = cueAt(cues(), time + EARLY)?.turn;
    follow.show(turn);
    // The name that opens the heading of a turn.
    const speaker = turn?.querySelector('h3')?.firstChild?.textContent?.trim();
    bar.showPlace(`${writeSpokenTime(time)}${speaker ? `, ${speaker}` : ''}`, turn);
  });
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
    ({key, defaultPrevented}) => key === 'Escape' && !defaultPrevented && player.pause(),
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
    if (!location.hash) first?.scrollIntoView({behavior: 'instant', block: 'start'});
  }
  return bar.say;
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
  const look = () => {
    const selection = getSelection();
    if (selection && !selection.isCollapsed) act(selection.getRangeAt(0));
  };
  document.addEventListener(
    'selectionchange',
    () => {
      clearTimeout(timer);
      timer = setTimeout(look, REST);
    },
    {signal},
  );
}
