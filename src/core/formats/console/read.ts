import {nameFinder} from '#core/formats/by-hand/names';
import type {Cue, CueFile} from '#core/formats/cues/cue';
import {withoutMachineTokens} from '#core/formats/cues/machine-marks';
import {checkSaidTwice} from '#core/formats/cues/said-twice';
import {voicedCues} from '#core/formats/cues/voiced-cues';
import {glue} from '#core/formats/whisper/glue';
import {openTurns} from '#core/formats/whisper/open-turns';
import type {CppSegment} from '#core/formats/whisper/segment';
import type {FoundProblem, Read} from '#core/problem';
import {checkHiddenCharacters} from '#core/text/hidden-characters';
import {isOfItself, looksLikeShownTimes, readShownSegment, type ShownSegment} from './lines';

/** A segment, and what stands on the lines under it. */
interface Shown extends ShownSegment {
  readonly line: number;
  readonly others: string[];
}

/** `(speaker 0)` or `(speaker ?)`: the channel of a stereo recording. */
const SPEAKER = /^\(speaker (\d{1,3}|\?)\)/;
/** With `-pc`, whisper.cpp shows by colours how sure it is. */
// eslint-disable-next-line no-control-regex -- they begin with one
const COLOURS = /\u001B\[[\d;]{0,20}m/g;
/** With `-tdrz`, whisper.cpp tells so that someone else speaks next, and not who. */
const TURN = '[SPEAKER_TURN]';

/**
 * Reads what whisper.cpp, openai-whisper or a program like them shows while it listens, kept in a file: a line a segment,
 * `[00:00:00.000 --> 00:00:03.120]   words`. Voices: `(speaker 0)`, `[SPEAKER_00]`, « Nom : » for one of `names`. What the program says
 * of itself is left, and told; words before the first segment refuse the file, those after it go on with the line above.
 */
export function readConsole(text: string, names: readonly string[]): Read<CueFile> {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(COLOURS, '')
    .replace(/\r\n?/g, '\n');
  const problems: FoundProblem[] = [...checkHiddenCharacters(plain)];
  const shown: Shown[] = [];
  let left = 0;
  plain.split('\n').forEach((written, index) => {
    const line = index + 1;
    const segment = readShownSegment(written);
    if (segment) {
      shown.push({...segment, line, others: []});
      if (segment.end < segment.start)
        problems.push(
          wrong(
            'end-before-start',
            line,
            'Ce passage finit avant de commencer\u00A0: corrigez l’une de ses deux heures.',
          ),
        );
    } else if (looksLikeShownTimes(written)) problems.push(wrong('bad-time', line, BAD_TIME));
    else if (isOfItself(written)) left++;
    else if (written.trim() !== '' && shown.length > 0) shown.at(-1)!.others.push(written);
    else if (written.trim() !== '') problems.push(wrong('words-outside-segment', line, OUTSIDE));
  });
  const lines = toLines(shown);
  problems.push(...checkSaidTwice(lines, 'console'));
  const cues = voicedCues(lines, nameFinder(names));
  if (problems.length === 0 && cues.length === 0) problems.push(wrong('no-words', 1, NO_WORDS));
  if (problems.length > 0) return {value: undefined, problems: problems.sort((a, b) => a.line - b.line)};
  return {
    value: {cues: cues.sort((a, b) => a.start - b.start), ...(left > 0 ? {notes: [leftOut(left)]} : {})},
    problems,
  };
}

/** The words of each segment, line by line, put together where the program cut them inside a word. */
function toLines(shown: readonly Shown[]): Cue[][] {
  const segments = shown.map(({start, end, text}): CppSegment => {
    const speaker = SPEAKER.exec(text)?.[1];
    const words = speaker === undefined ? text : text.slice(SPEAKER.exec(text)![0].length);
    return {
      offsets: {from: start, to: end},
      speaker,
      speaker_turn_next: words.trimEnd().endsWith(TURN),
      text: withoutMachineTokens(words.replace(TURN, '').trimEnd()),
    };
  });
  return openTurns(glue(segments)).flatMap(({offsets, text, speaker, opens}, index) => {
    const {line, others} = shown[index]!;
    const words = [text, ...others.map(withoutMachineTokens)].map((each) => each.trim()).filter((each) => each !== '');
    const [start, end] = [offsets.from as Cue['start'], offsets.to as Cue['start']];
    return [
      words.map((each, rank): Cue => {
        const named = rank === 0 && speaker ? `(speaker ${speaker}) ${each}` : each;
        return {start, end, text: named, ...(rank === 0 && opens ? {opens} : {}), line};
      }),
    ];
  });
}

const BAD_TIME =
  'Les heures de cette ligne ne peuvent pas être lues\u00A0: écrivez-les comme [00:12:34.000 --> 00:12:38.500], minutes et secondes entre 00 et 59.';
const OUTSIDE =
  'Ces mots sont avant la première ligne qui a des heures\u00A0: retirez-les, ou donnez-leur des heures comme [00:12:34.000 --> 00:12:38.500].';
const NO_WORDS = 'Ce fichier n’a aucune parole\u00A0: vérifiez que c’est le bon.';

function leftOut(count: number): string {
  return count > 1
    ? `${count} lignes où le logiciel parle de lui-même ont été laissées de côté.`
    : 'Une ligne où le logiciel parle de lui-même a été laissée de côté.';
}

function wrong(what: string, line: number, message: string): FoundProblem {
  return {rule: `console/${what}`, severity: 'error', line, message};
}
