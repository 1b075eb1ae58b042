import {countPublished, type LastPublished} from '#core/anchors/check-history';
import {checkReplacedWords} from '#core/anchors/check-replaced-words';
import type {LedgerEvent} from '#core/anchors/event';
import {takesFromAnother} from '#core/anchors/copied-words';
import {entriesThen, withEntriesEver} from '#core/anchors/entries-ever';
import type {Declared, KnownWords, Stood} from '#core/anchors/known-words';
import {likeWordsIn} from '#core/anchors/like-words';
import {findMovedWords} from '#core/anchors/moved-words';
import type {Names} from '#core/anchors/names';
import type {PlacedTurn} from '#core/anchors/places';
import {promisedCodes, type Volume} from '#core/anchors/register';
import {keyOf} from '#core/anchors/state';
import {isSealOf, lastSeals, type SpeakerSeal} from '#core/anchors/speaker-seal';
import {tellMoves, type ToldMoves} from '#core/anchors/tell-moves';

/**
 * Do known words stand under another code? Words are known from their first publication on, were it a minute ago. What
 * vouches for a turn is what was published before this change: lines added to a ledger since then cannot vouch for
 * themselves, except those that declare (split, merge, confirmed rewording). Turns that no ledger has are drafts, save
 * those that are about to be published.
 */
export function checkMovedWords(
  volumes: readonly Volume[],
  turns: readonly PlacedTurn[],
  names: Names,
  {published, publishing}: {published: LastPublished | undefined; publishing: readonly string[]},
): ToldMoves {
  const counts = new Map(volumes.map((volume) => [volume, countPublished(volume, published)]));
  const countOf = (volume: Volume) => counts.get(volume)!;
  const confirmed = new Map(volumes.flatMap((volume) => confirmedOf(volume, countOf(volume))));
  const known = volumes.flatMap((volume) => toKnown(volume, entriesThen(volume, published), countOf(volume)));
  const byCode = new Map(turns.flatMap((turn) => (turn.code === undefined ? [] : [[turn.code, turn] as const])));
  const current = new Map(known.map(({code, wordings, stood}) => [code, stood ? undefined : wordings.at(-1)]));
  const changed = turns.filter(({code, words}) => code === undefined || current.get(code) !== words);
  const findLike = likeWordsIn(
    known,
    changed.map(({words}) => words),
  );
  let seals: ReadonlyMap<string, SpeakerSeal> | undefined;
  const spokeThen = (code: string, speaker: string) => {
    seals ??= lastSeals(withEntriesEver(volumes, published));
    const seal = seals.get(code);
    return seal && isSealOf(seal, speaker, names);
  };
  const isAnothers = (turn: PlacedTurn) => takesFromAnother(turn, findLike, {today: byCode, spokeThen});
  const promised = new Set([...promisedCodes(volumes), ...publishing]);
  const today = turns.map((turn) => ({
    turn,
    code: turn.code,
    words: turn.words,
    speaker: turn.speaker,
    session: turn.session,
    isConfirmed: turn.code !== undefined && confirmed.get(turn.code) === turn.words && !isAnothers(turn),
    isDraft: turn.code === undefined || !promised.has(turn.code),
  }));
  const moved = findMovedWords(today, known, declaredBy(volumes, countOf), findLike).map((each) => ({
    ...each,
    turn: each.turn.turn,
  }));
  const told =
    moved.length === 0
      ? {problems: [], slipped: new Map<PlacedTurn, undefined>()}
      : tellMoves(moved, {known, turns, byCode, volumes, promised, isAnothers});
  const explained = new Set([
    ...[...confirmed].flatMap(([code, words]) => (byCode.get(code)?.words === words ? [code] : [])),
    ...volumes.flatMap((volume) => restoredOf(volume, countOf(volume))),
    ...moved.flatMap(({turn, from}) => [turn.code, from]),
    ...[...told.slipped.keys()].map(({code}) => code),
  ]);
  // Of two turns of one code, none is known to be the one.
  for (const turn of turns) if (turn.code !== undefined && byCode.get(turn.code) !== turn) explained.add(turn.code);
  const isAlive = (code: string) => volumes.some(({state}) => state[keyOf('turn', code)]?.status === 'alive');
  // Nearly all turns say what they said, letter for letter.
  const reworded = known.filter(({code, wordings}) => byCode.has(code) && byCode.get(code)!.words !== wordings.at(-1));
  const codes = reworded.map(({code}) => code).filter((code) => isAlive(code) && !explained.has(code));
  const others = new Map(codes.map((code) => [code, byCode.get(code)!] as const));
  return {...told, problems: [...told.problems, ...checkReplacedWords(reworded, others)]};
}

