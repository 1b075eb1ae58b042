import {countPublished, type LastPublished} from '#core/anchors/check-history';
import type {LedgerEvent} from '#core/anchors/event';
import {keepsWords} from '#core/anchors/kept-words';
import type {PlacedTurn} from '#core/anchors/places';
import {errorAt, ledgerPath, type Volume} from '#core/anchors/register';
import {keyOf} from '#core/anchors/state';
import type {Problem} from '#core/problem';

/**
 * Do the merges of this change keep the words they merge? Who follows the link of a merged code is led to the turn that
 * goes on, and must find there what was cited. Words that are to go are withdrawn, which is told.
 */
export function checkMergedWords(
  volumes: readonly Volume[],
  turns: readonly PlacedTurn[],
  published: LastPublished | undefined,
): Problem[] {
  const today = new Map<string, string>();
  return volumes.flatMap((volume) => {
    const merges = volume.ledger.events
      .slice(countPublished(volume, published))
      .filter((event) => event.kind === 'merged' && isStanding(event, volume));
    // Read for the first merge, which nearly no change has.
    if (merges.length > 0 && today.size === 0)
      for (const {code, words} of turns) if (code !== undefined) today.set(code, words);
    return merges.flatMap((event) => {
      const {id, into, seq} = event as Merge;
      const words = lastWords(volume, id, seq);
      const [holders, sealed] = [holdersOf(event as Merge, volume), wordsAfter(volume, into, seq)];
      const held = holders.flatMap((code) => today.get(code) ?? []).join(' ');
      if (words === undefined || held === '' || [held, sealed ?? ''].some((text) => keepsWords(text, words))) return [];
      const message = `Cette ligne réunit le tour ${id} au tour ${into}, qui ne dit pas la plupart de ses mots\u00A0: mettez-les-y avant de déclarer la fusion, ou déclarez plutôt «\u00A0npm run declarer -- retrait ${id}\u00A0».`;
      return [errorAt('ledger/merge-loses-words', ledgerPath(volume.name), seq, message)];
    });
  });
}

type Merge = Extract<LedgerEvent, {kind: 'merged'}>;

function isStanding({id}: LedgerEvent, {state}: Volume): boolean {
  return state[keyOf('turn', id)]?.status === 'merged';
}

/** The last words sealed under a code before an event; none when they were erased. */
function lastWords({ledger, entries}: Volume, code: string, seq: number): string | undefined {
  const sealed = ledger.events.slice(0, seq).filter((event) => event.id === code && 'words' in event);
  return sealed.length > 0 ? entries.get(sealed.at(-1)!.seq)?.words : undefined;
}

/** The first words sealed under a code after an event: those that a merge gives it. */
function wordsAfter({ledger, entries}: Volume, code: string, seq: number): string | undefined {
  const next = ledger.events.slice(seq).find((event) => event.id === code && 'words' in event);
  return next && entries.get(next.seq)?.words;
}

/** The code that goes on, and those that later splits and merges took its words to. */
function holdersOf({into, seq}: Merge, {ledger}: Volume): string[] {
  const holders = new Set([into]);
  for (const event of ledger.events.slice(seq)) {
    if (!holders.has(event.id) || !('into' in event)) continue;
    for (const code of [event.into].flat()) holders.add(code);
  }
  return [...holders];
}
