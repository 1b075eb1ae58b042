import {stringify} from 'yaml';
import type {SourceFile} from '../../src/core/archive/archive';
import type {Sitting} from '../../src/core/formats/nosdeputes/read';
import {toSlug} from '../../src/core/text/slug';
import {sourced} from './records';

/** How many speakers have a record of their own: those who speak most often. The others are roles. */
const RECORDS = 40;

/** A record of a speaker. Some are written in two ways (« le », « Le »): the first one is their name. */
export interface TestPerson {
  readonly id: string;
  readonly name: string;
}

/** The labels of the speakers who have a record, each with it. */
export function frequentSpeakers(sittings: readonly Sitting[]): ReadonlyMap<string, TestPerson> {
  const turns = new Map<string, number>();
  const labels = new Map<string, TestPerson>();
  for (const {transcript, speakers} of sittings) {
    for (const {label} of speakers) {
      const id = `test-${toSlug(label)}`;
      const known = [...labels.values()].find((person) => person.id === id);
      if (!labels.has(label)) labels.set(label, known ?? {id, name: label});
    }
    for (const {label} of transcript.chapters.flatMap((chapter) => chapter.turns)) {
      const id = labels.get(label)?.id;
      if (id !== undefined) turns.set(id, (turns.get(id) ?? 0) + 1);
    }
  }
  const ordered = [...turns].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
  const frequent = new Set(ordered.slice(0, RECORDS).map(([id]) => id));
  return new Map([...labels].filter(([, {id}]) => frequent.has(id)));
}

export function personFile({id, name}: TestPerson): SourceFile {
  return {path: `docs/intervenants/${id}.yaml`, text: stringify({kind: 'person', name: sourced(name), sort: name})};
}
