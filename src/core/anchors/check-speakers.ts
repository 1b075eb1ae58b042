import {saltedHash} from '#core/anchors/hash';
import type {Names} from '#core/anchors/names';
import type {PlacedTurn} from '#core/anchors/places';
import {errorAt, turnsOf, type Volume} from '#core/anchors/register';
import type {Problem} from '#core/problem';

/**
 * Does every published code still have the speaker it was published with, under any name that person has had? Of the
 * turns of a slip (→ the code that has their words) the slip is told already: not those who came with the words.
 */
export function checkSpeakers(
  volumes: readonly Volume[],
  turns: readonly PlacedTurn[],
  names: Names,
  slipped: ReadonlyMap<PlacedTurn, string | undefined>,
): Problem[] {
  const sealed = new Map(
    volumes.flatMap((volume) =>
      turnsOf(volume).flatMap(({id, status, speaker}) => {
        const salt = speaker && volume.entries.get(speaker.seq)?.salt;
        return status === 'alive' && salt ? [[id, {salt, hash: speaker.hash}] as const] : [];
      }),
    ),
  );
  const isOf = (speaker: string, code: string | undefined) => {
    const seal = code === undefined ? undefined : sealed.get(code);
    return seal && names.ever('person', speaker).some((name) => saltedHash(name, seal.salt) === seal.hash);
  };
  return turns.flatMap((turn) => {
    const {code, speaker, label, file, line} = turn;
    if (code === undefined || !sealed.has(code) || isOf(speaker, code)) return [];
    // Under the head of a slip stand new words, and whoever says them.
    if (slipped.has(turn) && (slipped.get(turn) === undefined || isOf(speaker, slipped.get(turn)))) return [];
    const message = `Le tour ${code} n’est pas publié sous le nom de «\u00A0${label}\u00A0»\u00A0: rendez-le à qui l’a dit, ou déclarez le changement par «\u00A0npm run declarer -- reattribution ${code}\u00A0».`;
    return [errorAt('anchor/speaker-changed', file, line, message)];
  });
}
