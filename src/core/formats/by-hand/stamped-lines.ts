import {type Cue, type CueFile} from '#core/formats/cues/cue';
import {toChapters} from '#core/formats/cues/to-turns';
import {voicedCues} from '#core/formats/cues/voiced-cues';
import type {Chapter, Ms} from '#core/model/transcript';
import type {FoundProblem, Read} from '#core/problem';
import {beginning} from '#core/text/beginning';
import {checkHiddenCharacters} from '#core/text/hidden-characters';
import type {ByHand, Line} from './by-hand';
import {readHeading} from './heading';
import {type FindName, looksLikeName, nameFinder} from './names';

const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?`;
/** `0:0:3.120 --> 0:0:5.0`, after a name or not. */
const STAMP = new RegExp(String.raw`^(?:(\S[^:]{0,78}?)\s+)?${TIME}\s*-->\s*${TIME}$`);
/** So many lines under each line of times, on average, and before the first: more are words that tell two times. */
const [MOST_UNDER, MOST_BEFORE] = [8, 10];

/** A line of times, and what stands under it. */
interface Stamped {
  readonly start: Ms;
  readonly end: Ms;
  readonly line: number;
  readonly lines: Line[];
}

/** A part of the document: what its heading says, and what is under it. */
interface Part {
  readonly title?: string;
  readonly time?: Ms | undefined;
  readonly line: number;
  readonly passages: Stamped[];
}

/** Are these the lines of passages, as in the documents of Teams: many hold a beginning, an arrow and an end? */
export function areStamped(lines: readonly Pick<Line, 'text'>[]): boolean {
  const first = lines.findIndex(isStamp);
  if (first === -1 || first > MOST_BEFORE) return false;
  return lines.length - first <= lines.filter(isStamp).length * (1 + MOST_UNDER);
}

function isStamp({text}: Pick<Line, 'text'>): boolean {
  const name = STAMP.exec(text)?.[1];
  return name === undefined ? STAMP.test(text) : looksLikeName(name);
}

/**
 * Lines among which some are times, as in the Word documents of Teams: `0:0:3.120 --> 0:0:5.0`, a name on the next line, words
 * under it. Subtitles that someone pasted into a document are read so too; without a name in each, « Nom : » opens the words of one of
 * `names`. Words before the first time belong to nothing: they are left, and told.
 */
export function readStamped(lines: readonly Line[], names: readonly string[], format: string): Read<ByHand> {
  const problems: FoundProblem[] = [];
  const tell = (what: string, line: number, message: string) =>
    void problems.push({rule: `${format}/${what}`, severity: 'error', line, message});
  for (const {text, line} of lines)
    for (const {message} of checkHiddenCharacters(text)) tell('hidden-character', line, message);
  const {parts, before, areNumbered} = cut(lines, tell);
  const find = nameFinder(names);
  const passages = parts.flatMap((part) => part.passages);
  // Subtitles have numbers, documents of Teams have none.
  const namesOf = areNumbered ? undefined : nameLines(passages, find);
  const found = parts.map((part) => {
    const cues = namesOf
      ? part.passages.map((passage) => named(passage, namesOf, find))
      : voicedCues(part.passages.map(eachLine), find);
    return {part, cues};
  });
  if (problems.length === 0 && found.every(({cues}) => cues.every(({text}) => text === '')))
    tell('no-words', 1, 'Ce fichier ne contient aucune parole\u00A0: vérifiez que c’est le bon.');
  if (problems.length > 0) return {value: undefined, problems: problems.sort((a, b) => a.line - b.line)};
  const chapters = found.flatMap(({part, cues}) => toPart(part, {cues, namesEach: namesOf !== undefined}));
  const unknownVoices = found.flatMap(({cues}) =>
    cues.flatMap(({unknown, line}) => (unknown === undefined ? [] : [{name: unknown, line}])),
  );
  const notes = before.length > 0 ? [leftOut(before)] : [];
  return {value: {chapters, unknownVoices, notes}, problems};
}

function cut(
  lines: readonly Line[],
  tell: (what: string, line: number, message: string) => void,
): {readonly parts: readonly Part[]; readonly before: readonly Line[]; readonly areNumbered: boolean} {
  const parts: Part[] = [];
  const before: Line[] = [];
  let [count, areNumbered] = [0, false];
  lines.forEach((line, index) => {
    const stamp = isStamp(line) ? STAMP.exec(line.text) : undefined;
    const open = parts.at(-1);
    if (stamp) {
      const passage = toPassage(stamp, line);
      if (typeof passage === 'string') return tell('impossible-time', line.line, passage);
      if (!open) parts.push({line: line.line, passages: [passage]});
      else open.passages.push(passage);
      count++;
    } else if (line.isHeading) parts.push({...readHeading(line.text), line: line.line, passages: []});
    // The number of subtitles.
    else if (line.text === String(count + 1) && lines[index + 1] && isStamp(lines[index + 1]!)) areNumbered = true;
    else (open?.passages.at(-1)?.lines ?? before).push(line);
  });
  return {parts, before, areNumbered};
}

function toPassage([, name, ...times]: RegExpExecArray, line: Line): Stamped | string {
  const [start, end] = [msOf(times.slice(0, 4)), msOf(times.slice(4))];
  if (start === undefined || end === undefined)
    return 'ces heures ne peuvent pas être lues. Écrivez-les comme 00:12:34.000 --> 00:12:38.500, minutes et secondes entre 00 et 59.';
  if (end < start) return 'ce passage finit avant de commencer. Corrigez l’une de ses deux heures.';
  return {start, end, line: line.line, lines: name === undefined ? [] : [{...line, text: name}]};
}

/** Teams writes no zeros in front: what follows the full stop is a number of milliseconds (`0:0:6.90 --> 0:0:6.500`). */
function msOf(parts: readonly (string | undefined)[]): Ms | undefined {
  const [hours, minutes, seconds] = parts.map((part) => Number(part ?? 0)) as [number, number, number];
  if (minutes > 59 || seconds > 59) return undefined;
  return (((hours * 60 + minutes) * 60 + seconds) * 1000 + Number(parts[3] ?? 0)) as Ms;
}

/** So many passages have a name and words, in a document that names its voices: a machine may hear nothing in a few. */
const SHARE = 0.9;
const LONGEST_NAME = 80;
/** With fewer passages, nothing says that a line comes again and again because it is a name. */
const FEW = 4;

/** What stands on the first line of each passage, when those are names; nothing when they are words. */
function nameLines(passages: readonly Stamped[], find: FindName): ReadonlySet<string> | undefined {
  const whole = passages.filter(({lines}) => lines.length > 1);
  const firsts = whole.map(({lines}) => lines[0]!.text);
  const names = new Set(firsts);
  const filled = passages.filter(({lines}) => lines.length > 0 && !(lines.length === 1 && names.has(lines[0]!.text)));
  // One word with a capital may be any: « Merci ».
  const isName = (text: string) => find(text) !== undefined || (looksLikeName(text) && /\s/.test(text));
  const mayBe = (text: string) => isName(text) || (text.length <= LONGEST_NAME && !/[.?!…:;,]$/.test(text));
  const areNames =
    whole.length > 0 &&
    whole.length >= SHARE * filled.length &&
    firsts.every(mayBe) &&
    (firsts.every(isName) || (whole.length >= FEW && names.size <= whole.length / 2));
  return areNames ? names : undefined;
}

function named({start, end, line, lines}: Stamped, names: ReadonlySet<string>, find: FindName): Cue {
  const [first] = lines;
  const isNamed = first !== undefined && (lines.length > 1 || names.has(first.text));
  const text = lines.slice(isNamed ? 1 : 0).map((each) => each.text);
  return {start, end, line, text: text.join('\n'), ...(isNamed ? {voice: find(first.text) ?? first.text} : {})};
}

function eachLine({start, end, line, lines}: Stamped): Cue[] {
  return lines.map(({text}) => ({start, end, line, text}));
}

function toPart({title, time, line}: Part, file: CueFile): Chapter[] {
  const chapters = toChapters(file);
  return title === undefined
    ? chapters
    : [{title, ...(time === undefined ? {} : {start: time}), turns: chapters[0]?.turns ?? [], line}];
}

/** What is said of lines that stand before the first time, and that belong to nobody. */
export function leftOut(lines: readonly Line[]): string {
  const words = beginning(lines.map(({text}) => text).join(' '), 60);
  return `Ce qui est avant la première heure a été laissé de côté\u00A0: «\u00A0${words}\u00A0». Si ce sont des paroles, donnez-leur des heures, puis recommencez.`;
}
