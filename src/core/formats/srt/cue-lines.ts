import {looksLikeTimes, readTimes, type Times} from './time';

/** A cue as the file writes it. */
export interface RawCue {
  /** Absent when its line of times cannot be read. */
  readonly times: Times | undefined;
  /** Line of the times, 1 for the first. */
  readonly line: number;
  /** What follows up to the next cue, blank lines left out: many files have some inside their text. */
  readonly lines: readonly string[];
}

export interface CueLines {
  readonly cues: readonly RawCue[];
  /** Line of words that stand before the first cue. */
  readonly before: number | undefined;
}

/** A file cut at its lines of times; the numbers above them are dropped, and may be missing or wrong. */
export function readCueLines(lines: readonly string[]): CueLines {
  const cues: (RawCue & {lines: string[]})[] = [];
  let before: number | undefined;
  lines.forEach((line, index) => {
    if (looksLikeTimes(line)) cues.push({times: readTimes(line), line: index + 1, lines: []});
    else if (line.trim() !== '' && !isNumber(lines, index, cues.length)) {
      if (cues.length > 0) cues.at(-1)!.lines.push(line);
      else before ??= index + 1;
    }
  });
  return {cues, before};
}

/**
 * Digits alone above times: the number of a cue, when nothing stands right above it or when it is the one that comes
 * next. Otherwise they may be words, whose cue is not followed by a blank line.
 */
function isNumber(lines: readonly string[], index: number, count: number): boolean {
  const line = lines[index]!.trim();
  if (!/^\d+$/.test(line)) return false;
  const isNext = Number(line) === count + 1;
  const isApart = index === 0 || lines[index - 1]!.trim() === '';
  if (looksLikeTimes(lines[index + 1] ?? '')) return isNext || isApart;
  // Some put a blank line under it.
  return isNext && isApart && lines[index + 1]?.trim() === '' && looksLikeTimes(lines[index + 2] ?? '');
}
