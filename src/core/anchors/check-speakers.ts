import {saltedHash} from '#core/anchors/hash';
import type {Names} from '#core/anchors/names';
import type {PlacedTurn} from '#core/anchors/places';
import {errorAt, turnsOf, type Volume} from '#core/anchors/register';
import type {Problem} from '#core/problem';

/** Does every published code still have the speaker it was published with, under any name that person has had? */
export function checkSpeakers(volumes: readonly Volume[], turns: readonly PlacedTurn[], names: Names): Problem[] {
  const sealed = new Map(
    volumes.flatMap((volume) =>
      turnsOf(volume).flatMap(({id, status, speaker}) => {
        const salt = speaker && volume.entries.get(speaker.seq)?.salt;
        return status === 'alive' && salt ? [[id, {salt, hash: speaker.hash}] as const] : [];
      }),
    ),
  );
  return turns.flatMap(({code, speaker, label, file, line}) => {
    const seal = code === undefined ? undefined : sealed.get(code);
    if (!seal || names.ever('person', speaker).some((name) => saltedHash(name, seal.salt) === seal.hash)) return [];
    const message = `Le tour ${code} n’est pas publié sous le nom de «\u00A0${label}\u00A0»\u00A0: rendez-le à qui l’a dit, ou déclarez le changement par «\u00A0npm run declarer -- reattribution ${code}\u00A0».`;
    return [errorAt('anchor/speaker-changed', file, line, message)];
  });
}
