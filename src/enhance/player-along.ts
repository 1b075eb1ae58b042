import {writeSpokenTime} from '#core/text/spoken-time';
import {makeBar, type Bar} from './player-bar';
import {clickedTime, cueAt, findCues, linkInnerTimes, placeOfWords, type Cue} from './player-cues';
import {addressOf, askedExcerpt, selectedExcerpt, turnsIn, type Excerpt} from './player-excerpt';
import {followIn} from './player-follow';
import {mediaOf} from './player-media';
import {sentenceOf, warningOf} from './player-sentences';
import {addSpeed} from './player-speed';
import {writeHistory} from './write-history';

/** How long a selection rests before it is an excerpt, in milliseconds. */
const REST = 250;
/** A player that is asked for a place may begin a hair before it. In milliseconds. */
const EARLY = 50;

/**
 * Joins a recording and the words of its page: times are clicked and heard, what is heard is marked and followed, an
 * excerpt is chosen by selecting words and has an address. Returns what is to be called when the recording cannot be played,
 * with the words that tell it.
 */
export function listenAlong(host: HTMLElement, player: HTMLMediaElement, signal: AbortSignal): Bar['say'] {
  let found: readonly Cue[] | undefined;
  // When first needed: a page may have thousands.
  const cues = () => (found ??= findCues(host));
  const follow = followIn(player, signal, {
    foot: () => bar.bar.offsetHeight,
    onChange: (suspended) => bar.showSuspended(suspended),
  });
  const {offset = '0', length} = host.dataset;
  const recording = {offset: Number(offset), length: length === undefined ? undefined : Number(length)};
  const media = mediaOf(player, recording, (stop) => bar.say(sentenceOf(stop)));
  const mark = markExcerpt(cues);
  const choose = (excerpt: Excerpt | undefined) => {
    writeHistory('replace', addressOf(excerpt), history.state);
    mark(excerpt);
    bar.say();
  };
  const bar: Bar = makeBar(
    {
      toggle() {
        bar.say();
        if (media.hasFailed()) media.retry();
        else if (player.paused) media.play();
        else player.pause();
      },
      resume: follow.resume,
      playExcerpt(excerpt) {
        choose(excerpt);
        media.playExcerpt(excerpt);
      },
      leaveExcerpt() {
        media.offer(undefined);
        choose(undefined);
        bar.showExcerpt(undefined);
      },
    },
    addSpeed(player),
    follow.box,
  );
  host.append(bar.bar);
  linkInnerTimes();

  const showState = () => bar.showPlaying(media.hasFailed() ? 'failed' : player.paused ? 'paused' : 'playing');
  for (const event of ['play', 'pause']) player.addEventListener(event, showState);
  player.addEventListener('timeupdate', () => {
    // A player without its files has a time all the same.
    if (media.hasFailed()) return;
    const time = Math.max(0, media.time());
    const cue = cueAt(cues(), time + EARLY);
    const turn = cue?.turn;
    follow.show(turn, () => (cue ? placeOfWords(cues(), cue, time, media.end()) : 0));
    // The name that opens the heading of a turn.
    const speaker = turn?.querySelector('h3')?.firstChild?.textContent?.trim();
    bar.showPlace(`${writeSpokenTime(time + EARLY)}${speaker ? `, ${speaker}` : ''}`, turn);
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
    const excerpt = selectedExcerpt(cues(), range, media.end() ?? Infinity);
    if (!excerpt) return;
    const [first] = turnsIn(cues(), excerpt);
    bar.showExcerpt(excerpt, 'Écouter cet extrait', () => openingOf(first, player));
  });

  const asked = askedExcerpt();
  if (typeof asked === 'string') bar.showRefusal(asked, () => player);
  else if (asked) {
    const warning = warningOf(asked, {begin: media.begin, end: media.end()});
    if (warning?.isOutside) bar.showRefusal(warning.sentence, () => player);
    else {
      const [first] = mark(asked);
      bar.showExcerpt(asked, 'Écouter l’extrait', () => openingOf(first, player));
      // The browser's own button plays it too.
      media.offer(asked);
      if (warning) bar.say(warning.sentence);
      if (!location.hash) first?.scrollIntoView({behavior: 'instant', block: 'start'});
    }
  }
  return (...words) => {
    media.fail();
    follow.show(undefined, () => 0);
    bar.showPlace('', undefined);
    showState();
    bar.say(...words);
  };
}

/** Where a reader of a turn goes back to: its time, the turn itself when it tells none, the player when there is no turn. */
function openingOf(turn: HTMLElement | undefined, player: HTMLElement): HTMLElement {
  return turn?.querySelector<HTMLElement>('h3 > a[href^="#"]') ?? turn ?? player;
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
