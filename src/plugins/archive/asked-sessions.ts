import type {GateInput} from '#core/anchors/gate';
import {existing, readSession, sessionNames} from '#core/anchors/given-names';
import {Refusal} from './lock';

/**
 * The sessions that someone named, by their ids: all of them when none is named.
 *
 * @throws {Refusal} when a name is no session's: nothing is then done for the others either
 */
export function askedSessions(
  given: readonly string[],
  gate: Pick<GateInput, 'transcripts' | 'addresses'>,
): ReadonlySet<string> {
  const known = sessionNames(gate, []);
  if (given.length === 0) return known;
  const asked = given.map((name) => [name, readSession(name, known)] as const);
  const unknown = asked.filter(([, id]) => !known.has(id));
  if (unknown.length > 0)
    throw new Refusal(
      unknown.map(([name, id]) => `Aucune séance ne s’appelle «\u00A0${name}\u00A0».${existing(id, known)}`).join('\n'),
    );
  return new Set(asked.map(([, id]) => id));
}
