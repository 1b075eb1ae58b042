import {checkGate, type GateInput} from '#core/anchors/gate';
import type {OpenRegister} from '#core/anchors/register';
import type {Archive, SourceFile} from '#core/archive/archive';
import {assembleArchive} from '#core/archive/assemble';
import {checkArchive} from '#core/archive/check';
import {toGateInput} from '#core/archive/gate-input';
import type {Problem} from '#core/problem';
import {loadMedia} from '../plugins/archive/load-media';

export interface Verdict {
  readonly archive: Archive;
  readonly gate: GateInput;
  /** What a build would find wrong: the records, and the promise. */
  readonly problems: readonly Problem[];
}

/** What a build says of an archive that these files make, with the ledgers that it has and those published last. */
export async function judgeFiles(
  files: readonly SourceFile[],
  ledgers: Pick<GateInput, 'ledgers' | 'wordsBeside' | 'published'>,
  register: OpenRegister,
): Promise<Verdict> {
  const assembled = assembleArchive(files, register.volumes, await loadMedia());
  const gate = toGateInput(assembled, ledgers);
  const {archive, locate, unread, problems} = assembled;
  return {
    archive,
    gate,
    problems: [...problems, ...checkArchive(archive, locate, unread), ...checkGate(gate, register)],
  };
}

/** The errors that a change brings: what was wrong before it is not of its making. */
export function newErrors(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const nameOf = ({rule, file, message}: Problem) => JSON.stringify([rule, file, message]);
  const known = new Set(before.map(nameOf));
  return after.filter((problem) => problem.severity === 'error' && !known.has(nameOf(problem)));
}
