import type {Archive} from '#core/archive/archive';
import type {Unread} from '#core/archive/assemble';
import {voicesOf} from '#core/archive/voices';
import type {Problem} from '#core/problem';
import {nearest} from '#core/text/nearest';

/** Does every turn open with a name that the record of its session knows? */
export function checkTranscripts(archive: Archive, unread: readonly Unread[]): Problem[] {
  // A record that is not there or cannot be read may hold the name: that is told once, where it is.
  const known = new Set<string>(archive.people.map(({id}) => id));
  if (unread.some(({kind}) => kind === 'person')) return [];
  return archive.transcripts.flatMap(({session: id, file, transcript}) => {
    const session = archive.sessions.find((each) => each.id === id);
    if (!session || !transcript) return [];
    if (session.people.some(({person}) => person !== undefined && !known.has(person))) return [];
    const voices = voicesOf(session, archive.people);
    return transcript.chapters
      .flatMap(({turns}) => turns)
      .filter(({label}) => !voices.has(label))
      .map(({label, line}): Problem => {
        const meant = nearest(label, voices.keys());
        const advice = meant
          ? `vouliez-vous écrire «\u00A0${meant}\u00A0»\u202F? Sinon, déclarez`
          : 'écrivez le nom d’une des personnes de la séance, ou déclarez';
        return {
          rule: 'transcript/unknown-speaker',
          severity: 'error',
          file,
          line,
          message: `«\u00A0${label}\u00A0» n’est personne de cette séance\u00A0: ${advice} qui parle sous «\u00A0voices\u00A0» dans ${session.file}.`,
        };
      });
  });
}
