import {findTurn, refuse, type Draft, type Known, type KnownTurn} from '#core/anchors/declaration';
import {isSpokenBy, withTurn} from '#core/anchors/declare-turns';
import {isReworded} from '#core/anchors/pending';
import type {PlacedTurn} from '#core/anchors/places';
import {seal, type Sealed} from '#core/anchors/sealed';

/** A turn was cut: the new codes are published, the old one goes on with what is left. */
export function declareSplit(known: Known, code: string, into: readonly string[]): Draft {
  return withTurn(known, code, (found, turn) => {
    const {volume} = found;
    const refusals = [
      ...(isReworded(turn, volume)
        ? []
        : [`Le tour ${code} a encore tous ses mots\u00A0: coupez-le d’abord dans ${turn.file}.`]),
      ...(new Set(into).size < into.length ? ['Un même nouveau code est écrit deux fois.'] : []),
      ...into.flatMap((id) => refuseNew(known, id, turn)),
      ...into.flatMap((id) => refuseOtherVoice(known, id, code, found)),
    ];
    if (refusals.length > 0) return refuse(...refusals);
    const sealed: Sealed[] = [
      {event: {kind: 'split', what: 'turn', id: code, into: [...into]}},
      ...into.map((id) => seal('published', known.turns.get(id)!, known.newSalt())),
      seal('reworded', turn, known.newSalt()),
    ];
    return {refusals: [], additions: [{name: volume.name, sealed}]};
  });
}

function refuseNew(known: Known, id: string, {session, file}: PlacedTurn): string[] {
  const turn = known.turns.get(id);
  if (findTurn(known, id))
    return [
      `Le code ${id} a déjà servi\u00A0: un tour né d’une scission prend un code neuf, donné par «\u00A0npm run ancrer\u00A0».`,
    ];
  if (turn?.session === session) return [];
  return [
    `Le nouveau code ${id} n’est pas dans ${file}\u00A0: coupez-y le tour en deux et lancez «\u00A0npm run ancrer\u00A0», puis déclarez avec le code donné.`,
  ];
}

/** What a turn was cut into stays with whoever said it: only a re-attribution, which is told, changes that. */
function refuseOtherVoice(known: Known, id: string, code: string, found: KnownTurn): string[] {
  const turn = known.turns.get(id);
  if (!turn || isSpokenBy(found, turn.speaker, known)) return [];
  return [
    `Le nouveau tour ${id} est sous le nom de «\u00A0${turn.label}\u00A0», et le tour ${code} est d’une autre personne\u00A0: scindez d’abord sous le même nom, puis changez le nom et déclarez «\u00A0npm run declarer -- reattribution ${id}\u00A0».`,
  ];
}
