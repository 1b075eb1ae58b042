import {nameFinder} from '#core/formats/by-hand/names';
import type {Cue, CueFile} from '#core/formats/cues/cue';
import {withoutMachineMarks} from '#core/formats/cues/machine-marks';
import {UNROLLED, unroll} from '#core/formats/cues/rolling';
import {checkSaidTwice} from '#core/formats/cues/said-twice';
import {voicedCues} from '#core/formats/cues/voiced-cues';
import type {FoundProblem, Read} from '#core/problem';
import {checkHiddenCharacters, hiddenIn} from '#core/text/hidden-characters';
import {readCueLines, type RawCue} from './cue-lines';
import {readStyles} from './words';
import {wrong} from './wrong';

/**
 * Reads SubRip as it is met: numbers missing or wrong, hours missing, comma or full stop, any line ends, text after a
 * blank line. « NOM : » opens the words of a voice when it is one of `names`, and cues without name go on with it: SubRip
 * names a voice when it changes. A single problem refuses the file.
 */
export function readSrt(text: string, names: readonly string[]): Read<CueFile> {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const {cues: raw, before} = readCueLines(plain.split('\n'));
  const problems: FoundProblem[] = [...checkHiddenCharacters(plain)];
  if (raw.length === 0) {
    const message =
      'Ce fichier n’est pas au format SubRip\u00A0: il n’a aucune ligne de temps, comme 00:12:34,000 --> 00:12:38,500. Vérifiez que c’est le bon\u202F; si c’est un texte sans heures, ajoutez «\u00A0--format texte\u00A0».';
    return {value: undefined, problems: [...problems, wrong('srt/no-cue', 1, message)]};
  }
  if (before !== undefined) {
    const message = 'Ces mots sont avant le premier sous-titre\u00A0: retirez-les, ou donnez-leur une ligne de temps.';
    problems.push(wrong('srt/words-outside-cue', before, message));
  }
  const lines = raw.map((cue) => readCue(cue, problems));
  problems.push(...checkSaidTwice(lines, 'srt'));
  const unrolled = unroll(lines);
  const cues = voicedCues(unrolled ?? lines, nameFinder(names));
  const value = {cues: cues.sort((a, b) => a.start - b.start), ...(unrolled ? {notes: [UNROLLED]} : {})};
  if (problems.length === 0 && value.cues.length === 0) {
    problems.push(wrong('srt/no-words', 1, 'Ce fichier n’a aucune parole\u00A0: exportez-le de nouveau.'));
  }
  return {value: problems.length > 0 ? undefined : value, problems: problems.sort((a, b) => a.line - b.line)};
}

/** One cue a line of text: any of them may open another voice. */
function readCue({times, line, lines}: RawCue, problems: FoundProblem[]): Cue[] {
  if (!times) {
    const message =
      'Cette ligne de temps ne peut pas être lue\u00A0: écrivez-la comme 00:12:34,000 --> 00:12:38,500, minutes et secondes entre 00 et 59.';
    problems.push(wrong('srt/bad-time', line, message));
    return [];
  }
  if (times.end < times.start) {
    const message = 'Ce sous-titre finit avant de commencer\u00A0: corrigez l’une de ses deux heures.';
    problems.push(wrong('srt/end-before-start', line, message));
  }
  const texts = withoutMachineMarks(readStyles(lines.join('\n'))).split('\n');
  const hidden = hiddenIn(lines.join(' ')) === undefined ? hiddenIn(texts.join(' ')) : undefined;
  if (hidden !== undefined) {
    const message = `Ce sous-titre contient un caractère invisible (${hidden}), écrit entre & et\u00A0;\u00A0: effacez-le.`;
    const rank = texts.findIndex((text) => hiddenIn(text) !== undefined);
    problems.push(wrong('srt/hidden-character', line + 1 + Math.max(0, rank), message));
  }
  return texts.map((text) => ({...times, text: text.trim(), line}));
}
