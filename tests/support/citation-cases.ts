import type {TurnHistory, Wording} from '#core/anchors/histories';
import {EMPTY_REGISTER} from '#core/anchors/histories';
import type {Archive, Note, Page, Post, Resource, Session} from '#core/archive/archive';
import type {CslItem} from '#core/citation/csl';
import {archiveItem, noteItem, paragraphItem, postItem} from '#core/citation/prose-items';
import {resourceItem} from '#core/citation/resource-item';
import {citedArchive, type SessionItems, sessionItems} from '#core/citation/session-items';
import {toPublished} from '#core/consent/filter';
import type {PersonId, ResourceId, SessionSlug} from '#core/model/ids';
import type {ImpreciseDate} from '#core/model/imprecise-date';
import type {CodedTurn, Ms, Transcript} from '#core/model/transcript';
import {checkFiles, validFiles} from './archive-of';

/*
 * One of each kind of thing, with what makes citations hard. Nobody said or wrote any of this: people, titles and dates are
 * made for the tests.
 */

export const SITE = {root: 'https://archive.example.org/base/', cycle: 'Dématérialiser pour mieux régner'};

const {archive: valid} = checkFiles(await validFiles());
const [FIRST] = valid.sessions as [Session];

const stated = {certainty: 'stated' as const, sources: ['programme-exemple' as ResourceId]};
const person = (id: string, name: string, sort: string, kind: 'person' | 'collective' = 'person') => ({
  ...valid.people[0]!,
  id: id as PersonId,
  kind,
  name: {value: name, ...stated},
  sort,
});

const PEOPLE = [
  person('clara-essai', 'Clara Essai', 'Essai, Clara'),
  person('jean-de-la-fontaine', 'Jean de La Fontaine', 'La Fontaine, Jean de'),
  person('anna-van-den-berg', 'Anna Van den Berg', 'Van den Berg, Anna'),
  person('zoe-d-exemple', 'Zoé d’Exemple', 'Exemple, Zoé d’'),
  person('collectif-b', 'Collectif B', 'Collectif B', 'collective'),
];

const spoke = (id: string) => ({...FIRST.people[0]!, person: id as PersonId});

export function turn(code: string, label: string, start?: number): CodedTurn {
  const paragraphs = [[{kind: 'words' as const, text: 'Mots d’essai, que personne n’a dits.'}]];
  return {code, label, kind: 'speech', start: start as Ms | undefined, paragraphs, line: 1};
}

const TURNS = [
  turn('1aaaa', 'Clara Essai', 754_000),
  turn('2bbbb', 'Question de la salle', 800_000),
  turn('3cccc', 'Jean de La Fontaine', 3_723_000),
  turn('4dddd', 'Anna Van den Berg'),
  turn('5eeee', 'Une participante', 4_000_000),
  turn('6ffff', 'Collectif B', 4_100_000),
  turn('7gggg', 'Zoé d’Exemple', 4_200_000),
  turn('8hhhh', 'Compte rendu', 4_300_000),
];

/** A session of the valid mini-archive with other records, and the turns above, published in May 2026. */
export function sessionOf(changes: Partial<Session>, transcript: Partial<Transcript> | 'none' = {}): SessionItems {
  const session: Session = {
    ...FIRST,
    id: 'seance-d-essai' as SessionSlug,
    rank: {value: '2', ...stated},
    title: {value: 'Ce que l’essai fait au travail', ...stated},
    date: {value: '2022-11-24' as ImpreciseDate, ...stated},
    place: {value: 'Centre social d’essai, Paris', ...stated},
    people: [spoke('clara-essai'), spoke('jean-de-la-fontaine')],
    voices: [
      ...PEOPLE.map(({id, name}) => ({label: name.value, person: id})),
      {label: 'Une participante', pseudonym: 'Une participante'},
    ],
    ...changes,
  };
  const wordings: Record<string, Wording[]> = {'5eeee': [{day: '2026-05-01'}, {day: '2026-05-03'}]};
  const turns = TURNS.map(({code}) => ({
    code,
    status: 'alive',
    wordings: wordings[code] ?? [{day: '2026-05-01'}],
    reattributed: [],
    movedFrom: [],
  })) as unknown as TurnHistory[];
  const archive: Archive = {
    ...valid,
    people: PEOPLE,
    sessions: [session],
    transcripts:
      transcript === 'none'
        ? []
        : [
            {
              session: session.id as SessionSlug,
              file: 'transcription.md',
              transcript: {
                language: 'fr',
                state: 'machine',
                source: 'recording',
                chapters: [{line: 1, turns: TURNS}],
                ...transcript,
              },
            },
          ],
    register: {...EMPTY_REGISTER, turns},
  };
  return sessionItems(session, citedArchive(toPublished(archive), SITE));
}

