import type {GateInput} from '../../src/core/anchors/gate';
import {Salt} from '../../src/core/anchors/hash';
import {writeLedger} from '../../src/core/anchors/ledger';
import type {Publication} from '../../src/core/anchors/publish';
import {readRegister} from '../../src/core/anchors/register';
import {writeWordsBeside} from '../../src/core/anchors/words-beside';
import type {SourceFile} from '../../src/core/archive/archive';
import {assembleArchive} from '../../src/core/archive/assemble';
import {toGateInput} from '../../src/core/archive/gate-input';

/** Ledgers and the words beside them, as texts. */
export type Ledgers = Pick<GateInput, 'ledgers' | 'wordsBeside'>;

export const NO_LEDGER: Ledgers = {ledgers: [], wordsBeside: []};

/** What the gate is asked about files and ledgers that are not on disk yet. */
export function toInput(files: Iterable<SourceFile>, ledgers: Ledgers): GateInput {
  const {volumes} = readRegister(ledgers.ledgers, ledgers.wordsBeside);
  return toGateInput(assembleArchive([...files], volumes), ledgers);
}

/** The ledgers with what a publication or a declaration adds. */
export function written({ledgers, wordsBeside}: Ledgers, {volumes, problems}: Publication): Ledgers {
  const told = problems.slice(0, 5).map(({file, message}) => `${file}: ${message}`);
  if (told.length > 0) throw new Error(told.join('\n'));
  const names = new Set(volumes.map(({name}) => name));
  const others = <T extends {readonly name: string}>(list: readonly T[]) => list.filter(({name}) => !names.has(name));
  return {
    ledgers: [...others(ledgers), ...volumes.map(({name, ledger}) => ({name, text: writeLedger(ledger)}))],
    wordsBeside: [...others(wordsBeside), ...volumes.map(({name, words}) => ({name, text: writeWordsBeside(words)}))],
  };
}

/** The ledgers without those of some sessions, and those. */
export function partLedgers(all: Ledgers, sessions: readonly {readonly slug: string}[]): [Ledgers, Ledgers] {
  const apart = new Set(sessions.map(({slug}) => slug));
  const keep = (isApart: boolean): Ledgers => ({
    ledgers: all.ledgers.filter(({name}) => apart.has(name) === isApart),
    wordsBeside: all.wordsBeside.filter(({name}) => apart.has(name) === isApart),
  });
  return [keep(false), keep(true)];
}

export function joinLedgers(some: Ledgers, others: Ledgers): Ledgers {
  return {
    ledgers: [...some.ledgers, ...others.ledgers],
    wordsBeside: [...some.wordsBeside, ...others.wordsBeside],
  };
}

/** Salts that look random and are the same on every machine. */
export function seededSalts(random: () => number): () => Salt {
  const digits = () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  return () => Salt.parse(digits() + digits() + digits() + digits());
}
