import type {Segment, Word} from './segment';

/** What one voice says of a segment. Times in seconds. */
export interface Part {
  readonly start: number;
  readonly end?: number | undefined;
  readonly voice?: string | undefined;
  readonly text: string;
}

/**
 * A segment is cut where its words change voice: the voice of the whole is only that of most of them. A word that the
 * program could not place goes on with the one before. When the words are not those of the text, nobody can tell where
 * to cut: the segment has no voice.
 */
export function splitByVoice({start, end, text, speaker, words}: Segment): Part[] {
  const whole = {start, end: end ?? undefined, text};
  const named = new Set((words ?? []).flatMap((word) => word.speaker ?? []));
  if (!words || named.size === 0) return [{...whole, voice: speaker ?? undefined}];
  if (named.size === 1) return [{...whole, voice: speaker ?? [...named][0]}];
  const places = placesOf(words, text);
  if (!places) return [whole];
  const runs = runsOf(words);
  // The first part begins with the segment, even when its first word has no time; one that has none, or goes back, begins
  // where the one before ends: parts are put in the order of their starts.
  let [latest, heardUntil] = [start, start];
  return runs.map(({first, last, voice}, index) => {
    const own = index === 0 ? start : timeIn(words.slice(first, last), 'start');
    latest = own !== undefined && own >= latest ? own : Math.max(latest, heardUntil);
    const until = index === runs.length - 1 ? whole.end : timeIn(words.slice(first, last).reverse(), 'end');
    heardUntil = Math.min(until ?? latest, end ?? Infinity);
    const part = {start: latest, end: until, voice};
    return {...part, text: text.slice(index === 0 ? 0 : places[first], places[last])};
  });
}

/** Where each word begins in the text, and where the text ends; nothing when they do not tell the same. */
function placesOf(words: readonly Word[], text: string): number[] | undefined {
  const places: number[] = [];
  let from = 0;
  for (const {word} of words) {
    const at = text.indexOf(word.trim(), from);
    if (at === -1 || text.slice(from, at).trim() !== '') return undefined;
    places.push(at);
    from = at + word.trim().length;
  }
  return text.slice(from).trim() === '' ? [...places, text.length] : undefined;
}

interface Run {
  readonly first: number;
  last: number;
  readonly voice: string;
}

function runsOf(words: readonly Word[]): Run[] {
  const runs: Run[] = [];
  words.forEach(({speaker}, index) => {
    const run = runs.at(-1);
    if (speaker && speaker !== run?.voice) runs.push({first: run ? index : 0, last: index + 1, voice: speaker});
    else if (run) run.last = index + 1;
  });
  return runs;
}

function timeIn(words: readonly Word[], key: 'start' | 'end'): number | undefined {
  return words.map((word) => word[key]).find((time) => typeof time === 'number');
}
