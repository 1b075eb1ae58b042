import {beginsWithDash} from '#core/formats/by-hand/change-mark';
import {beginsWords, type FindName} from '#core/formats/by-hand/names';
import type {Cue} from './cue';
import {CHEVRONS_INSIDE} from './marks';
import {type Opening, openingOf} from './opening';
import {UNKNOWN_VOICE} from './to-turns';

/** The lines of one cue, under the line of its times; a cue that names its voice by itself is one line. */
export type CueLines = readonly Cue[];

/**
 * Cues as people write them, in which a line may open another voice (« NOM : paroles »), cut where one does. A voice lasts
 * until the next one, or until a cue that names its own by itself.
 */
export function voicedCues(cues: readonly CueLines[], findName: FindName): Cue[] {
  const hasDialogues = cues.some((lines) => isDialogue(lines));
  let voice: string | undefined;
  let opens: true | undefined;
  /** A name stood alone on its line, and its words come next. */
  let isAwaited = false;
  return cues.flatMap((lines) => {
    if (lines[0]?.voice !== undefined) {
      [voice, opens, isAwaited] = [undefined, undefined, false];
      return lines;
    }
    // The one before has ended its turn, and nothing says who goes on.
    if (lines[0]?.opens) [voice, opens, isAwaited] = [UNKNOWN_VOICE, undefined, false];
    const read = lines.flatMap((line, rank) =>
      partsOf(line.text, findName, hasDialogues, isAwaited).map(({opening, words}): Cue => {
        if (opening || words.trim() !== '') isAwaited = opening?.opens === undefined && words.trim() === '';
        voice = opening?.voice ?? voice;
        // A sign alone on its line is about the words that come next.
        opens = opening ? opening.opens : opens;
        const isOpened = opens && words.trim() !== '';
        if (isOpened) opens = undefined;
        return {
          ...line,
          text: voice === undefined ? words : words.trim(),
          // Two names may stand in one cue: each is told where it stands.
          ...(opening?.unknown === undefined && !isOpened ? {} : {line: line.line + 1 + rank}),
          ...(opening?.unknown === undefined ? {} : {unknown: opening.unknown}),
          ...(isOpened ? {opens: true} : {}),
          ...(voice === undefined ? {} : {voice}),
        };
      }),
    );
    return joinLines(read);
  });
}

/** Two lines of one cue that begin with a dash are two voices: dashes are then signs in the whole file. */
function isDialogue(lines: CueLines): boolean {
  return lines.filter(({voice, text}) => voice === undefined && beginsWithDash(text)).length > 1;
}

/** What one voice says of a line: `>>` may stand in the midst of it, since YouTube fills lines, whoever speaks. */
function partsOf(
  line: string,
  findName: FindName,
  hasDialogues: boolean,
  isAwaited = false,
): {opening?: Opening; words: string}[] {
  const found = openingOf(line, findName, hasDialogues);
  const isWords = isAwaited && found?.unknown !== undefined && beginsWords(line, found.unknown);
  const opening = isWords ? undefined : found;
  const [words = '', ...others] = (opening?.words ?? line).split(CHEVRONS_INSIDE);
  const first = opening ? {opening, words} : {words};
  return [first, ...others.flatMap((each) => partsOf(each, findName, hasDialogues))];
}

/** The lines of a cue that one voice says are one cue again. */
function joinLines(cues: readonly Cue[]): Cue[] {
  const joined: Cue[] = [];
  for (const cue of cues) {
    const last = joined.at(-1);
    if (cue.text === '') continue;
    if (last && !cue.opens && cue.unknown === undefined && last.voice === cue.voice) {
      joined[joined.length - 1] = {...last, text: `${last.text}\n${cue.text}`};
    } else joined.push(cue);
  }
  return joined;
}
