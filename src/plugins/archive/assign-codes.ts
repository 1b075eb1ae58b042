import {assign} from '#core/anchors/assign';
import {writeTranscript} from '#core/formats/archive-markdown/write';
import type {Problem} from '#core/problem';
import {askedSessions} from './asked-sessions';
import {changeFiles} from './change-files';
import {readArchive} from './read-archive';

export interface AssignedCodes {
  readonly codes: number;
  readonly anchors: number;
  readonly changed: readonly string[];
  /** Of files that were left as they are, and of ledgers that cannot be read: then nothing is given at all. */
  readonly problems: readonly Problem[];
}

/**
 * Gives what transcripts miss (all of them, or those of the sessions that are named), in files without problems. What
 * the gate says does not count: codes may set it right.
 *
 * @throws {Refusal} when a name is no session's
 */
export async function assignCodes(
  siteDir: string,
  random: () => number,
  sessions: readonly string[] = [],
): Promise<AssignedCodes> {
  return changeFiles<AssignedCodes>(siteDir, async () => {
    const {archive, contentProblems, gate, register} = await readArchive(siteDir);
    const asked = askedSessions(sessions, gate);
    if (register.problems.length > 0) {
      return {changes: [], result: {codes: 0, anchors: 0, changed: [], problems: register.problems}};
    }
    const {transcripts} = archive;
    const files = new Set(transcripts.flatMap(({session, file}) => (asked.has(session) ? [file] : [])));
    const problems = contentProblems.filter(({file}) => files.has(file));
    const sound = transcripts.filter(({file}) => files.has(file) && !problems.some((problem) => problem.file === file));
    const assigned = assign(sound, transcripts, register.volumes, random);
    const changes = assigned.transcripts.flatMap(({file, transcript}) =>
      transcript ? [{path: file, text: writeTranscript(transcript)}] : [],
    );
    const {codes, anchors} = assigned;
    return {changes, result: {codes, anchors, changed: changes.map(({path}) => path), problems}};
  });
}