const note = (changes: Partial<Note>): CslItem =>
  noteItem({...valid.notes[0]!, ...changes}, SITE, {version: '2022-11-05'});

const post = (changes: Partial<Post>): CslItem => postItem({...valid.posts[0]!, ...changes}, SITE);

const page: Pick<Page, 'title' | 'address' | 'source'> = {
  title: 'Présentation du cycle',
  address: '/presentation/',
  source: 'texte-du-cycle' as ResourceId,
};

/** A resource of the tests, with what its record would say. */
export function resource(changes: Omit<Partial<Resource>, 'issued'> & {readonly issued?: string}): Resource {
  const {issued, ...rest} = changes;
  return {
    id: 'ressource-d-essai',
    file: 'docs/ressources/ressource-d-essai.yaml',
    type: 'book',
    title: 'Un livre d’essai',
    language: 'fr',
    access: 'public',
    custom: valid.resources[0]!.custom,
    ...(issued === undefined ? {} : {issued: issued as ImpreciseDate}),
    ...rest,
  };
}

const cited = (changes: Parameters<typeof resource>[0]): CslItem => resourceItem(resource(changes));

const named = sessionOf({});
const [CLARA, ROOM, JEAN, ANNA, PARTICIPANT, COLLECTIVE, ZOE, REPORTED] = TURNS as [
  ...[CodedTurn, CodedTurn, CodedTurn, CodedTurn, CodedTurn, CodedTurn, CodedTurn, CodedTurn],
];

