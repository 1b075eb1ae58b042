import {readTimings, type Timings} from './time';
import {wrongArrowIn} from './wrong-arrow';

/** A cue as the file writes it: its text still holds tags and references. */
export interface RawCue extends Timings {
  readonly id: string;
  readonly text: string;
  /** Line of its times. */
  readonly line: number;
}

/** What players leave out without a word, and that may hold some. */
export interface LostBlock {
  readonly why: 'bad-time' | 'bad-arrow' | 'outside-cue' | 'blanks' | 'second-file';
  readonly line: number;
}

export interface Blocks {
  /** In the order of the file. */
  readonly cues: readonly RawCue[];
  readonly lost: readonly LostBlock[];
  /** What follows « WEBVTT » on its line, then the lines before the first blank one. */
  readonly header: readonly string[];
}

const SIGNATURE = /^WEBVTT(?:[ \t]|$)/;
/** How another file begins, pasted after this one: alone on its line, it is nothing that anyone says. */
const SECOND = /^WEBVTT(?:[ \t]+(?:Language:|Kind:|-).*)?[ \t]*$/;
/** Remarks, styles and regions: blocks that are no words. */
const ASIDE = /^(?:NOTE(?:[ \t]|$)|(?:STYLE|REGION)[ \t]*$)/;

/**
 * The cues of a WebVTT file as the standard's own algorithm finds them (https://www.w3.org/TR/webvtt1/#file-parsing),
 * with their lines and what it throws away; `undefined` without « WEBVTT » at the start. By hand: webvtt-parser tells no
 * line of a cue, sorts those of one time, and overflows the stack on nested tags; on the standard's own tests it is equal
 * to browsers on 35 files of 37, this on all.
 */
export function readBlocks(text: string): Blocks | undefined {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\0', '\uFFFD')
    .split(/\r\n|\r|\n/);
  if (!SIGNATURE.test(lines[0]!)) return undefined;
  let at = 1;
  while (at < lines.length && lines[at] !== '' && !isTimes(lines[at]!)) at++;
  const header = [lines[0]!.slice('WEBVTT'.length), ...lines.slice(1, at)];
  // Times under a header of one line: browsers take it for their identifier.
  if (at === 2 && isTimes(lines[2] ?? '')) at = 1;
  const cues: RawCue[] = [];
  const lost: LostBlock[] = [];
  while (at < lines.length) {
    if (lines[at] === '') {
      at++;
      continue;
    }
    const from = at;
    // Times stand on the first line of a block, or on the second after an identifier; elsewhere they open a new block.
    const times = isTimes(lines[at]!) ? at : isTimes(lines[at + 1] ?? '') ? at + 1 : undefined;
    at = times === undefined ? at : times + 1;
    while (at < lines.length && lines[at] !== '' && !isTimes(lines[at]!)) at++;
    const timings = times === undefined ? undefined : readTimings(lines[times]!);
    const blanks = blanksBefore(lines, times === undefined ? from : times + 1, at);
    if (blanks !== undefined) lost.push({why: 'blanks', line: blanks + 1});
    if (times !== undefined && timings) {
      const id = times === from ? '' : lines[from]!;
      cues.push({id, ...timings, text: lines.slice(times + 1, at).join('\n'), line: times + 1});
    } else if (times !== undefined) lost.push({why: 'bad-time', line: times + 1});
    const isAside = times === undefined && ASIDE.test(lines[from]!);
    const arrow = wrongArrowIn(lines, {
      from: times === undefined ? from : times + 1,
      to: isAside ? from : at,
      isInCue: times !== undefined,
    });
    const second = isAside ? -1 : lines.slice(from, at).findIndex((line) => SECOND.test(line));
    if (second !== -1) lost.push({why: 'second-file', line: from + second + 1});
    else if (arrow !== undefined) lost.push({why: 'bad-arrow', line: arrow + 1});
    else if (
      times === undefined &&
      blanks === undefined &&
      !isAside &&
      lines.slice(from, at).some((line) => line.trim() !== '')
    )
      lost.push({why: 'outside-cue', line: from + 1});
  }
  return {cues, lost, header};
}

/**
 * A line of blanks that someone took for an empty one: the identifier under it, right above times, would be words, or would
 * be no cue's.
 */
function blanksBefore(lines: readonly string[], from: number, at: number): number | undefined {
  const isIdentifier = at - from >= 2 && isTimes(lines[at] ?? '') && lines[at - 1]!.trim() !== '';
  return isIdentifier && lines[at - 2]!.trim() === '' ? at - 2 : undefined;
}

function isTimes(line: string): boolean {
  return line.includes('-->');
}
