import type {Volume} from '#core/anchors/register';
import type {Archive} from '#core/archive/archive';

/** How records say that something was looked for in vain which the archive itself can come to hold. */
const TRANSCRIPT = /^une transcription\b/iu;
const RECORDING = /^un enregistrement\b/iu;

/** What records still say is missing although the archive has it now: a sentence each, that tells which line to remove. */
export function foundSince({sessions}: Pick<Archive, 'sessions'>, volumes: readonly Volume[]): string[] {
  const published = new Set(
    volumes.filter((volume) => volume.turns.some(({status}) => status === 'alive')).map(({session}) => session),
  );
  return sessions.flatMap(({id, file, recordings, missing}) =>
    missing
      .filter(
        ({what}) => (TRANSCRIPT.test(what) && published.has(id)) || (RECORDING.test(what) && recordings.length > 0),
      )
      .map(
        ({what}) =>
          `${file} dit encore qu’il manque «\u00A0${what}\u00A0», et l’archive l’a maintenant\u00A0: retirez ces lignes de «\u00A0missing\u00A0».`,
      ),
  );
}
