import type {NewEvent} from '#core/anchors/event';
import {checkGate, type GateInput} from '#core/anchors/gate';
import type {Salt} from '#core/anchors/hash';
import {pendingOf} from '#core/anchors/pending';
import {readRegister} from '#core/anchors/register';
import {append, seal, type Sealed, type WrittenVolume} from '#core/anchors/sealed';
import type {Problem} from '#core/problem';

/** What publishing writes, or why it refuses: then nothing at all is to be written. */
export interface Publication {
  /** Ledgers with new lines at their end, with the words to keep beside them. */
  readonly volumes: readonly WrittenVolume[];
  readonly events: readonly NewEvent[];
  readonly problems: readonly Problem[];
}

/**
 * Promises what the archive has and the ledgers do not: new turns that have a code, new addresses; and records the
 * corrections of published turns. It guesses nothing else: splits, merges, withdrawals… are declared. Asked twice, it
 * has nothing left to write the second time. `isAsked`: the ledgers to publish in, by their names.
 */
export function publish(
  input: GateInput,
  day: string,
  newSalt: () => Salt,
  isAsked: (name: string) => boolean = () => true,
): Publication {
  const register = readRegister(input.ledgers, input.wordsBeside);
  const pending = pendingOf(input, register).filter(({volume}) => isAsked(volume.name));
  const publishing = pending.flatMap(({turns}) => turns.flatMap(({code}) => code ?? []));
  const problems = checkGate(input, register, publishing);
  if (problems.length > 0) return {volumes: [], events: [], problems};
  const additions = pending.map(({volume, addresses, turns, reworded}) => ({
    volume,
    sealed: [
      ...addresses.map((address): Sealed => ({event: {kind: 'published', ...address}})),
      ...turns.map((turn) => seal('published', turn, newSalt())),
      ...reworded.map((turn) => seal('reworded', turn, newSalt())),
    ],
  }));
  const changed = additions.filter(({sealed}) => sealed.length > 0);
  return {
    volumes: changed.map(({volume, sealed}) => append(volume, sealed, day)),
    events: changed.flatMap(({sealed}) => sealed.map(({event}) => event)),
    problems: [],
  };
}
