import type {Names} from '#core/anchors/names';
import type {PlacedTurn} from '#core/anchors/places';
import {errorAt, type Volume} from '#core/anchors/register';
import {alongSeals, isSealOf, type SpeakerSeal} from '#core/anchors/speaker-seal';
import type {Problem} from '#core/problem';

/**
 * Does every published code still have the speaker it was published with, under any name that person has had, and what
 * was split from a code the speaker that code had then? Of the turns of a slip (→ the code that has their words) the
 * slip is told already: not those who came with the words.
 */
export function checkSpeakers(
  volumes: readonly Volume[],
  turns: readonly PlacedTurn[],
  names: Names,
  slipped: ReadonlyMap<PlacedTurn, string | undefined>,
): Problem[] {
  const sealed = new Map(
    volumes.flatMap((volume) =>
      volume.turns.flatMap(({id, status, speaker}) => {
        const salt = speaker && volume.entries.get(speaker.seq)?.salt;
        return status === 'alive' && salt ? [[id, {salt, hash: speaker.hash}] as const] : [];
      }),
    ),
  );
  const origins = new Map(volumes.flatMap(findOrigins));
  const matches = (speaker: string, seal: SpeakerSeal) => isSealOf(seal, speaker, names);
  const isOf = (speaker: string, code: string | undefined) => {
    const seal = code === undefined ? undefined : sealed.get(code);
    return seal && matches(speaker, seal);
  };
  return turns.flatMap((turn) => {
    const {code, speaker, label, isNamed, file, line} = turn;
    if (code === undefined) return [];
    const origin = origins.get(code);
    if (origin && !slipped.has(turn) && !matches(speaker, origin.seal)) {
      const message = `Le tour ${code} vient du tour ${origin.from}, et «\u00A0${label}\u00A0» n’est pas qui l’a dit\u00A0: rendez-lui le même nom\u00A0; si ce nom est faux, changez-le une fois la scission publiée, et déclarez «\u00A0npm run declarer -- reattribution ${code}\u00A0».`;
      return [errorAt('anchor/split-to-another', file, line, message)];
    }
    if (!sealed.has(code) || isOf(speaker, code)) return [];
    // Under the head of a slip stand new words, and whoever says them.
    if (slipped.has(turn) && (slipped.get(turn) === undefined || isOf(speaker, slipped.get(turn)))) return [];
    const message = !isNamed
      ? `Le tour ${code} est publié, et «\u00A0${label}\u00A0» n’est pas un nom de cette séance\u00A0: écrivez dans sa fiche de qui c’est la voix.`
      : `Le tour ${code} n’est pas publié sous le nom de «\u00A0${label}\u00A0»\u00A0: rendez-le à qui l’a dit, ou déclarez le changement par «\u00A0npm run declarer -- reattribution ${code}\u00A0».`;
    return [errorAt('anchor/speaker-changed', file, line, message)];
  });
}

/**
 * The codes born from a split, and never given to someone since: each with the code it comes from and the speaker that
 * one had. Of a code withdrawn, that can no longer be told.
 */
function findOrigins(volume: Volume): [string, {from: string; seal: SpeakerSeal}][] {
  if (!volume.ledger.events.some(({kind}) => kind === 'split')) return [];
  const origins = new Map<string, {from: string; seal: SpeakerSeal}>();
  for (const {event, before} of alongSeals(volume)) {
    if ('speaker' in event && event.kind !== 'published') origins.delete(event.id);
    const seal = before.get(event.id);
    if (event.kind === 'split' && seal) for (const id of event.into) origins.set(id, {from: event.id, seal});
  }
  return [...origins];
}
