import type {Ms} from '#core/model/transcript';
import {beginning} from '#core/text/beginning';
import type {Line} from './by-hand';
import {mayNameSomeone, takeBracketed} from './between-brackets';
import {takeChangeMark} from './change-mark';
import {findVoice, withSound} from './named-voice';
import {type FindName, looksLikeName} from './names';
import {takeLeadingTime, takeTrailingTime, TIME} from './written-time';

/** How a line begins. */
export interface Opening {
  /** The declared name that opens a turn, or the number that a program gave to a voice. */
  readonly label?: string;
  /** What opens a turn and is no declared name; it is still in `rest`. */
  readonly unknown?: string;
  /** A sign that someone else speaks, whom nothing names. */
  readonly opens?: true;
  readonly time?: Ms | undefined;
  /** The words. */
  readonly rest: string;
}

/** What stands between a name and words: « Nom : », a column, « Nom [12:34] », « Nom. – », the end of the line. */
const SEPARATORS = [/:(?=\s|$)/, /\t/, new RegExp(String.raw`\s(?=[[(]${TIME}[\])])`), /\.?\s[–—-]\s/, /$/];
/** No name and its time are as long. */
const LONGEST = 150;

/**
 * Who speaks and when, at the beginning of a line. Only a declared name gives its words to someone; what stands where a
 * name should is told, and opens a turn of nobody: its words must not stay in the mouth of whoever spoke before.
 */
export function readOpening({text, apart}: Pick<Line, 'text' | 'apart'>, find: FindName): Opening {
  const {time, rest} = takeLeadingTime(text);
  const marked = markedName(rest, find);
  if (marked?.label !== undefined) return {...marked, time: marked.time ?? time};
  const alone = rest.slice(0, Math.max(0, apart - (text.length - rest.length)));
  for (const separator of SEPARATORS) {
    const found = separator.exec(rest);
    const opening = found && named(rest.slice(0, found.index), rest.slice(found.index + found[0].length), find);
    if (opening) return {...opening, time: opening.time ?? time};
  }
  if (marked) return {...marked, time: marked.time ?? time};
  const opening = named(withoutColon(alone), rest.slice(alone.length), find);
  if (opening) return {...opening, time: opening.time ?? time};
  return {time, rest, ...unknownIn(rest, alone, time !== undefined)};
}

/** « [Nom] oui », « – Nom : oui », « 1. Nom : oui », `>> Nom: oui`: what opens the turn, with its name where nobody declared it. */
function markedName(line: string, find: FindName): Opening | undefined {
  const mark = takeChangeMark(line);
  if (mark?.name !== undefined) return {label: find(mark.name) ?? mark.name, rest: mark.rest};
  const {time, rest} = mark ? takeLeadingTime(mark.rest) : {rest: line};
  const bracketed = takeBracketed(rest);
  if (bracketed) {
    const label = find(bracketed.name);
    if (label !== undefined) return {label, time, rest: bracketed.words};
    if (mayNameSomeone(bracketed)) return {unknown: bracketed.name, time, rest};
  }
  if (!mark) return undefined;
  const colon = SEPARATORS[0]!.exec(rest);
  // A name alone after a dash may be one of a list of people.
  for (const separator of SEPARATORS.slice(0, -1)) {
    const found = separator.exec(rest);
    const opening = found && named(rest.slice(0, found.index), rest.slice(found.index + found[0].length), find);
    if (opening) return {...opening, time: opening.time ?? time};
  }
  const {unknown} = unknownIn(rest, '', false);
  // The number of an item may be one of its words.
  if (colon && unknown !== undefined) return {unknown, ...(mark.kind === 'item' ? {rest: line} : {time, rest})};
  // A dash alone may be that of a list.
  return mark.kind === 'dash' || mark.kind === 'item' ? undefined : {opens: true, time, rest};
}

function named(head: string, after: string, find: FindName): Opening | undefined {
  if (head.length > LONGEST) return undefined;
  const {time, rest} = takeTrailingTime(head);
  const voice = findVoice(rest, find);
  if (!voice) return undefined;
  const label = voice.name;
  const words = after.trim();
  if (time !== undefined || !/^[[(]/.test(words)) return {label, time, rest: withSound(voice, words)};
  const following = takeLeadingTime(words);
  // « Nom [12:34] : » reads as « Nom : [12:34] ».
  return {label, time: following.time, rest: withSound(voice, following.rest.replace(/^:(?:\s+|$)/, ''))};
}

function unknownIn(rest: string, alone: string, hasTime: boolean): Pick<Opening, 'unknown'> {
  const apart = takeTrailingTime(withoutColon(alone)).rest;
  if (/[\p{L}\p{N}]/u.test(apart)) return {unknown: beginning(apart, 60)};
  const colon = rest.search(SEPARATORS[0]!);
  const name = takeTrailingTime(rest.slice(0, colon === -1 ? LONGEST : colon));
  // Without a colon, a name is alone on its line, beside a time; one word would be « Oui ».
  const reported = REPORTED.exec(rest)?.[1];
  if (reported !== undefined && looksLikeReported(reported)) return {unknown: reported};
  const isOpening = colon !== -1 || name.time !== undefined || (hasTime && /[^.\s]\s+\S*[^.\s]$/.test(name.rest));
  return isOpening && looksLikeName(name.rest) ? {unknown: name.rest} : {};
}

/** « M. Nom. – Oui », as reports open the words of someone. */
const REPORTED = /^([^\n]{1,80}?)\.\s[–—-]\s/u;
const CIVILITY =
  /^(?:MM?\.|Mmes?|Mlles?|Mgr|Me|Dr|Pr|Monsieur|Madame|L[ea]\s(?:président|rapporteur|ministre|modérat))/u;

/** One word would be « Oui. – Non ». */
function looksLikeReported(head: string): boolean {
  return CIVILITY.test(head) || (looksLikeName(head) && /\s/.test(head));
}

function withoutColon(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed.endsWith(':') ? trimmed.slice(0, -1).trimEnd() : trimmed;
}
