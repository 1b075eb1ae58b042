import {assign} from '#core/anchors/assign';
import {writeTranscript} from '#core/formats/archive-markdown/write';
import type {Problem} from '#core/problem';
import {changeFiles} from './change-files';
import {readArchive} from './read-archive';

export interface AssignedCodes {
  readonly codes: number;
  readonly anchors: number;
  readonly changed: readonly string[];
  /** Of files that were left as they are, and of ledgers that cannot be read: then nothing is given at all. */
  readonly problems: readonly Problem[];
}

/** Gives what transcripts miss, in files without problems. What the gate says does not count: codes may set it right. */
export async function assignCodes(siteDir: string, random: () => number): Promise<AssignedCodes> {
  return changeFiles<AssignedCodes>(siteDir, async () => {
    const {archive, contentProblems, register} = await readArchive(siteDir);
    if (register.problems.length > 0) {
      return {changes: [], result: {codes: 0, anchors: 0, changed: [], problems: register.problems}};
    }
    const {transcripts} = archive;
    const files = new Set(transcripts.map(({file}) => file));
    const problems = contentProblems.filter(({file}) => files.has(file));
    const sound = transcripts.filter(({file}) => !problems.some((problem) => problem.file === file));
    const assigned = assign(sound, transcripts, register.volumes, random);
    const changes = assigned.transcripts.flatMap(({file, transcript}) =>
      transcript ? [{path: file, text: writeTranscript(transcript)}] : [],
    );
    const {codes, anchors} = assigned;
    return {changes, result: {codes, anchors, changed: changes.map(({path}) => path), problems}};
  });
}