/** Case, in words → what is cited. */
export const CASES: Readonly<Record<string, CslItem>> = {
  'un tour de parole': named.turn(CLARA),
  'un tour de parole corrigé, sous pseudonyme': named.turn(PARTICIPANT),
  'un tour de parole de la salle': named.turn(ROOM),
  'un tour de parole d’un collectif': named.turn(COLLECTIVE),
  'un tour de parole, particule « de »': named.turn(JEAN),
  'un tour de parole, particule « d’ »': named.turn(ZOE),
  'un tour de parole, « Van den Berg », sans heure': named.turn(ANNA),
  'un tour de parole, transcription relue deux fois': sessionOf({}, {state: 'reviewed-twice'}).turn(CLARA),
  'un tour du compte rendu, que personne n’a dit': named.turn(REPORTED),
  'une suite de tours, une voix et le compte rendu': named.range([ZOE, REPORTED]),
  'une suite de tours, deux voix': named.range([CLARA, ROOM]),
  'une suite de tours, trois voix': named.range([CLARA, ROOM, JEAN]),
  'une suite de tours sans heure': named.range([JEAN, ANNA]),
  'une séance, deux personnes': named.session,
  'une séance, quatre noms dont un rôle': sessionOf({
    people: [
      ...['clara-essai', 'jean-de-la-fontaine', 'zoe-d-exemple'].map(spoke),
      {label: 'une personne du collectif B', role: 'speaker', presence: 'confirmed', ...stated},
    ],
  }).session,
  'une séance sans transcription': sessionOf({}, 'none').session,
  'une séance sans date': sessionOf({
    date: {certainty: 'not-found', sources: stated.sources, note: 'cherchée'},
    place: {certainty: 'not-found', sources: stated.sources, note: 'cherché'},
  }).session,
  'une séance à l’année déduite': sessionOf({
    date: {...stated, value: '2022-11-24' as ImpreciseDate, certainty: 'inferred', note: 'déduite'},
  }).session,
  'une séance à la date imprécise': sessionOf(
    {date: {...stated, value: '2023/2023-03-13' as ImpreciseDate, certainty: 'inferred', note: 'déduite'}},
    'none',
  ).session,
  'une séance entre deux années': sessionOf({date: {...stated, value: '2022-11/2023-03' as ImpreciseDate}}, 'none')
    .session,
  'une séance dont personne n’est attesté': sessionOf({people: []}).session,
  'une séance, titre avec deux-points': sessionOf({title: {value: 'Le guichet : ce qui en reste', ...stated}}).session,
  'une séance, titre avec guillemets': sessionOf({title: {value: '« Revenez demain » et autres refus', ...stated}})
    .session,
  'une séance, titre avec & et %': sessionOf({title: {value: 'Caf & Cie : 15 % d’indus ?', ...stated}}).session,
  'une séance au titre déduit': sessionOf(
    {title: {value: 'Le guichet, ce qui en reste', certainty: 'inferred', sources: stated.sources, note: 'déduit'}},
    'none',
  ).session,
  'un tour d’une séance au titre déduit': sessionOf({
    title: {value: 'Le guichet, ce qui en reste', certainty: 'inferred', sources: stated.sources, note: 'déduit'},
  }).turn(CLARA),
  'une page au titre forgé': cited({
    type: 'webpage',
    title: '[Communiqué de la Caisse d’essai]',
    author: [{literal: 'Caisse d’essai'}],
    issued: '2024-11-13',
    URL: 'https://caisse.example.org/1',
  }),
  'un article au titre forgé': cited({
    type: 'article-newspaper',
    title: '[Brève sur la lettre d’essai]',
    'container-title': 'Le Journal d’essai',
  }),
  'une note sous pseudonyme': note({}),
  'une note sans nom': note({author: undefined, shown: 'none', kind: 'testimony'}),
  'une note, titre avec deux-points, & et %': note({title: 'Ma lettre : 15 % & « le reste »'}),
  'un paragraphe de la présentation': paragraphItem(
    page,
    2,
    {resource: () => resource({id: 'texte-du-cycle', type: 'webpage', author: [{literal: 'Collectif B'}]})},
    SITE,
  ),
  'une nouvelle': post({}),
  'une nouvelle au mois près': post({when: '2025-02' as ImpreciseDate}),
  'une nouvelle, titre entre guillemets': post({title: '« Rendez-nous le guichet » : la marche'}),
  'l’archive': archiveItem(SITE, {version: '2026-05-03'}),
  'un livre, deux noms': cited({
    author: [
      {family: 'Essai', given: 'Clara'},
      {family: 'La Fontaine', given: 'Jean de'},
    ],
    issued: '2021',
    publisher: 'Éditions d’essai',
    'publisher-place': 'Paris',
    ISBN: '978-2-11-157890-6',
    'number-of-pages': '297',
    'collection-title': 'Essais',
  }),
  'un livre sans date': cited({author: [{family: 'van den Berg', given: 'Anna'}], publisher: 'Éditions d’essai'}),
  'un livre de deux collectifs, titre avec & et %': cited({
    author: [{literal: 'Collectif A'}, {literal: 'Collectif B'}],
    title: 'Caf & Cie : 15 % d’essais',
    issued: '2019/2021',
    publisher: 'Éditions d’essai',
  }),
  'un chapitre': cited({
    type: 'chapter',
    title: 'Ce que dit le chapitre',
    author: [{family: 'Essai', given: 'Clara'}],
    editor: [{family: 'Exemple', given: 'Zoé d’'}],
    'container-title': 'Un livre d’essai',
    issued: '2020',
    page: '265-285',
    publisher: 'Éditions d’essai',
  }),
  'un article de revue': cited({
    type: 'article-journal',
    title: 'Déplier la question : une approche',
    author: [
      {family: 'Essai', given: 'Clara'},
      {family: 'Modèle', given: 'Luc'},
      {family: 'Exemple', given: 'Zoé d’'},
      {family: 'Berg', given: 'Anna'},
    ],
    'container-title': 'Revue d’essai',
    issued: '2020-03',
    volume: '3',
    issue: '1-2',
    page: '115-124',
    DOI: '10.1234/essai_1',
  }),
  'un article de presse, titre entre guillemets': cited({
    type: 'article-newspaper',
    title: '« Pour l’essai, la machine est neutre »',
    author: [{family: 'Essai', given: 'Clara'}],
    'container-title': 'Le Journal d’essai',
    issued: '2023-12-01',
    URL: 'https://journal.example.org/neutre?a=1&b=2',
  }),
  'un rapport d’un collectif': cited({
    type: 'report',
    title: 'L’essai : quel bilan ?',
    author: [{literal: 'Inspection d’essai'}],
    number: '2019-033R',
    issued: '2019-10',
    URL: 'https://rapport.example.org/',
  }),
  'un rapport que son auteur publie': cited({
    type: 'report',
    title: 'L’essai que publie qui l’écrit',
    author: [{literal: 'Inspection d’essai'}],
    publisher: 'Inspection d’essai',
    number: 'VID 1252 of 2019',
    issued: '2019-10',
    URL: 'https://rapport.example.org/',
  }),
  'un rapport de deux collectifs qui le publient': cited({
    type: 'report',
    title: 'L’essai que publient ceux qui l’écrivent',
    author: [{literal: 'Collectif A'}, {literal: 'Collectif B'}],
    publisher: 'Collectif A ; Collectif B',
    issued: '2019',
  }),
  'un numéro d’un périodique d’une institution': cited({
    type: 'article-journal',
    title: '15 % des essais',
    author: [{literal: 'Institut d’essai'}],
    publisher: 'Institut d’essai',
    'container-title': 'Essais Première',
    issue: '1953',
    issued: '2023-06-22',
    URL: 'https://institut.example.org/1953',
  }),
  'un article dont le titre est une question, sans auteur': cited({
    type: 'article-newspaper',
    title: 'Essai, qu’as-tu fait aujourd’hui ?',
    'container-title': 'Le Journal d’essai',
  }),
  'une page en anglais, au titre en partie français': cited({
    type: 'webpage',
    title: 'Projet de recherche – The trial of the counter',
    author: [{family: 'Essai', given: 'Clara'}],
    language: 'en',
    URL: 'https://essai.example.org/',
  }),
  'un rapport, sa nature, son numéro et son DOI': cited({
    type: 'report',
    title: 'Titre n° 12 : « essai » de rapport',
    author: [{family: 'Exemple', given: 'Zoé d’'}],
    genre: 'Rapport d’information',
    number: '491',
    publisher: 'Chambre d’essai',
    DOI: '10.1234/essai_2',
    issued: '2024-04-02',
  }),
  'un article en anglais, titre avec guillemets': cited({
    type: 'article-newspaper',
    title: 'Test authorities suspend "discriminatory" model: test_model',
    'container-title': 'Test Weekly',
    language: 'en',
  }),
  'une page sans auteur, au mois près': cited({
    type: 'webpage',
    title: 'Une page d’essai',
    issued: '2022-03',
    'container-title': 'Le site d’essai',
    URL: 'https://site.example.org/page',
  }),
  'une page en anglais': cited({
    type: 'webpage',
    title: '"With great power": keeping tests accountable',
    author: [{literal: 'Test Watch & Co'}],
    language: 'en',
    issued: '2019',
    URL: 'https://test.example.org/',
  }),
  'une décision': cited({
    type: 'legal_case',
    title: 'Décision d’essai',
    authority: 'Tribunal d’essai',
    number: '452798',
    issued: '2022-06-03',
    URL: 'https://tribunal.example.org/',
  }),
  'une décision dont le titre a le numéro': cited({
    type: 'legal_case',
    title: 'Avis n° 20226179, Caisse d’essai',
    authority: 'Commission d’essai',
    number: '20226179',
    issued: '2022-12-15',
  }),
  'une loi': cited({
    type: 'legislation',
    title: 'Loi d’essai du 1er mars 2023',
    issued: '2023-03-01',
    number: '2023-1',
  }),
  'une loi au journal, dont le titre a le jour': cited({
    type: 'legislation',
    title: 'Décret n° 2017-330 du 14 mars 2017 relatif à l’essai',
    'container-title': 'Journal officiel d’essai',
    number: '2017-330',
    issued: '2017-03-14',
    URL: 'https://loi.example.org/',
  }),
  'un article de code, sans date': cited({type: 'legislation', title: 'Code d’essai, article L. 311-3-1'}),
  'un film': cited({
    type: 'motion_picture',
    title: 'Le Film d’essai',
    director: [{family: 'Essai', given: 'Clara'}],
    issued: '2020',
  }),
  'une émission': cited({
    type: 'broadcast',
    title: 'L’émission d’essai',
    'container-title': 'Les Essais',
    publisher: 'Radio d’essai',
    medium: 'Radio',
    issued: '2022-12-02',
    URL: 'https://radio.example.org/',
  }),
  'une émission seule, à particule, sans date': cited({
    type: 'broadcast',
    title: 'Quand l’essai passe à la radio',
    author: [{family: 'La Fontaine', given: 'Jean de'}],
    medium: 'Podcast',
    URL: 'https://radio.example.org/seule',
  }),
  'un jeu de données': cited({
    type: 'dataset',
    title: 'Inventaire d’essai',
    author: [{literal: 'Observatoire d’essai'}],
    publisher: 'Observatoire d’essai',
    issued: '2025-11',
  }),
  'un événement': cited({
    type: 'event',
    title: 'Rencontre d’essai',
    publisher: 'Collectif B',
    issued: '2022-11-24',
    URL: 'https://rencontre.example.org/',
  }),
  'un logiciel': cited({
    type: 'software',
    title: 'Code d’essai',
    author: [{literal: 'Caisse d’essai'}],
    issued: '2022',
    URL: 'https://code.example.org/',
  }),
};
