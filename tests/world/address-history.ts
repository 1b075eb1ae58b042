import type {AddressKind} from '../../src/core/anchors/event';
import {personFile} from './people';
import {noteFile, postFile, resourceFile, termFile} from './records';
import {folderOf} from './session';
import {declareChange, put, type SmallWorld} from './small-world';

/** An address that was published, and what it is called today; without it, it was withdrawn. */
export interface ChangedAddress {
  readonly what: AddressKind;
  readonly from: string;
  readonly to?: string;
}

/** Records made for the tests, as they were first published. Each kind has one to rename and one to withdraw. */
const MADE = [
  ['resource', (id: string) => resourceFile(id, `Ressource de test, ${id}`)],
  ['term', (id: string) => termFile(id, `${id} des tests`)],
  ['post', (id: string) => postFile(id, `Nouvelle de test, ${id}`)],
] as const;
const [OLD, NEW, GONE] = ['de-test-ancienne', 'de-test-nouvelle', 'de-test-retiree'] as const;
/** What the fourth session was first called. */
export const FORMER_SESSION = 'seance-de-test-4-ancien-nom';
const FORMER_PERSON = 'test-ancien-identifiant';

/** Before the first publication: the records, and the first names. */
export function addAddresses(world: SmallWorld): void {
  for (const [, make] of MADE) for (const id of [OLD, GONE]) put(world, make(id));
  const [second, fourth] = [world.sessions[1]!, world.sessions[3]!];
  world.sessions[3] = {...fourth, slug: FORMER_SESSION};
  put(world, noteFile(folderOf(second), 'note-retiree', 'Note de test retirée'));
  put(world, noteFile(folderOf(world.sessions[3]), 'note-de-test', 'Note de test'));
  const [first] = world.people.values();
  for (const person of new Set(world.people.values())) put(world, personFile(person));
  renamePerson(world, first!.id, FORMER_PERSON);
  put(world, personFile({id: 'test-personne-retiree', name: 'Personne de test'}));
}

/** Each is renamed or withdrawn, then declared. */
export function changeAddresses(world: SmallWorld): ChangedAddress[] {
  const changes: ChangedAddress[] = [];
  const declared = (what: AddressKind, from: string, to?: string) => {
    const day = `2026-05-${String(12 + changes.length)}`;
    const change =
      to === undefined
        ? {kind: 'withdrawn' as const, what, ids: [from]}
        : {kind: 'renamed' as const, what, id: from, to};
    declareChange(world, change, day);
    changes.push({what, from, ...(to === undefined ? {} : {to})});
  };
  for (const [what, make] of MADE) {
    world.records.delete(make(OLD).path);
    put(world, make(NEW));
    declared(what, OLD, NEW);
    world.records.delete(make(GONE).path);
    declared(what, GONE);
  }
  world.records.delete('docs/intervenants/test-personne-retiree.yaml');
  declared('person', 'test-personne-retiree');
  renamePerson(world, FORMER_PERSON, 'test-nouvel-identifiant');
  declared('person', FORMER_PERSON, 'test-nouvel-identifiant');

  const [second, fourth] = [world.sessions[1]!, world.sessions[3]!];
  world.records.delete(`${folderOf(second)}/notes/note-retiree.md`);
  declared('note', `${second.slug}/note-retiree`);
  const today = {...fourth, slug: 'seance-de-test-4'};
  world.records.delete(`${folderOf(fourth)}/notes/note-de-test.md`);
  world.sessions[3] = today;
  put(world, noteFile(folderOf(today), 'note-de-test', 'Note de test'));
  declared('session', FORMER_SESSION, today.slug);
  return changes;
}

/** The record of a speaker takes another id: a file, and what sessions say of who speaks. */
function renamePerson(world: SmallWorld, from: string, to: string): void {
  const renamed = [...new Set(world.people.values())].find(({id}) => id === from)!;
  world.people = new Map(
    [...world.people].map(([label, person]) => [label, person.id === from ? {...person, id: to} : person]),
  );
  world.records.delete(personFile(renamed).path);
  put(world, personFile({...renamed, id: to}));
}
