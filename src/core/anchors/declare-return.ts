import {findTurn, joinDrafts, refuse, type Draft, type Known} from '#core/anchors/declaration';
import {isSpokenBy, unknown} from '#core/anchors/declare-turns';
import {isReworded} from '#core/anchors/pending';
import {seal, type Sealed} from '#core/anchors/sealed';
import {keyOf} from '#core/anchors/state';

/**
 * Turns that were withdrawn, or merged into another, are back with the words and the speaker they have today. So is a chapter that
 * went with them.
 */
export function declareReturn(known: Known, codes: readonly string[]): Draft {
  return joinDrafts([
    ...codes.map((code) => {
      const found = findTurn(known, code);
      const turn = known.turns.get(code);
      if (!found) return refuse(unknown(known, code));
      if (found.state.status === 'alive' || found.state.status === 'split')
        return refuse(`Le tour ${code} n’est ni retiré ni réuni à un autre\u00A0: il n’y a rien à rétablir.`);
      if (!turn)
        return refuse(`Le tour ${code} n’est dans aucune transcription\u00A0: remettez-le d’abord, avec son code.`);
      // Of what was withdrawn no seal is left; a turn that was merged comes back to whoever said it.
      if (found.state.status === 'merged' && !isSpokenBy(found, turn.speaker, known))
        return refuse(
          `Le tour ${code} n’est pas de «\u00A0${turn.label}\u00A0»\u00A0: rétablissez-le sous le nom de qui l’a dit\u00A0; si ce nom est faux, changez-le ensuite et déclarez «\u00A0npm run declarer -- reattribution ${code}\u00A0».`,
        );
      const target = found.state.into === undefined ? undefined : known.turns.get(found.state.into);
      const sealed = [
        seal('restored', turn, known.newSalt()),
        ...(target && isReworded(target, found.volume) ? [seal('reworded', target, known.newSalt())] : []),
      ];
      return {refusals: [], additions: [{name: found.volume.name, sealed}]};
    }),
    ...revivedChapters(known, codes),
  ]);
}

/** A chapter left with its last turn, and is back with it. */
function revivedChapters({input, volumes}: Known, codes: readonly string[]): Draft[] {
  return input.transcripts.flatMap(({session, transcript}) => {
    const volume = volumes.find((each) => each.session === session);
    const anchors = (transcript?.chapters ?? []).flatMap(({anchor, turns}) =>
      anchor !== undefined && turns.some(({code}) => code !== undefined && codes.includes(code)) ? [anchor] : [],
    );
    const gone = anchors.filter((id) => volume?.state[keyOf('chapter', id)]?.status === 'withdrawn');
    if (!volume || gone.length === 0) return [];
    const sealed = gone.map((id): Sealed => ({event: {kind: 'restored', what: 'chapter', id}}));
    return [{refusals: [], additions: [{name: volume.name, sealed}]}];
  });
}
