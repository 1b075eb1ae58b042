import {checkChapters} from '#core/formats/archive-markdown/check';
import {UNKNOWN_VOICE} from '#core/formats/cues/to-turns';
import type {Chapter, Ms, Paragraph, Turn} from '#core/model/transcript';
import type {FoundProblem, Read} from '#core/problem';
import {beginning} from '#core/text/beginning';
import {checkHiddenCharacters} from '#core/text/hidden-characters';
import type {ByHand, Line, UnknownVoice} from './by-hand';
import {readHeading} from './heading';
import {headingsAsNames} from './named-headings';
import {beginsWords, nameFinder} from './names';
import {readOpening} from './opening';
import {toPieces} from './pieces';
import {teamsHead} from './teams-head';
import {isTitleRow} from './title-row';
import {areStamped, leftOut, readStamped} from './stamped-lines';

/**
 * Lines typed by hand → chapters and turns. `names` are those that the session declares: nobody else is given words. A
 * name opens a turn, which lasts until another name or a heading; words that nobody was named for are « À identifier ».
 * A time alone on its line is that of the next one; lines that tell a beginning and an end make passages. `format` begins the ids of the rules; a problem refuses the file.
 */
export function toChapters(written: readonly Line[], names: readonly string[], format: string): Read<ByHand> {
  if (areStamped(written)) return readStamped(written, names, format);
  const problems: FoundProblem[] = [];
  const tell = (what: string, line: number, message: string) =>
    void problems.push({rule: `${format}/${what}`, severity: 'error', line, message});
  const find = nameFinder(names);
  const named = headingsAsNames(written, find);
  const lines = named ?? written;
  // What Teams writes over the words: a date, how long it lasted.
  const first = named?.findIndex((line, rank) => line !== written[rank]) ?? 0;
  const head = first > 0 ? lines.slice(0, first).filter(({isHeading}) => !isHeading) : [];
  const ofTeams = head.length > 0 ? [] : teamsHead(lines);
  const titles = lines.filter(isTitleRow);
  const before = new Set([...head, ...ofTeams, ...titles]);
  const chapters: (Chapter & {turns: Turn[]})[] = [];
  const unknownVoices: UnknownVoice[] = [];
  const paragraphLines = new Map<Paragraph, number>();
  let turn: (Turn & {paragraphs: Paragraph[]}) | undefined;
  let waiting: Ms | undefined;

  const open = (label: string, line: number, start: Ms | undefined) => {
    if (chapters.length === 0) chapters.push({turns: [], line});
    turn = {label, kind: 'speech', ...(start === undefined ? {} : {start}), paragraphs: [], line};
    chapters.at(-1)!.turns.push(turn);
  };
  for (const each of lines) {
    const {text, line} = each;
    if (before.has(each)) continue;
    for (const {message} of checkHiddenCharacters(text)) tell('hidden-character', line, message);
    if (each.isHeading) {
      const {title, time: start = waiting} = readHeading(text);
      chapters.push({title, ...(start === undefined ? {} : {start}), turns: [], line});
      [turn, waiting] = [undefined, undefined];
      continue;
    }
    const {label, unknown: found, opens: isOther, time = waiting, rest} = readOpening(each, find);
    const isAwaited = turn !== undefined && turn.paragraphs.length === 0 && each.apart === 0;
    const unknown = isAwaited && found !== undefined && beginsWords(text, found) ? undefined : found;
    waiting = undefined;
    if (label === undefined && !isOther && rest === '') {
      waiting = time;
      continue;
    }
    if (unknown !== undefined) unknownVoices.push({name: unknown, line});
    const opens = label !== undefined || unknown !== undefined || isOther || turn === undefined;
    if (opens) open(label ?? UNKNOWN_VOICE, line, time);
    const words = toPieces(rest, (message) => tell('impossible-time', line, message));
    if (words.length === 0) continue;
    const paragraph: Paragraph =
      opens || time === undefined ? words : [{kind: 'time', at: time}, {kind: 'words', text: ' '}, ...words];
    turn!.paragraphs.push(paragraph);
    paragraphLines.set(paragraph, line);
  }
  // The last one says when the words end.
  if (waiting !== undefined && turn) turn.paragraphs.push([{kind: 'time', at: waiting}]);
  const turns = chapters.flatMap((chapter) => chapter.turns);
  if (turns.length === 0) tell('no-words', 1, 'Ce fichier ne contient aucune parole\u00A0: vérifiez que c’est le bon.');
  for (const {rule, line, message} of checkChapters(chapters, paragraphLines))
    tell(
      rule.replace(/^.*\//, ''),
      line,
      (rule.endsWith('/turn-without-words') && withoutWordsOf(turns, line, unknownVoices)) || message,
    );
  return {
    value:
      problems.length > 0
        ? undefined
        : {chapters, unknownVoices, ...(before.size > 0 ? {notes: tellLeft(head, ofTeams, titles)} : {})},
    problems: problems.sort((a, b) => a.line - b.line),
  };
}

/** What is said of lines that are no words, a sentence for each reason. */
function tellLeft(head: readonly Line[], ofTeams: readonly Line[], titles: readonly Line[]): string[] {
  const quoted = (lines: readonly Line[]) => `«\u00A0${beginning(lines.map(({text}) => text).join(' '), 60)}\u00A0».`;
  return [
    ...(head.length > 0 ? [leftOut(head)] : []),
    ...(ofTeams.length > 0
      ? [`Ce que Teams écrit au-dessus des paroles a été laissé de côté\u00A0: ${quoted(ofTeams)}`]
      : []),
    ...(titles.length > 0 ? [`Les titres des colonnes ont été laissés de côté\u00A0: ${quoted(titles)}`] : []),
  ];
}

/** What is said of a turn without words, when those that come next are under a name that nobody declared. */
function withoutWordsOf(
  turns: readonly Turn[],
  line: number,
  unknownVoices: readonly UnknownVoice[],
): string | undefined {
  const index = turns.findIndex((turn) => turn.line === line);
  const next = unknownVoices.find((unknown) => unknown.line === turns[index + 1]?.line);
  if (!next) return undefined;
  return `«\u00A0${turns[index]!.label}\u00A0» n’a pas de paroles\u00A0: celles qui suivent commencent par «\u00A0${next.name}\u00A0», un nom que la fiche de la séance ne connaît pas. Déclarez ce nom, ou, si ce n’en est pas un, écrivez ces paroles sur la même ligne que «\u00A0${turns[index]!.label}\u00A0:\u00A0».`;
}
