import {describe, expect, it} from 'vitest';
import {assembleArchive} from '#core/archive/assemble';
import {referencesOf} from '#core/archive/references';
import {validFiles} from '../../../support/archive-of';

describe('references', () => {
  it('are found in every kind of record, in facts, in citation marks and in links', async () => {
    const found = referencesOf(assembleArchive(await validFiles()).archive).map(
      ({from, at, to}) => `${from.kind} ${typeof at === 'number' ? `line ${at}` : at.join('.')} → ${to.kind} ${to.id}`,
    );
    expect(found).toEqual(
      expect.arrayContaining([
        'session rank.sources.0 → resource programme-exemple',
        'session place.sources.0 → resource programme-exemple',
        'session themes.value.0 → theme guichets',
        'session people.0.person → person intervenante-1',
        'session accounts.0.resource → resource compte-rendu-exemple',
        'session missing.0.sources.0 → resource programme-exemple',
        'session line 1 → resource compte-rendu-exemple',
        'session line 6 → resource programme-exemple',
        'person memberships.0.collective → person collectif-a',
        'person works.0 → resource livre-exemple',
        'person facts.0.sources.0 → resource programme-exemple',
        'resource custom.themes.0 → theme guichets',
        'term see.0 → resource livre-exemple',
        'post sources.0 → resource programme-exemple',
        'post sessions.0 → session premiere-rencontre',
        'page line 6 → session premiere-rencontre',
        'page line 6 → term guichet',
        'note line 11 → session premiere-rencontre',
      ]),
    );
  });

  it('are found in a record that is not as expected, but not in words that are no id', () => {
    const unread = [
      {
        kind: 'session',
        id: 'x',
        file: 'docs/seances/1-x/seance.yaml',
        data: {people: [{person: 'clara'}, {person: 'Un Nom'}], themes: {value: ['a']}, titre: 'x'},
      },
    ] as const;
    const {archive} = assembleArchive([]);
    expect(referencesOf(archive, unread).map(({to}) => `${to.kind} ${to.id}`)).toEqual(['person clara', 'theme a']);
  });
});
