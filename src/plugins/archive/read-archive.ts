import {checkGate, type GateInput} from '#core/anchors/gate';
import {readRegister} from '#core/anchors/register';
import type {Archive} from '#core/archive/archive';
import {assembleArchive} from '#core/archive/assemble';
import {checkArchive} from '#core/archive/check';
import {toGateInput} from '#core/archive/gate-input';
import type {Problem} from '#core/problem';
import {loadRegister} from './load-register';
import {loadSources} from './load';

export interface LoadedArchive {
  readonly archive: Archive;
  /** Everything wrong with the content, in the order of files and lines. */
  readonly problems: readonly Problem[];
  /** What the promise was checked with. */
  readonly gate: GateInput;
}

/** The whole way from disk to a checked archive, shared by the site and by the commands. */
export async function readArchive(siteDir: string): Promise<LoadedArchive> {
  const [sources, register] = await Promise.all([loadSources(siteDir), loadRegister(siteDir)]);
  const {volumes} = readRegister(register.ledgers, register.wordsBeside);
  const assembled = assembleArchive(sources.files, volumes);
  const {archive, problems, locate, unread} = assembled;
  const gate = toGateInput(assembled, register);
  const all = [...sources.problems, ...problems, ...checkArchive(archive, locate, unread), ...checkGate(gate)];
  return {archive, gate, problems: all.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))};
}
