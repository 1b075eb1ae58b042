import {describe, expect, it} from 'vitest';
import {toCslCitation} from '#core/citation/csl';
import {CASES, resource, sessionOf, turn} from '../../../support/citation-cases';
import {citationFaults, itemFaults} from '../../../support/csl-schema';
import {resourceItem} from '#core/citation/resource-item';

describe('an item', () => {
  it.each(Object.entries(CASES))('of %s is CSL by its schemas', (_, item) => {
    expect(itemFaults([item])).toEqual([]);
    expect(citationFaults(toCslCitation(item))).toEqual([]);
    expect(Object.values(item)).not.toContain(undefined);
  });

  it('is refused by the schema when it has a field that CSL has not', () => {
    expect(itemFaults([{...CASES['une nouvelle'], abstract_fr: 'x'}])).not.toEqual([]);
  });
});

describe('a turn', () => {
  const {turn: cite, range, session} = sessionOf({});

  it('is cited by its permanent address, its time, its last wording and how far to trust it', () => {
    expect(cite(turn('5eeee', 'Une participante', 754_000))).toMatchObject({
      id: 't-5eeee',
      type: 'speech',
      author: [{literal: 'Une participante'}],
      URL: 'https://archive.example.org/base/t/5eeee/',
      locator: '12\u00A0min\u00A034\u00A0s',
      version: '2026-05-03',
      medium: 'transcription automatique non relue',
      'event-title': 'Dématérialiser pour mieux régner, séance n°\u00A02',
    });
  });

  it('knows a voice whose accents are written apart', () => {
    expect(cite(turn('7gggg', 'Zoé d’Exemple'.normalize('NFD'))).author).toEqual([
      {family: 'Exemple', given: 'Zoé', 'dropping-particle': 'd’'},
    ]);
  });

  it('has no time and no version that nobody knows', () => {
    const item = cite(turn('9zzzz', 'Clara Essai'));
    expect(item).not.toHaveProperty('locator');
    expect(item).not.toHaveProperty('version');
  });

  it('in a range, names each voice once and tells where the range ends', () => {
    const item = range([
      turn('1aaaa', 'Clara Essai', 754_000),
      turn('2bbbb', 'Question de la salle', 800_000),
      turn('5eeee', 'Clara Essai', 860_000),
    ]);
    expect(item.author).toEqual([{family: 'Essai', given: 'Clara'}, {literal: 'Question de la salle'}]);
    expect(item.locator).toBe('de 12\u00A0min\u00A034\u00A0s à 14\u00A0min\u00A020\u00A0s, passages 1aaaa à 5eeee');
    expect(item.URL).toBe('https://archive.example.org/base/t/1aaaa/#jusque-5eeee');
    expect(item.version).toBe('2026-05-03');
  });

  it('is of a session whose speakers are those known to have come', () => {
    expect(session.author).toHaveLength(2);
    const [first] = sessionOf({}).session.author!;
    const announced = sessionOf({
      people: [
        {person: 'clara-essai' as never, role: 'speaker', presence: 'announced', certainty: 'stated', sources: []},
      ],
    });
    expect(first).toEqual({family: 'Essai', given: 'Clara'});
    expect(announced.session).not.toHaveProperty('author');
  });

  it('is of a session that has a role for a name', () => {
    const {session: cited} = sessionOf({
      people: [
        {label: 'une personne du public', role: 'speaker', presence: 'confirmed', certainty: 'stated', sources: []},
      ],
    });
    expect(cited.author).toEqual([{literal: 'Une personne du public'}]);
  });
});

describe('a session without its words', () => {
  it('is by nobody: those who spoke did not write its summary', () => {
    expect(sessionOf({}, 'none').session).not.toHaveProperty('author');
  });
});

describe('a title that the archive deduced', () => {
  const deduced = sessionOf({title: {value: 'Titre d’essai', certainty: 'inferred', sources: [], note: 'déduit'}});

  it('stands between square brackets, as one that it made, wherever it is cited', () => {
    expect(deduced.session.title).toBe('[Titre d’essai]');
    expect(deduced.turn(turn('1aaaa', 'Clara Essai')).title).toBe('[Titre d’essai]');
  });

  it('does not, when a source gives it', () => {
    const told = {value: 'Titre d’essai', certainty: 'second-hand' as const, sources: [], note: 'rapporté'};
    expect(sessionOf({title: told}).session.title).toBe('Titre d’essai');
  });
});

describe('a resource', () => {
  it('is cited without what the archive says of it', () => {
    const item = resourceItem(resource({}));
    expect(item).toEqual({id: 'ressource-d-essai', type: 'book', title: 'Un livre d’essai', language: 'fr'});
  });
});
