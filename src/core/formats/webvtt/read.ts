import {isCode} from '#core/anchors/code';
import {nameFinder} from '#core/formats/by-hand/names';
import type {Cue, CueFile} from '#core/formats/cues/cue';
import {UNROLLED, unroll} from '#core/formats/cues/rolling';
import {checkSaidTwice} from '#core/formats/cues/said-twice';
import {withZeros} from '#core/formats/cues/teams-times';
import {type CueLines, voicedCues} from '#core/formats/cues/voiced-cues';
import type {FoundProblem, Read} from '#core/problem';
import {decodeReferences} from '#core/text/character-references';
import {frenchNumber} from '#core/text/french-number';
import {checkHiddenCharacters, hiddenIn} from '#core/text/hidden-characters';
import {type LostBlock, type RawCue, readBlocks} from './blocks';
import {readCueText} from './cue-text';
import {wrong} from './wrong';

/** Marks of direction that the format names (https://www.w3.org/TR/webvtt1/#dfn-webvtt-cue-span-start-tag-annotation-text): no words. */
const DIRECTION = /&(?:lrm|rlm);/g;

/** `t-7f3k2`, or `t-7f3k2-2` for the second cue of a turn: as our writer names cues. */
const OURS = /^t-([^-]*)(?:-\d+)?$/;
const LANGUAGE = /^\s*Language:\s*([a-z]{2})(?:-|\s|$)/i;

/**
 * Reads WebVTT: cues as browsers find them, voices from `<v Name>`; where there is none, « Nom : » opens the words of a name
 * among `names`, those that the session declares, and any other is told. Remarks, styles, regions and settings are left out,
 * empty cues too. What browsers drop in silence is told: a single problem refuses the file. Times of Teams, which no browser reads, are read.
 */
export function readWebVtt(text: string, names: readonly string[] = []): Read<CueFile> {
  const blocks = readBlocks(withZeros(text));
  if (!blocks) {
    const message =
      'Ce fichier n’est pas au format WebVTT\u00A0: sa première ligne doit être WEBVTT. Si ce sont des sous-titres SubRip, donnez-lui un nom en .srt.';
    return {value: undefined, problems: [wrong('webvtt/no-signature', 1, message)]};
  }
  const problems = [...checkHiddenCharacters(onUnixLines(text)), ...blocks.lost.map(toProblem)];
  let marks = 0;
  const drop = () => {
    marks++;
    return '';
  };
  const tagged = blocks.cues.flatMap((cue) => readCue({...cue, text: cue.text.replace(DIRECTION, drop)}, problems));
  const namesEach = tagged.some(({voice}) => voice !== undefined);
  const lines = tagged.map(linesOf);
  problems.push(...checkSaidTwice(lines, 'webvtt'));
  const unrolled = unroll(lines);
  const cues = voicedCues(unrolled ?? lines, nameFinder(names));
  if (cues.length === 0 && problems.length === 0) {
    const message =
      blocks.cues.length === 0
        ? 'Ce fichier n’a aucun sous-titre, seulement son en-tête\u00A0: sur le site ou dans le logiciel d’où il vient, vérifiez que les sous-titres de l’enregistrement sont finis et dans la bonne langue, puis exportez-les de nouveau.'
        : 'Ce fichier n’a aucune parole\u00A0: ses sous-titres sont vides. Exportez-le de nouveau.';
    problems.push(wrong('webvtt/no-cue', 1, message));
  }
  if (problems.length > 0) return {value: undefined, problems: problems.sort((a, b) => a.line - b.line)};
  const notes = [...(unrolled ? [UNROLLED] : []), ...(marks > 0 ? [marksLeft(marks)] : [])];
  const language = blocks.header.flatMap((line) => LANGUAGE.exec(line)?.[1]?.toLowerCase() ?? [])[0];
  return {
    value: {
      ...(language === undefined ? {} : {language}),
      ...(namesEach ? {namesEach} : {}),
      ...(notes.length > 0 ? {notes} : {}),
      cues: cues.sort((a, b) => a.start - b.start),
    },
    problems,
  };
}

function marksLeft(count: number): string {
  return count === 1
    ? 'Une marque du sens de l’écriture (&lrm; ou &rlm;), que personne ne voit, a été retirée.'
    : `${frenchNumber(count)} marques du sens de l’écriture (&lrm; ou &rlm;), que personne ne voit, ont été retirées.`;
}

function onUnixLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function readCue({id, start, end, text, line}: RawCue, problems: FoundProblem[]): Cue[] {
  const {said, strange} = readCueText(text);
  for (const {tag, rank} of strange) {
    const message = `«\u00A0${tag.slice(0, 40)}\u00A0» n’est pas une balise de sous-titre, et ne serait pas affiché\u00A0: retirez-le, ou écrivez &lt; au lieu de < si ce sont des paroles.`;
    problems.push(wrong('webvtt/strange-tag', line + 1 + rank, message));
  }
  if (end < start) {
    const message = 'Ce sous-titre finit avant de commencer\u00A0: corrigez l’une de ses deux heures.';
    problems.push(wrong('webvtt/end-before-start', line, message));
  }
  // Written as references, they were not seen in the file.
  const written = said.flatMap(({voice = '', text: words}) => [voice, words]).join(' ');
  const hidden = hiddenIn(onUnixLines(text)) === undefined ? hiddenIn(written) : undefined;
  if (hidden !== undefined) {
    const message = `Ce sous-titre contient un caractère invisible (${hidden}), écrit entre & et\u00A0;\u00A0: effacez-le.`;
    const rank = text.split('\n').findIndex((each) => hiddenIn(decodeReferences(each)) !== undefined);
    problems.push(wrong('webvtt/hidden-character', line + 1 + Math.max(0, rank), message));
  }
  const code = OURS.exec(id)?.[1];
  return said.map((one) => ({
    start,
    end,
    ...one,
    ...(code !== undefined && isCode(code) ? {code} : {}),
    line,
  }));
}

/** The lines of a cue without `<v>` may name people as those of SubRip do. */
function linesOf(cue: Cue): CueLines {
  return cue.voice === undefined ? cue.text.split('\n').map((text) => ({...cue, text})) : [cue];
}

const LOST: Record<LostBlock['why'], string> = {
  'bad-time':
    'Cette ligne devrait donner le début et la fin d’un sous-titre\u00A0: écrivez-les comme 00:12:34.000 --> 00:12:38.500.',
  'bad-arrow':
    'Cette ligne donne deux heures, et la flèche entre elles n’est pas -->\u00A0: écrivez-la comme 00:12:34.000 --> 00:12:38.500.',
  blanks:
    'Cette ligne paraît vide et contient des espaces\u00A0: effacez-les, sinon la ligne d’en dessous se mêlerait aux paroles.',
  'second-file':
    'Un autre fichier WebVTT commence ici, collé après le premier\u00A0: retirez-le s’il redit la même chose\u202F; sinon, retirez cette ligne.',
  'outside-cue':
    'Ce passage n’est dans aucun sous-titre, et ne serait pas affiché\u00A0: retirez la ligne vide qui le sépare du précédent, ou donnez-lui une ligne de temps.',
};

function toProblem({why, line}: LostBlock): FoundProblem {
  return wrong(`webvtt/${why}`, line, LOST[why]);
}
