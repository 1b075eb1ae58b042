import {checkAddresses, type PublicAddress} from '#core/anchors/check-addresses';
import {checkHistory, type LastPublished} from '#core/anchors/check-history';
import {checkKeptVoices} from '#core/anchors/check-kept-voices';
import {checkMergedWords} from '#core/anchors/check-merged-words';
import {checkMovedWords} from '#core/anchors/check-moved-words';
import {checkPlaces} from '#core/anchors/check-places';
import {checkShelves} from '#core/anchors/check-shelves';
import {checkSpeakers} from '#core/anchors/check-speakers';
import {checkWordsBeside} from '#core/anchors/check-words-beside';
import {withEntriesEver} from '#core/anchors/entries-ever';
import {namesOf} from '#core/anchors/names';
import {placeTurns, type PlacedTranscript} from '#core/anchors/places';
import {lastWords, promisedCodes, readRegister, type OpenRegister, type RegisterFile} from '#core/anchors/register';
import type {Problem} from '#core/problem';

/** The archive as it is, the ledgers as they are, and the ledgers as they were last published. */
export interface GateInput {
  readonly transcripts: readonly PlacedTranscript[];
  /** Every other public address of today. */
  readonly addresses: readonly PublicAddress[];
  readonly ledgers: readonly RegisterFile[];
  readonly wordsBeside: readonly RegisterFile[];
  /** Absent before anything was published: the ledgers are then taken at their word. */
  readonly published?: LastPublished | undefined;
}

/**
 * The promise, checked: nothing published disappears in silence or changes mouth. Moving a turn with its code inside
 * its session, correcting its words and retiming it are free; everything else is declared in the ledger. `register` is
 * the same ledgers, for a caller that has read them; `publishing`: codes of drafts that are about to be promised.
 */
export function checkGate(
  {transcripts, addresses, ledgers, wordsBeside, published}: GateInput,
  {volumes, problems}: OpenRegister = readRegister(ledgers, wordsBeside),
  publishing: readonly string[] = [],
): Problem[] {
  const turns = placeTurns(transcripts, lastWords(volumes));
  const names = namesOf(volumes);
  const before = withoutSameWords(published, wordsBeside);
  const moves = checkMovedWords(volumes, turns, names, {published: before, publishing});
  const ever = withEntriesEver(volumes, before);
  return [
    ...problems,
    ...checkHistory(ledgers, published),
    ...checkShelves(volumes, published),
    ...volumes.flatMap(checkWordsBeside),
    ...checkPlaces(volumes, transcripts, turns, names),
    ...checkSpeakers(ever, turns, names, moves.slipped),
    ...checkKeptVoices(ever, turns, namedIn(transcripts, addresses), names),
    ...checkMergedWords(ever, turns, published),
    ...moves.problems,
    ...checkAddresses(volumes, addresses, transcripts),
  ];
}

/** Everyone whom a session or a record names, were it without a turn. */
function namedIn(transcripts: readonly PlacedTranscript[], addresses: readonly PublicAddress[]): Set<string> {
  const people = addresses.flatMap(({what, id}) => (what === 'person' ? [id] : []));
  return new Set([...people, ...transcripts.flatMap(({speakers}) => Object.values(speakers))]);
}

/** Words that stand beside a ledger as they did are read already. */
function withoutSameWords(
  published: LastPublished | undefined,
  today: readonly RegisterFile[],
): LastPublished | undefined {
  if (published?.kind !== 'ledgers') return published;
  const texts = new Map(today.map(({name, text}) => [name, text]));
  return {...published, wordsBeside: published.wordsBeside?.filter(({name, text}) => texts.get(name) !== text)};
}

/** How many turns are drafts: with or without a code, no ledger has them. Seen in development, absent from production. */
export function countDrafts(
  {transcripts, ledgers, wordsBeside}: GateInput,
  {volumes}: OpenRegister = readRegister(ledgers, wordsBeside),
): number {
  const published = promisedCodes(volumes);
  return placeTurns(transcripts).filter(({code}) => code === undefined || !published.has(code)).length;
}
