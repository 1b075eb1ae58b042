import {tidy} from '#core/formats/archive-markdown/tidy';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import type {Turn} from '#core/model/transcript';
import {layOut, toParagraphs, type LaidOut} from '#core/notes/lay-out';
import {foldText} from '#core/text/fold-text';
import {diffWords, type Stretch} from '#core/text/word-diff';

/**
 * A turn with other words: its code, its speaker and its times stay, times and sounds inside it follow the words they stood
 * among, a doubt goes with the word that was doubted. `undefined` when that cannot be done by itself: so much differs that
 * nobody could say where a mark belongs.
 */
export function correctTurn<T extends Pick<Turn, 'paragraphs'>>(turn: T, words: string): T | undefined {
  const after = words
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
  const before = layOut(turn);
  const hasMarks = before.marks.length + before.titles.length > 0;
  const stretches = hasMarks ? diffWords(before.text, after) : [];
  if (!stretches) return undefined;
  const paragraphs = toParagraphs(hasMarks ? moved(before, after, stretches) : {text: after, marks: [], titles: []});
  const corrected = {...turn, paragraphs: paragraphs.map(tidy)};
  return foldText(wordsOf(corrected)) === foldText(after) ? corrected : undefined;
}

function moved({marks, titles}: LaidOut, text: string, stretches: readonly Stretch[]): LaidOut {
  const places = placesOf(stretches);
  const to = (at: number) => Math.min(places.to(at), text.length);
  // A mark stands right after a word: the space before it is written with it.
  const afterWord = (at: number): number => (/[^\S\n]/.test(text[at - 1] ?? '') ? afterWord(at - 1) : at);
  return {
    text,
    marks: marks
      .filter(({at, piece}) => piece.kind !== 'doubt' || !places.isGone(at))
      .map((mark) => ({...mark, at: afterWord(to(mark.at))})),
    titles: titles
      .map(({start, end}) => ({start: to(start), end: to(end)}))
      // A title that the correction takes over two paragraphs, or empties, is words.
      .filter(({start, end}) => end > start && !text.slice(start, end).includes('\n\n')),
  };
}

/** Where a place of the earlier text is in the later one. */
function placesOf(stretches: readonly Stretch[]) {
  let [old, now] = [0, 0];
  const runs = stretches.map(({kind, text}) => {
    const run = {kind, from: old, to: now, length: text.length};
    if (kind !== 'new') old += text.length;
    if (kind !== 'gone') now += text.length;
    return run;
  });
  const runAt = (at: number) => runs.filter(({kind, from}) => kind !== 'new' && from <= at).at(-1);
  return {
    to(at: number): number {
      const run = runAt(at);
      if (!run) return 0;
      if (run.kind === 'same' || at === run.from) return run.to + at - run.from;
      // Inside words that are gone: after those that took their place.
      const next = runs[runs.indexOf(run) + 1];
      return run.to + (next?.kind === 'new' ? next.length : 0);
    },
    /** Whether the word that ends at a place is gone. */
    isGone: (at: number) => at > 0 && runAt(at - 1)?.kind === 'gone',
  };
}
