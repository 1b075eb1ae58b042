import {describe, expect, it} from 'vitest';
import type {Session} from '#core/archive/archive';
import {citedArchive, sessionItems} from '#core/citation/session-items';
import {toPublished} from '#core/consent/filter';
import {personMetadata} from '#core/metadata/person';
import {sessionMetadata} from '#core/metadata/session';
import {transcriptMetadata} from '#core/metadata/transcript';
import type {PersonId} from '#core/model/ids';
import type {ImpreciseDate} from '#core/model/imprecise-date';
import {checkFiles, validFiles} from '../../../support/archive-of';
import {SITE} from '../../../support/citation-cases';

const {archive: valid} = checkFiles(await validFiles());
const archive = toPublished(valid, 'shown');
const FIRST = archive.sessions[0]!;
const {sources} = FIRST.title;
const itemOf = (session: Session) => sessionItems(session, citedArchive(archive, SITE)).session;
const debate = (changes: Partial<Session>) => {
  const session = {...FIRST, ...changes};
  return sessionMetadata(session, itemOf(session), archive, SITE).jsonLd[0]!;
};
const dated = (value: string, certainty: 'stated' | 'inferred' | 'second-hand' = 'stated') =>
  debate({
    date: {value: value as ImpreciseDate, certainty, sources},
    time: {certainty: 'not-found', sources, note: 'x'},
  });

describe('a debate', () => {
  it('begins when a source states it, no more precisely than it is known', () => {
    expect(dated('2022-10-25')['startDate']).toBe('2022-10-25');
    expect(dated('2022-10')['startDate']).toBe('2022-10');
    expect(dated('2023/2023-03-13')['startDate']).toBe('2023');
    expect(dated('2022/2023')['startDate']).toBeUndefined();
    expect(dated('../2023')['startDate']).toBeUndefined();
  });

  it('says in words alone a date that is inferred or second-hand', () => {
    expect(dated('2022-11-24', 'inferred')['startDate']).toBeUndefined();
    expect(dated('2022-11-24', 'inferred')['description']).toContain('24\u00A0novembre 2022 (date déduite)');
    expect(dated('2022-11-24', 'second-hand')['startDate']).toBeUndefined();
    expect(debate({date: {certainty: 'not-found', sources, note: 'x'}})['description']).toContain('date non trouvée');
  });

  it('has its hour with its day only', () => {
    const time = {value: '19:00', certainty: 'stated' as const, sources};
    const day = (value: string) => ({value: value as ImpreciseDate, certainty: 'stated' as const, sources});
    expect(debate({time, date: day('2022-10-25')})['startDate']).toBe('2022-10-25T19:00');
    expect(debate({time, date: day('2022-10')})['startDate']).toBe('2022-10');
  });

  it('was performed by those who are stated to have come, and nobody else', () => {
    const [person] = archive.people;
    const spoke = {
      person: person!.id as PersonId,
      role: 'speaker',
      presence: 'confirmed',
      certainty: 'stated',
      sources,
    } as const;
    const names = (people: Session['people']) =>
      (debate({people})['performer'] as {name: string}[] | undefined)?.map(({name}) => name);
    expect(names([spoke])).toEqual([person!.name.value]);
    expect(names([{...spoke, presence: 'announced'}])).toBeUndefined();
    expect(names([{...spoke, certainty: 'inferred', note: 'x'}])).toBeUndefined();
    expect(names([{...spoke, role: 'host'}])).toBeUndefined();
    const {person: _, ...role} = spoke;
    expect(names([{...role, label: 'une personne du public'}])).toBeUndefined();
  });

  it('took place where a source states it', () => {
    expect(debate({place: {value: 'Paris', certainty: 'stated', sources}})['location']).toEqual({
      '@type': 'Place',
      name: 'Paris',
    });
    expect(debate({place: {value: 'Paris', certainty: 'inferred', sources, note: 'x'}})['location']).toBeUndefined();
  });
});

it('a debate is named in square brackets when the archive deduced its title', () => {
  expect(debate({title: {value: 'Titre', certainty: 'inferred', sources, note: 'x'}})['name']).toBe('[Titre]');
});

it('the rights of words are told where there are words', () => {
  const rights = (world: typeof archive) =>
    sessionMetadata(FIRST, itemOf(FIRST), world, SITE).tags.filter(({name}) => name === 'DC.rights');
  const spoken = {language: 'fr', state: 'machine', source: 'recording', chapters: []};
  const transcripts = [{session: FIRST.id, file: 'x', transcript: spoken}];
  expect(rights({...archive, transcripts} as never)).toHaveLength(1);
  expect(rights({...archive, transcripts: []} as never)).toEqual([]);
});

