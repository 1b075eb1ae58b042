import {nameFinder} from '#core/formats/by-hand/names';
import {toLines} from '#core/formats/cues/lines';
import type {MayBegin} from '#core/formats/cues/may-begin';
import {clockWriter} from '#core/formats/cues/clock';
import {openingOf} from '#core/formats/cues/opening';
import {type CutTurns, toCues} from '#core/formats/cues/to-cues';
import type {Ms, Transcript} from '#core/model/transcript';
import {looksLikeTimes} from './time';
import {escapeStyles, mayHoldStyles} from './words';

/**
 * Writes SubRip: « Nom : » before the first words of each turn, in three lines of about 40 characters at most. `end`: where the recording ends, when known. `undefined` when the transcript tells no time at all. SubRip has no
 * way to write that words are words: none begins a line that would be read as a time or as another voice (a dash is one in some files).
 */
export function writeSrt(transcript: Transcript, end?: Ms, cut?: CutTurns): string | undefined {
  const mayBegin = mayBeginIn(transcript);
  const turns = toCues(transcript, mayBegin, end, cut);
  if (!turns) return undefined;
  const write = clockWriter(',');
  let [text, rank] = ['', 0];
  for (const {voice, words, cues} of turns) {
    const opening = `${onOneLine(voice)}\u00A0: `;
    const isSuspect = words.search(mayBegin.suspect) !== -1;
    const isPlain = !mayHoldStyles(opening) && !mayHoldStyles(words);
    cues.forEach(({start, end: until, caption}, index) => {
      const tested = isSuspect && caption.text.search(mayBegin.suspect) !== -1 ? mayBegin : undefined;
      let {lines} = caption;
      if (index === 0) lines = opening + toLines(caption.text, tested, opening.length);
      else if (tested) lines = toLines(caption.text, tested);
      text += `${rank === 0 ? '' : '\n'}${++rank}\n${write(start)} --> ${write(until)}\n`;
      text += isPlain ? lines : escapeStyles(lines);
      text += '\n';
    });
  }
  return text;
}

/** Where a cue or a line of it may begin, in the SubRip of a transcript. */
export function mayBeginIn({chapters}: Transcript): MayBegin {
  const findName = nameFinder(chapters.flatMap(({turns}) => turns.map(({label}) => onOneLine(label))));
  return {
    test: (words) => !looksLikeTimes(words) && !openingOf(words, findName, true),
    suspect: /[:>[(]|(?<!\S)[-‐‑–—―]/gu,
  };
}

function onOneLine(label: string): string {
  return label.replace(/[ \t\r\n\f]+/g, ' ').trim();
}
