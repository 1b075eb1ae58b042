import type {AddressKind} from '#core/anchors/event';
import type {Volume} from '#core/anchors/register';
import {keyOf, leadsTo, type AddressState} from '#core/anchors/state';

/** What addresses that are not turns have been called, over all ledgers. */
export interface Names {
  /** What a session, a person… once called `id` is called today. */
  readonly today: (what: AddressKind, id: string) => string;
  /** Every name something has had, today's first. */
  readonly ever: (what: AddressKind, id: string) => readonly string[];
}

export function namesOf(volumes: readonly Volume[]): Names {
  const states = new Map<string, AddressState>(
    volumes.flatMap(({addresses}) =>
      addresses.flatMap((each) => (each.what === 'chapter' ? [] : [[keyOf(each.what, each.id), each] as const])),
    ),
  );
  const today = (what: AddressKind, id: string) => {
    const state = states.get(keyOf(what, id));
    return state ? leadsTo(states, state) : id;
  };
  const earlier = new Map<string, string[]>();
  for (const {what, id, status} of states.values()) {
    if (what === 'turn' || status !== 'renamed') continue;
    const key = keyOf(what, today(what, id));
    earlier.set(key, [...(earlier.get(key) ?? []), id]);
  }
  return {today, ever: (what, id) => [id, ...(earlier.get(keyOf(what, id)) ?? [])]};
}
