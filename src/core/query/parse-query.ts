import type {Clause, Filter, Ignored, NameUnit, ParsedQuery, Piece, WordClause} from '#core/query/clause';
import {faintPlaces, isUntied, mayGoOn, SHORTEST_BEGINNING} from '#core/query/faint-places';
import type {FoundName, NameReader} from '#core/query/read-names';
import type {LabelReader} from '#core/query/read-labels';
import {scanQuery} from '#core/query/scan-query';
import {withWholeLabels} from '#core/query/whole-labels';
import {analyse, tellingOf} from '#core/text/analyse';
import {beginning} from '#core/text/beginning';
import {fold} from '#core/text/fold';
import type {Token} from '#core/text/token';
import {isCommon} from '#core/text/common-words';

/** As many clauses as an integer has bits that JavaScript compares quickly; no one reads more. */
export const MOST_CLAUSES = 31;
/** Characters of a query that are read: a long paragraph. */
const LONGEST = 1000;
/** What a pasted word may hold unseen: soft hyphen, zero-width space, marks of direction, word joiner, BOM. */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/g;
/** Characters that are shown of what is not read. */
const SHOWN = 40;

/**
 * What a query asks. Words, "exact phrases" (also « »), `-` before what is not wanted, `qui:` and `séance:` before a
 * name; the last word may be unfinished. Every string is a query: what cannot be looked for is in `ignored`.
 */
export function parseQuery(
  query: string,
  namesIn: NameReader = () => [],
  labelsIn: LabelReader = () => 0,
): ParsedQuery {
  const seen = query.replace(UNSEEN, '');
  const read = seen.length > LONGEST ? seen.slice(0, seen.lastIndexOf(' ', LONGEST) + 1 || LONGEST) : seen;
  const pieces = withWholeLabels(scanQuery(read), labelsIn);
  const ignored: Ignored[] = [];
  if (read.length < seen.length) ignored.push({text: beginning(seen.slice(read.length), SHOWN), why: 'too-long'});
  const wanted: Clause[] = [];
  const unwanted: Clause[] = [];
  const filters: Filter[] = [];
  const names: NameUnit[] = [];
  const add = (clauses: Clause[], clause: Clause): number => {
    const same = clauses.findIndex((other) => keyOf(other) === keyOf(clause));
    if (same !== -1) return same;
    if (wanted.length + unwanted.length < MOST_CLAUSES) return clauses.push(clause) - 1;
    ignored.push({text: clause.typed, why: 'too-many'});
    return -1;
  };
  for (const [rank, piece] of pieces.entries()) {
    const {kind, text, not} = piece;
    const target = not ? unwanted : wanted;
    if (kind === 'person' || kind === 'session') {
      if (text === '') ignored.push({text: kind === 'person' ? 'qui:' : 'séance:', why: 'empty-filter'});
      else filters.push({on: kind, value: text, not});
    } else if (kind === 'phrase') {
      const phrase = phraseOf(text);
      if (phrase) add(target, phrase);
      else ignored.push({text, why: whyNoWord(text)});
    } else {
      const {groups, units} = wordsIn(piece, rank === pieces.length - 1 && !/\s$/.test(read), namesIn, ignored);
      const at = groups.map((clause) => add(target, clause));
      for (const {found, members} of units) {
        const clauses = members.map((member) => at[member]!).filter((index) => index !== -1);
        if (!not) names.push({ids: found.ids, label: found.label, clauses});
      }
    }
  }
  return {pieces, wanted, unwanted, filters, names, ignored};
}

/** « l’ » waits for the word that it is elided before; « ? » is none. */
function whyNoWord(text: string): Ignored['why'] {
  return /[\p{L}\p{N}]/u.test(text) ? 'unfinished' : 'no-word';
}

function keyOf(clause: Clause): string {
  return clause.kind === 'phrase' ? `"${clause.words.join(' ')}"` : clause.forms.join('|');
}

