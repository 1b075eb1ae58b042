import type {Archive, Session} from '#core/archive/archive';

/** Who stands behind a name in bold of a transcript. */
export type Voice =
  | {readonly kind: 'person'; readonly id: string}
  | {readonly kind: 'pseudonym'; readonly name: string}
  | {readonly kind: 'role'; readonly name: string};

/** Roles that every transcript may name without its session declaring them: nobody in particular. */
export const COMMON_ROLES = ['Question de la salle', 'Modération'] as const;

/** Under whom stands what a report says itself: votes, movements of the house, voices it names only as a group. */
export const REPORT = 'Compte rendu';

/**
 * Every name that the transcript of a session may open a turn with, and who it is: the participants under the name of
 * their record (or their role), the common roles, and what the record declares under `voices`, which wins.
 */
export function voicesOf(
  {people, voices}: Pick<Session, 'people' | 'voices'>,
  records: Archive['people'],
): ReadonlyMap<string, Voice> {
  const names = new Map<string, string>(records.map(({id, name}) => [id, name.value]));
  const all = new Map<string, Voice>(COMMON_ROLES.map((name) => [name, {kind: 'role', name}]));
  for (const {person, label} of people) {
    if (person !== undefined && names.has(person)) all.set(names.get(person)!, {kind: 'person', id: person});
    if (label !== undefined) all.set(label, {kind: 'role', name: label});
  }
  for (const {label, person, pseudonym, role} of voices) {
    if (person !== undefined) all.set(label, {kind: 'person', id: person});
    if (pseudonym !== undefined) all.set(label, {kind: 'pseudonym', name: pseudonym});
    if (role !== undefined) all.set(label, {kind: 'role', name: role});
  }
  // A name typed on another system may be written with its accents apart.
  return new Map([...all].map(([label, voice]) => [label.normalize('NFC'), voice]));
}

/**
 * What the promise seals of who speaks: a person's id, or the words of a pseudonym or a role, which no id can be, with the
 * name in bold where it says more. Two people may be « participante », and readers know them by that name.
 */
export function identityOf(label: string, voice: Voice): string {
  if (voice.kind === 'person') return voice.id;
  return `${voice.kind}: ${voice.name}${label === voice.name ? '' : ` (${label})`}`;
}