describe('recordings', () => {
  const recording: Session['recordings'][number] = {
    kind: 'audio',
    label: 'Enregistrement d’essai',
    files: [{src: '/media/essai.webm'}],
    duration: '01:02:03',
    certainty: 'stated',
    sources,
  };

  it('are those that a source states to be of the debate', () => {
    expect(debate({recordings: [recording]})['recordedIn']).toEqual([
      {
        '@type': 'AudioObject',
        name: 'Enregistrement d’essai',
        contentUrl: 'https://archive.example.org/base/media/essai.webm',
        encodingFormat: 'audio/webm',
        duration: 'PT1H2M3S',
      },
    ]);
    expect(debate({recordings: [{...recording, certainty: 'inferred', note: 'x'}]})['recordedIn']).toBeUndefined();
  });

  it('have the parts of the debate where they are heard in them', () => {
    const session = {...FIRST, recordings: [{...recording, offset: '00:00:10'}]};
    const chapter = (title: string, start: number) => ({title, anchor: 'c-a', start, turns: [], line: 1});
    const spoken = {
      language: 'fr',
      state: 'machine',
      source: 'recording',
      chapters: [chapter('Ouverture', 0), chapter('Suite', 60_500)],
    };
    const words = {...archive, transcripts: [{session: session.id, file: 'x', transcript: spoken}]} as never;
    const [page] = transcriptMetadata(session, itemOf(session), words, SITE).jsonLd;
    const [media] = page!['associatedMedia'] as unknown as [{hasPart: object[]}];
    expect(media.hasPart).toMatchObject([
      {name: 'Ouverture', startOffset: 10, endOffset: 70.5, url: expect.stringContaining('/transcription/#c-a')},
      {name: 'Suite', startOffset: 70.5, endOffset: 3723},
    ]);
  });

  it('tell none of a part that begins before the recording, or after its end', () => {
    const session = {...FIRST, recordings: [{...recording, offset: '-00:00:05'}]};
    const chapter = (title: string, start: number) => ({title, anchor: 'c-a', start, turns: [], line: 1});
    const chapters = [chapter('Coupée', 0), chapter('Gardée', 60_000), chapter('Ensuite', 3_800_000)];
    const spoken = {language: 'fr', state: 'machine', source: 'recording', chapters};
    const words = {...archive, transcripts: [{session: session.id, file: 'x', transcript: spoken}]} as never;
    const [page] = transcriptMetadata(session, itemOf(session), words, SITE).jsonLd;
    const [media] = page!['associatedMedia'] as unknown as [{hasPart: object[]}];
    expect(media.hasPart).toMatchObject([{name: 'Gardée', startOffset: 55, endOffset: 3723}]);
    expect(media.hasPart).toHaveLength(1);
  });
});

it('the words of a debate are cited as the debate, and are not under the licence of the archive', () => {
  const links = (page: {links: readonly {rel: string; href: string}[]}) =>
    Object.fromEntries(page.links.map(({rel, href}) => [rel, href]));
  const session = links(sessionMetadata(FIRST, itemOf(FIRST), archive, SITE));
  const words = links(transcriptMetadata(FIRST, itemOf(FIRST), archive, SITE));
  expect(words['cite-as']).toBe(`https://archive.example.org/base/seances/${FIRST.id}/`);
  expect(words['describedby']).toBe(`/seances/${FIRST.id}.json`);
  expect(session['license']).toContain('by-sa/4.0');
  expect(words['license']).toBeUndefined();
});

it('a person is said to be with whom a source states, and to have spoken where one does', () => {
  const collective = {
    ...archive.people[0]!,
    id: 'collectif-b' as never,
    kind: 'collective' as const,
    name: {...archive.people[0]!.name, value: 'Collectif B'},
  };
  const tie = {collective: collective.id, certainty: 'stated' as const, sources};
  const person = {...archive.people[0]!, kind: 'person' as const, memberships: [tie]};
  const world = {...archive, people: [person, collective]};
  const of = (changes: Partial<typeof person>) => personMetadata({...person, ...changes}, world, SITE).jsonLd[0]!;
  expect(of({})['affiliation']).toMatchObject([{'@type': 'Organization', name: 'Collectif B'}]);
  expect(of({memberships: [{...tie, certainty: 'second-hand' as never}]})['affiliation']).toBeUndefined();
});