function phraseOf(text: string): Clause | undefined {
  const words = placesIn(analyse(text)).map((here) => here.filter(({width}) => width === 1).map(({form}) => form));
  // A single word between quotation marks is this very form, and no other of its stem.
  return words.length === 0 ? undefined : {kind: 'phrase', typed: text, words, required: true};
}

/** What is asked at each position: who types the accents of « maïs » does not ask for « mais ». */
function placesIn(tokens: readonly Token[]): Token[][] {
  const places: Token[][] = [];
  for (const token of tokens) (places[token.position] ??= []).push(token);
  return places.map((here) => {
    const apart = here.filter(({form}) => fold(form) !== form);
    return apart.length > 0 ? apart : here;
  });
}

interface Unit {
  readonly found: FoundName;
  /** Positions among the clauses of the piece. */
  readonly members: readonly number[];
}

/** The clauses of words outside quotation marks: names taken whole, common words left out unless they are alone. */
function wordsIn(
  {text, not}: Piece,
  isOpen: boolean,
  namesIn: NameReader,
  ignored: Ignored[],
): {groups: Clause[]; units: Unit[]} {
  const tokens = analyse(text);
  const places = placesIn(tokens);
  if (not && places.length > 1) return {groups: excludedCompound(text, tokens), units: []};
  if (places.length === 0 && text.trim() !== '') ignored.push({text: text.trim(), why: whyNoWord(text)});
  const found = not ? [] : namesIn(places.map(([first]) => first!));
  const isCommonAt = (at: number) => isCommon(places[at]![0]!.form) || isUntied(text, places, at);
  const allCommon = places.every((_, at) => isCommonAt(at));
  const isFaintAt = faintPlaces(text, places, isOpen);
  const allFaint = places.every((_, at) => isCommonAt(at) || isFaintAt(at));
  const groups: Clause[] = [];
  const units: Unit[] = [];
  for (let at = 0; at < places.length; at++) {
    const name = found.find(({from}) => from === at);
    if (name) {
      const words = [
        ...name.given.map((token) => wordOf([token], token.form, false)),
        ...tellingOf(name.family).map((token) => wordOf([token], token.form, true)),
      ];
      units.push({found: name, members: words.map((word) => groups.push(word) - 1)});
      at = name.to - 1;
      continue;
    }
    const here = places[at]!;
    const typed = text.slice(here[0]!.start, here[0]!.end);
    // « % » says « pour cent »: a sign that says several words is neither left out in part nor unfinished.
    const isSign = !/[\p{L}\p{N}]/u.test(typed);
    const isBegun = isOpen && !isSign && mayGoOn(text, places, at);
    const isFaintHere = isFaintAt(at);
    if (isCommonAt(at) && !isFaintHere && !allCommon) {
      if (!isSign) ignored.push({text: typed, why: 'common'});
    } else {
      // The whole of a compound answers for each of its parts.
      const wholes = tokens.filter(({width, position}) => width > 1 && position < at && position + width > at);
      const word = wordOf([...here, ...wholes], typed, !isFaintHere || allFaint);
      const unfinished = isBegun && !not && here[0]!.form.length >= SHORTEST_BEGINNING;
      groups.push(unfinished ? {...word, kind: 'prefix'} : word);
    }
  }
  return {groups, units};
}

/** « -sous-traitance » leaves out « sous-traitance » and « sous traitance », not whatever says « sous ». */
function excludedCompound(text: string, tokens: readonly Token[]): Clause[] {
  const wholes = tokens.filter(({width}) => width > 1);
  const phrase = phraseOf(text);
  return [...(wholes.length > 0 ? [wordOf(wholes, text, true)] : []), ...(phrase ? [phrase] : [])];
}

function wordOf(tokens: readonly Token[], typed: string, required: boolean): WordClause {
  return {
    kind: 'word',
    typed,
    forms: [...new Set(tokens.map(({form}) => form))],
    stems: [...new Set(tokens.map(({stem}) => stem))],
    required,
  };
}
