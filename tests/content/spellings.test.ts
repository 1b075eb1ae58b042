import {describe, expect, it} from 'vitest';
import type {Resource} from '#core/archive/archive';
import {readArchive} from '../../src/plugins/archive/read-archive';
import {ROOT} from '../support/archive-of';

/** The bibliography spells each thing in one way. */

const {resources} = (await readArchive(ROOT)).archive;

/** Every body that a record names. */
function bodiesOf({author = [], editor = [], publisher, authority, 'container-title': container}: Resource): string[] {
  const collectives = [...author, ...editor].flatMap((name) => ('literal' in name ? name.literal : []));
  return [...collectives, publisher, authority, container].flatMap((name) => name ?? []);
}

describe('the bibliography', () => {
  it('spells a body in one way', () => {
    const spellings = new Map<string, Set<string>>();
    for (const name of resources.flatMap(bodiesOf)) {
      const plain = name.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();
      spellings.set(plain, (spellings.get(plain) ?? new Set()).add(name));
    }
    expect([...spellings.values()].filter(({size}) => size > 1)).toEqual([]);
  });

  it('writes an ISBN with its hyphens', () => {
    const written = resources.flatMap(({ISBN}) => ISBN ?? []);
    expect(written.length).toBeGreaterThan(4);
    expect(written.filter((isbn) => !/^97[89](?:-\d+){3}-\d$/.test(isbn))).toEqual([]);
  });
});