/**
 * The wordings of each code that were published, oldest first; of a code that this very change publishes, the first.
 * A code withdrawn since long has none left.
 */
function toKnown({name, ledger, entries: today}: Volume, entries: Volume['entries'], published: number): KnownWords[] {
  const known = new Map<string, KnownWords>();
  for (const event of ledger.events) {
    if (event.what !== 'turn') continue;
    const {seq, kind, id: code} = event;
    const {wordings, replaced, stood} = known.get(code) ?? {wordings: [], replaced: 0};
    const isFirst = seq > published && kind === 'published';
    const words = (seq <= published ? entries : isFirst ? today : undefined)?.get(seq)?.words;
    const isConfirmed = kind === 'reworded' && event.confirmed;
    known.set(code, {
      code,
      wordings: words === undefined ? wordings : [...wordings, words],
      replaced: isConfirmed ? wordings.length : replaced,
      stood: isFirst ? {ledger: name, from: seq, until: Infinity} : stood && stoodUntil(stood, event),
    });
  }
  return [...known.values()].filter(({wordings}) => wordings.length > 0);
}

function stoodUntil(stood: Stood, {seq, kind}: LedgerEvent): Stood {
  const isSameWords = kind === 're-attributed' || kind === 'moved';
  return isSameWords || stood.until < seq ? stood : {...stood, until: seq};
}

/** The words that this change confirms; those confirmed before are known. */
function confirmedOf({ledger, entries}: Volume, published: number): [string, string][] {
  return ledger.events.slice(published).flatMap((event) => {
    const words = event.kind === 'reworded' && event.confirmed ? entries.get(event.seq)?.words : undefined;
    return words === undefined ? [] : [[event.id, words] as [string, string]];
  });
}

/** Codes that came back in this change, with the words of today. */
function restoredOf({ledger}: Volume, published: number): string[] {
  return ledger.events.slice(published).flatMap(({kind, id}) => (kind === 'restored' ? [id] : []));
}

/** Words pass from a code to another: the new ones of a split, the one that stays of a merge. */
type Link = readonly [from: string, to: string];

function declaredBy(volumes: readonly Volume[], countPublished: (volume: Volume) => number): Declared {
  const all: Link[] = [];
  const open: Link[] = [];
  for (const volume of volumes) {
    const published = countPublished(volume);
    const wordsSeq = (code: string) => volume.state[keyOf('turn', code)]?.words?.seq ?? 0;
    for (const event of volume.ledger.events) {
      for (const link of linksOf(event)) {
        all.push(link);
        // Closed once the code that takes words was published, or reworded, with them.
        if (event.seq > published || wordsSeq(link[1]) < event.seq) open.push(link);
      }
    }
  }
  const merges = new Map(
    volumes
      .flatMap(({turns}) => turns)
      .flatMap(({id, status, into}) => (status === 'merged' && into ? [[id, into]] : [])),
  );
  const endOf = (code: string): string => (merges.has(code) ? endOf(merges.get(code)!) : code);
  const reached = reachable(open);
  return {
    // The words of a merged code live on under the code it leads to, wherever declarations take that one.
    explains: (to, from) => endOf(from) === to || reached(from).includes(to) || reached(endOf(from)).includes(to),
    givers: new Set([...merges.keys(), ...open.map(([from]) => from)]),
    heirs: reachable(all),
  };
}

function linksOf(event: LedgerEvent): Link[] {
  if (event.kind === 'split') return event.into.map((id) => [event.id, id] as const);
  return event.kind === 'merged' ? [[event.id, event.into] as const] : [];
}

/** The codes that words can have passed to from one, however far. */
function reachable(links: readonly Link[]): (code: string) => readonly string[] {
  const next = new Map<string, string[]>();
  for (const [from, to] of links) next.set(from, [...(next.get(from) ?? []), to]);
  return (code) => {
    const seen = new Set([code]);
    for (const each of seen) for (const to of next.get(each) ?? []) seen.add(to);
    seen.delete(code);
    return [...seen];
  };
}
