import {findTurn, joinDrafts, refuse, type Draft, type Known} from '#core/anchors/declaration';
import {eachTurn} from '#core/anchors/declare-turns';
import {isReworded} from '#core/anchors/pending';
import type {PlacedTurn} from '#core/anchors/places';
import {seal, type Sealed} from '#core/anchors/sealed';

/** Someone looked at words that resemble another code's, and said that they are right; a new turn is published with them. */
export function declareCorrection(known: Known, codes: readonly string[]): Draft {
  const [fresh, published] = [
    codes.filter((code) => isFresh(known, code)),
    codes.filter((code) => !isFresh(known, code)),
  ];
  return joinDrafts([
    ...fresh.map((code) => confirmNew(known, known.turns.get(code)!)),
    eachTurn(known, published, ({volume}, turn) =>
      isReworded(turn, volume)
        ? confirm(known, turn)
        : `Les mots du tour ${turn.code} n’ont pas changé depuis leur publication\u00A0: il n’y a rien à confirmer.`,
    ),
  ]);
}

function isFresh(known: Known, code: string): boolean {
  return known.turns.has(code) && !findTurn(known, code);
}

function confirm(known: Known, turn: PlacedTurn): Sealed {
  const {event, entry} = seal('reworded', turn, known.newSalt());
  return {event: {...(event as Extract<Sealed['event'], {kind: 'reworded'}>), confirmed: true}, entry: entry!};
}

function confirmNew(known: Known, turn: PlacedTurn): Draft {
  const volume = known.volumes.find(({session}) => session === turn.session);
  if (!volume)
    return refuse(
      `La séance «\u00A0${turn.session}\u00A0» n’est pas encore publiée\u00A0: lancez d’abord «\u00A0npm run publier\u00A0» sans le tour ${turn.code}.`,
    );
  const sealed = [seal('published', turn, known.newSalt()), confirm(known, turn)];
  return {refusals: [], additions: [{name: volume.name, sealed}]};
}
