import {nameFinder} from '#core/formats/by-hand/names';
import {type MayBegin, toLines} from '#core/formats/cues/captions';
import {writeClock} from '#core/formats/cues/clock';
import {openingOf} from '#core/formats/cues/opening';
import {type CutTurns, type TimedCue, toCues} from '#core/formats/cues/to-cues';
import type {Ms, Transcript} from '#core/model/transcript';
import {looksLikeTimes} from './time';
import {escapeStyles} from './words';

/**
 * Writes SubRip: « Nom : » before the first words of each turn, in three lines of about 40 characters at most. `end`: where the recording ends, when known. `undefined` when the transcript tells no time at all. SubRip has no
 * way to write that words are words: none begins a line that would be read as a time or as another voice (a dash is one in some files).
 */
export function writeSrt(transcript: Transcript, end?: Ms, cut?: CutTurns): string | undefined {
  const mayBegin = mayBeginIn(transcript);
  const cues = toCues(transcript, mayBegin, end, cut)?.flatMap((turn) =>
    turn.map((cue, index) => writeCue(cue, index === 0 ? `${onOneLine(cue.voice)}\u00A0: ` : '', mayBegin)),
  );
  return cues?.map((cue, index) => `${index + 1}\n${cue}\n`).join('\n');
}

/** Where a cue or a line of it may begin, in the SubRip of a transcript. */
export function mayBeginIn({chapters}: Transcript): MayBegin {
  const findName = nameFinder(chapters.flatMap(({turns}) => turns.map(({label}) => onOneLine(label))));
  return {
    test: (words) => !looksLikeTimes(words) && !openingOf(words, findName, true),
    suspect: /[:>[(]|(?<!\S)[-‐‑–—―]/gu,
  };
}

function writeCue({start, end, text}: TimedCue, opening: string, mayBegin: MayBegin): string {
  const lines = toLines(text, mayBegin, opening.length).join('\n');
  return `${writeClock(start, ',')} --> ${writeClock(end, ',')}\n${escapeStyles(opening + lines)}`;
}

function onOneLine(label: string): string {
  return label.replace(/[ \t\r\n\f]+/g, ' ').trim();
}
