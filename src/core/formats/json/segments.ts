import * as z from 'zod';
import type {Cue, CueFile} from '#core/formats/cues/cue';
import {withoutMachineTokens} from '#core/formats/cues/machine-marks';
import {onOneLine} from '#core/formats/nosdeputes/words';
import type {Ms} from '#core/model/transcript';
import type {FoundProblem, Read} from '#core/problem';
import {hiddenIn} from '#core/text/hidden-characters';
import {adviceOn} from './issue-advice';
import {linesUnder} from './lines-under';
import {repeatedKeys, twice} from './repeated-keys';

/** Seconds, as speech recognition gives them; an archive writes hours with three digits at most. */
export const Seconds = z.number().min(0).max(3_599_999);

/** In milliseconds: words that follow each other may overlap by as much. */
const SLIP = 1000;
const GOES_BACK =
  'il commence avant le précédent\u00A0: les heures repartent peut-être de zéro, et les passages seraient mêlés. Refaites le fichier avec une version plus récente du logiciel, ou avec un autre.';

/** So many segments are told by their ranks, the others are counted. */
const SHOWN = 10;

/** Seconds as whole milliseconds. */
export function toMs(seconds: number): Ms {
  return Math.round(seconds * 1000) as Ms;
}

/** What is heard in a segment. */
export type Heard = Pick<Cue, 'start' | 'end' | 'voice' | 'text' | 'opens'>;

/** How a JSON of timed segments is laid out. */
export interface Layout<Segment> {
  /** Begins the ids of the rules. */
  readonly format: string;
  /** The key of the list of segments. */
  readonly key: string;
  readonly segment: z.ZodType<Segment>;
  readonly toHeard: (segment: Segment) => readonly Heard[];
  /** Puts together words that segments cut: as many segments, those that gave all their words away are empty. */
  readonly join?: (segments: readonly Segment[]) => readonly Segment[];
  /** The program writes segments as they are heard: times that go back are wrong ones, and words must not change places. */
  readonly isInOrder?: true;
}

/** A refusal of the whole file. */
export function refuse(rule: string, line: number, message: string): FoundProblem {
  return {rule, severity: 'error', line, message};
}

/**
 * The segments of a JSON text as cues, by their start; segments without words are left out. All problems are told, and
 * a single wrong segment refuses the file, but for a few that end before they start: their ends are left, and told.
 */
export function readSegments<Segment>(
  text: string,
  items: readonly unknown[],
  {format, key, segment, toHeard, join, isInOrder}: Layout<Segment>,
): Read<CueFile> {
  const problems: FoundProblem[] = [];
  const lines = linesUnder(text, key);
  const lineOf = (index: number) => lines[index] ?? 1;
  // Where all segments stand on the first line, their ranks are the only places.
  const placeOf = (index: number) => (lines.at(-1) === 1 ? index + 1 : lineOf(index));
  const tell = (what: string, index: number, message: string) =>
    void problems.push(refuse(`${format}/${what}`, lineOf(index), `Segment n°\u00A0${index + 1}\u00A0: ${message}`));
  const segments = items.flatMap((item, index) => {
    const parsed = segment.safeParse(item, {reportInput: true});
    for (const {what, wrong, remedy} of parsed.error?.issues.map((issue) => adviceOn(issue)) ?? [])
      tell(what, index, `${wrong}. ${remedy}, ou refaites le fichier.`);
    return parsed.success ? [parsed.data] : [];
  });
  problems.push(...repeatedKeys(text).map(({key: name, line}) => refuse(`${format}/repeated-key`, line, twice(name))));
  if (problems.length > 0) return {value: undefined, problems};
  const timed: {readonly index: number; readonly isBackwards: boolean}[] = [];
  let latest = 0;
  let goesBack = false;
  const inOrder = (part: Heard, index: number): Heard => {
    if (latest - part.start > SLIP && !goesBack) tell('goes-back', index, GOES_BACK);
    goesBack ||= latest - part.start > SLIP;
    latest = Math.max(latest, part.start);
    return {...part, start: latest as Ms};
  };
  const cues = (join?.(segments) ?? segments).flatMap((one, index) => {
    const parts = toHeard(one);
    timed.push(...parts.flatMap(({start, end}) => (end === undefined ? [] : [{index, isBackwards: end < start}])));
    const heard = parts.map((part) => toCue(isInOrder ? inOrder(part, index) : part, placeOf(index)));
    const hidden = hiddenIn(heard.map(({voice, text: words}) => `${voice} ${words}`).join(' '));
    if (hidden !== undefined)
      tell('hidden-character', index, `il contient un caractère invisible (${hidden})\u00A0: effacez-le.`);
    return heard.filter((cue) => cue.text !== '');
  });
  const backwards = timed.filter(({isBackwards}) => isBackwards);
  if (backwards.length * 2 > timed.length) {
    const message =
      'il finit avant de commencer\u00A0: les débuts et les fins sont peut-être inversés dans tout le fichier. Refaites-le.';
    tell('end-before-start', backwards[0]!.index, message);
  }
  if (cues.length === 0)
    problems.push(
      refuse(`${format}/no-words`, 1, 'Ce fichier ne contient aucune parole\u00A0: vérifiez que c’est le bon.'),
    );
  if (problems.length > 0) return {value: undefined, problems};
  const notes = backwards.length > 0 ? [endsLeft([...new Set(backwards.map(({index}) => index + 1))])] : [];
  return {value: {cues: cues.sort((a, b) => a.start - b.start), ...(notes.length > 0 ? {notes} : {})}, problems};
}

/** What a person must know of the segments whose end was left, by their ranks. */
function endsLeft(ranks: readonly number[]): string {
  const shown = ranks.slice(0, SHOWN).join(', ');
  const more = ranks.length > SHOWN ? ` et ${ranks.length - SHOWN} de plus` : '';
  const found =
    ranks.length > 1 ? `Les segments n°\u00A0${shown}${more} finissent` : `Le segment n°\u00A0${shown} finit`;
  return `${found} avant de commencer\u00A0: cette fin a été laissée de côté. Vérifiez en écoutant l’heure du début.`;
}

/** An end before the start says nothing; nor does a name without characters. */
function toCue({start, end, voice, text, opens}: Heard, line: number): Cue {
  const name = onOneLine(voice ?? '');
  return {
    start,
    ...(end !== undefined && end >= start ? {end} : {}),
    ...(name === '' ? {} : {voice: name}),
    text: onOneLine(withoutMachineTokens(text)),
    ...(opens ? {opens} : {}),
    line,
  };
}
