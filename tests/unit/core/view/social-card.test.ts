import {describe, expect, it} from 'vitest';
import {cardNameOf, cardText, DEFAULT_CARD, toSocialCards} from '#core/view/social-card';

type Held = Parameters<typeof toSocialCards>[0];

const session = (date: object) =>
  ({id: 'une-seance', rank: {value: '2'}, title: {value: 'Une séance'}, date}) as unknown as Held['sessions'][number];
const post = {id: 'une-nouvelle', title: 'Une nouvelle', date: '2024-08-01'} as unknown as Held['posts'][number];
const page = (address: string) => ({address, title: 'Une page'}) as unknown as Held['pages'][number];
const cardsOf = (held: Partial<Held>) => toSocialCards({sessions: [], posts: [], pages: [], ...held});

describe('the name of the card of a page', () => {
  it.each([
    ['/', DEFAULT_CARD],
    ['/a-propos/', DEFAULT_CARD],
    ['/constructor/', DEFAULT_CARD],
    ['/presentation/', 'presentation'],
    ['/seances/', 'seances'],
    ['/seances/une-seance/', 'seance-une-seance'],
    ['/seances/une-seance/transcription/', 'seance-une-seance'],
    ['/intervenants/une-personne/', 'intervenants'],
    ['/ressources/un-livre/', 'ressources'],
    ['/themes/un-theme/', 'themes'],
    ['/glossaire/', 'glossaire'],
    ['/actualites/', 'actualites'],
    ['/actualites/une-nouvelle/', 'actualite-une-nouvelle'],
    ['/actualites/archives/', 'actualites'],
    ['/actualites/etiquettes/caf/', 'actualites'],
    ['/seances/inconnue/', 'seances'],
    ['/seances/inconnue/transcription/', 'seances'],
    ['/comprendre/', 'comprendre'],
    ['/comprendre/un-score/', 'comprendre-un-score'],
    ['/contribuer/signaler/', 'contribuer'],
  ])('%s → %s', (address, name) => {
    const cards = cardsOf({
      sessions: [session({value: '2022', certainty: 'stated'})],
      posts: [post],
      pages: ['/presentation/', '/comprendre/', '/comprendre/un-score/'].map(page),
    });
    expect(cardNameOf(address, (asked) => cards.some(({name: known}) => known === asked))).toBe(name);
  });

  it('is one file in one folder, and two cards never bear the same', () => {
    const cards = cardsOf({
      sessions: [session({value: '2022', certainty: 'stated'})],
      posts: [post],
      pages: ['/presentation/', '/comprendre/', '/comprendre/un-score/', '/contribuer/', '/a-propos/'].map(page),
    });
    const names = cards.map(({name}) => name);
    expect(names).toContain(DEFAULT_CARD);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]+$/);
  });
});

describe('a card', () => {
  it('of a session bears its number and its date', () => {
    expect(cardsOf({sessions: [session({value: '2022-10-25', certainty: 'stated'})]}).at(-1)).toEqual({
      name: 'seance-une-seance',
      tab: 'Séance n°\u00A02',
      title: 'Une séance',
      stamp: '25\u00A0octobre 2022',
      note: undefined,
    });
  });

  it.each([
    [
      {value: '2023/2023-03-13', certainty: 'inferred'},
      'début 2023, avant le 13\u00A0mars',
      'Date déduite des sources',
    ],
    [{value: '2023', certainty: 'second-hand'}, '2023', 'Date connue de seconde main'],
    [{certainty: 'not-found'}, 'date non trouvée', undefined],
  ])('says how sure a date is: %j', (date, stamp, note) => {
    expect(cardsOf({sessions: [session(date)]}).at(-1)).toMatchObject({stamp, note});
  });

  it('of a post bears its day, of an explanation its title', () => {
    expect(cardsOf({posts: [post]}).at(-1)).toMatchObject({title: 'Une nouvelle', stamp: '1er\u00A0août 2024'});
    expect(cardsOf({pages: [page('/comprendre/un-score/')]}).at(-1)).toMatchObject({title: 'Une page'});
  });

  it('is told in words', () => {
    const words = cardText({
      name: 'x',
      tab: 'Séance n°\u00A02',
      title: 'Un titre',
      stamp: '2023',
      note: 'Date déduite',
    });
    expect(words).toBe('Séance n°\u00A02\u00A0: Un titre – 2023 – Date déduite');
  });
});
