import {describe, expect, it} from 'vitest';
import {someOf, verdict} from '../../../src/enhance/verdict';

type Found = Parameters<typeof verdict>[0];
type Kind = Found['wordings'][number]['kind'];

const found = (mode: Found['mode'], total: number, words: Record<string, Kind>, why: Found['advice'] = []): Found => ({
  mode,
  total,
  wordings: Object.entries(words).map(([typed, kind]) => ({typed, kind, written: []})),
  advice: why,
  unnamed: [],
});

const say = (answer: Found, query: string, chosen = {}) =>
  verdict(answer, {query, chosen}).replaceAll('\u00A0', ' ').replaceAll('\u202F', ' ');

describe('what is said of an answer', () => {
  it.each<[string, Found, string, object?]>([
    ['Tapez un mot, un nom, un sigle.', found('none', 0, {}), ' '],
    ['Rien à chercher dans « -guichet » : il faut aussi un mot, un nom, un sigle.', found('none', 0, {}), '-guichet'],
    ['Rien à chercher : il faut un mot, un nom, un sigle.', found('none', 0, {}), '«  »'],
    ['Rien avec ces filtres.', found('all', 0, {}), '""', {kind: ['term']}],
    ['Rien pour « “guichet droit” -non ».', found('all', 0, {'guichet droit': 'known'}), '« guichet droit » -non'],
    ['1 résultat.', found('all', 1, {guichet: 'known'}), 'guichet'],
    ['12 résultats.', found('all', 12, {guichet: 'known'}), 'guichet'],
    ['1 911 résultats.', found('all', 1911, {guichet: 'known'}), 'guichet'],
    [
      'Aucun texte n’a « a », « b », « c » ni 3 autres mots : 2 résultats avec « droit ».',
      found('any', 2, {
        ...{droit: 'known', a: 'unknown', b: 'unknown', c: 'unknown', d: 'unknown', e: 'unknown', f: 'unknown'},
      }),
      'droit a b c d e f',
    ],
    [
      'Rien pour « qui:zorro ». Personne, dans l’archive, ne s’appelle « zorro ».',
      {...found('all', 0, {}), unnamed: [{on: 'person', value: 'zorro', not: false}]},
      'qui:zorro',
    ],
    [
      '3 résultats. Aucune séance ne s’appelle « 99 ».',
      {...found('all', 3, {guichet: 'known'}), unnamed: [{on: 'session', value: '99', not: true}]},
      'guichet -séance:99',
    ],
    [
      'Rien pour « une question dont le dernier mot, au quatre-vingtième caractère, serait coupé en … ».',
      found('all', 0, {mot: 'known'}),
      'une question dont le dernier mot, au quatre-vingtième caractère, serait coupé en anticonstitutionnellement',
    ],
    ['Aucun texte n’a « guichat » : 12 résultats avec un mot proche.', found('all', 12, {guichat: 'near'}), 'guichat'],
    [
      'Aucun texte n’a « guichat » : 1 résultat avec un mot proche.',
      found('all', 1, {droit: 'known', guichat: 'near'}),
      'droit guichat',
    ],
    [
      'Aucun texte n’a « guichat » ni « drot » : 12 résultats avec des mots proches.',
      found('all', 12, {guichat: 'near', drot: 'near'}),
      'guichat drot',
    ],
    [
      'Aucun texte n’a tous ces mots : 12 résultats avec au moins l’un d’eux.',
      found('any', 12, {guichet: 'known', drot: 'near'}),
      'guichet drot',
    ],
    [
      'Aucun texte n’a « xyzzyx » : 12 résultats avec « guichet ».',
      found('any', 12, {guichet: 'known', xyzzyx: 'unknown'}),
      'guichet xyzzyx',
    ],
    [
      'Aucun texte n’a « xyzzyx » : 12 résultats avec un mot proche de « guichat ».',
      found('any', 12, {guichat: 'near', xyzzyx: 'unknown'}),
      'guichat xyzzyx',
    ],
    [
      'Aucun texte n’a « xyzzyx », « yzzyxx » ni « zzyxxy » : 12 résultats avec au moins un des autres mots.',
      found('any', 12, {guichet: 'known', droit: 'known', xyzzyx: 'unknown', yzzyxx: 'unknown', zzyxxy: 'unknown'}),
      'guichet droit xyzzyx yzzyxx zzyxxy',
    ],
    ['Rien pour « xyzzyx » : aucun texte n’a ce mot.', found('all', 0, {xyzzyx: 'unknown'}), 'xyzzyx'],
    [
      'Rien pour « xyzzyx yzzyxx » : aucun texte n’a ces mots.',
      found('any', 0, {xyzzyx: 'unknown', yzzyxx: 'unknown'}),
      'xyzzyx yzzyxx',
    ],
    ['Rien avec ces filtres.', found('all', 0, {}), '', {kind: ['term']}],
    ['Rien pour « guichet » avec ces filtres.', found('all', 0, {guichet: 'known'}), 'guichet', {from: '2024'}],
    [
      'Rien pour « guichet xyzzyx » avec ces filtres. Aucun texte n’a « xyzzyx ».',
      found('any', 0, {guichet: 'known', xyzzyx: 'unknown'}),
      'guichet xyzzyx',
      {kind: ['term']},
    ],
    [
      'Rien pour « "guichet droit" » : aucun texte n’a ces mots à la suite.',
      found('all', 0, {'guichet droit': 'known'}, [{why: 'without-quotes'}]),
      '"guichet droit"',
    ],
    [
      'Rien pour « "guichet droit" -non ».',
      found('all', 0, {'guichet droit': 'known'}, [{why: 'without-quotes'}, {why: 'without-exclusion'}]),
      '"guichet droit" -non',
    ],
    [`Rien pour « ${'mot '.repeat(20)}… ».`, found('all', 0, {mot: 'known'}), 'mot '.repeat(90)],
    ['Rien pour « guichet -guichets ».', found('all', 0, {guichet: 'known'}), 'guichet -guichets'],
  ])('%s', (sentence, answer, query, chosen = {}) => {
    expect(say(answer, query, chosen)).toBe(sentence);
  });
});

it.each([
  [['a'], 'a'],
  [['a', 'b'], 'a et b'],
  [['a', 'b', 'c', 'd'], 'a, b, c et d'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c et 2 autres mots'],
])('of %j a sentence says %j', (words, expected) => {
  expect(someOf(words, 'et', 'mots')).toBe(expected);
});
