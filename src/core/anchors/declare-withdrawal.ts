import {findTurn, joinDrafts, refuse, type Draft, type Known, type KnownTurn} from '#core/anchors/declaration';
import {findAlive} from '#core/anchors/declare-turns';
import type {PlacedTranscript} from '#core/anchors/places';
import type {Volume} from '#core/anchors/register';
import {seal, type Sealed} from '#core/anchors/sealed';
import {keyOf} from '#core/anchors/state';

/**
 * Turns are withdrawn: a notice in their place, their words and salts erased, and they leave their transcript. A chapter
 * that is left empty goes with them. Words that a split or a merge left in the earlier wordings of other turns are
 * erased there too: withdrawn words must not be read under a neighbour.
 */
export function declareWithdrawal(known: Known, codes: readonly string[]): Draft {
  const refusals = codes.flatMap((code) => {
    if (findTurn(known, code)?.state.status === 'merged') return [];
    const found = findAlive(known, code);
    return typeof found === 'string' ? [found] : [];
  });
  if (new Set(codes).size < codes.length) refusals.push('Un même code est écrit deux fois.');
  if (refusals.length > 0) return refuse(...refusals);
  const gone = new Set(codes);
  const changed = known.input.transcripts.map((placed) => withoutTurns(placed, gone));
  return {
    ...joinDrafts([
      withdrawTurns(known, gone),
      ...changed.map(({placed, anchors}) => withdrawChapters(known, placed.session, anchors)),
    ]),
    transcripts: changed.filter(({isChanged}) => isChanged).map(({placed}) => placed),
  };
}

/** The events of turns that go, and of those that keep something of them. */
export function withdrawTurns(known: Known, gone: ReadonlySet<string>): Draft {
  const found = [...gone].map((code) => findTurn(known, code)!);
  return joinDrafts(
    [...new Set(found.map(({volume}) => volume))].map((volume): Draft => {
      const own = found.filter((each) => each.volume === volume);
      const kin = kinOf(own, volume).filter(({id}) => !gone.has(id));
      // Merged: their words are still kept, and shown, under the code that goes.
      const merged = kin.filter(({status}) => status === 'merged').map(({id}) => id);
      const alive = kin
        .filter(({id, status}) => status === 'alive' && known.turns.has(id) && wordingsOf(id, volume) > 1)
        .map(({id}) => id);
      const withdrawn = [...own.map(({state}) => state.id), ...merged, ...alive];
      const sealed: Sealed[] = [
        ...withdrawn.map((id): Sealed => ({event: {kind: 'withdrawn', what: 'turn', id}})),
        // The ledger knows no other way to let earlier words go and keep those of today.
        ...alive.map((id) => seal('restored', known.turns.get(id)!, known.newSalt())),
      ];
      return {refusals: [], additions: [{name: volume.name, sealed}], erased: withdrawn};
    }),
  );
}

function wordingsOf(code: string, {words}: Volume): number {
  return words.filter((entry) => entry.code === code && entry.words !== undefined).length;
}

/** Turns that words came from or went to, by splits and merges, however far. */
function kinOf(turns: readonly KnownTurn[], volume: Volume) {
  const all = volume.turns;
  const links = all.flatMap(({id, from, into}) =>
    [from, into].flatMap((other) => (other === undefined ? [] : [[id, other]])),
  );
  const near = new Set(turns.map(({state}) => state.id));
  for (const id of near) {
    for (const [a, b] of links) {
      if (a === id) near.add(b!);
      if (b === id) near.add(a!);
    }
  }
  const own = new Set(turns.map(({state}) => state.id));
  return all.filter(({id}) => near.has(id) && !own.has(id));
}

function withoutTurns(placed: PlacedTranscript, gone: ReadonlySet<string>) {
  const {transcript} = placed;
  const anchors: string[] = [];
  let isChanged = false;
  if (!transcript) return {placed, anchors, isChanged};
  const chapters = transcript.chapters.flatMap((chapter) => {
    const turns = chapter.turns.filter(({code}) => code === undefined || !gone.has(code));
    if (turns.length === chapter.turns.length) return [chapter];
    isChanged = true;
    if (turns.length > 0) return [{...chapter, turns}];
    if (chapter.anchor !== undefined) anchors.push(chapter.anchor);
    return [];
  });
  return {placed: {...placed, transcript: {...transcript, chapters}}, anchors, isChanged};
}

export function withdrawChapters({volumes}: Known, session: string, anchors: readonly string[]): Draft {
  const volume = volumes.find((each) => each.session === session);
  const published = anchors.filter((id) => volume?.state[keyOf('chapter', id)]?.status === 'alive');
  if (!volume || published.length === 0) return refuse();
  const sealed = published.map((id): Sealed => ({event: {kind: 'withdrawn', what: 'chapter', id}}));
  return {refusals: [], additions: [{name: volume.name, sealed}]};
}
