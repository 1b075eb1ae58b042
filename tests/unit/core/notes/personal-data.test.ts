import {describe, expect, it} from 'vitest';
import {findPersonalData} from '#core/notes/personal-data';
import {cpuTime} from '../../../support/cpu-time';

const rules = (text: string) => findPersonalData({title: 'Titre', text}).map(({rule}) => rule);

describe('what a text gives away of someone', () => {
  it.each([
    ['note/phone-number', 'Appelez le 06 00 00 00 00.'],
    ['note/phone-number', 'au +33 (0)6.00.00.00.00'],
    ['note/phone-number', '0600000000'],
    ['note/e-mail', 'écrivez à une.personne@example.org'],
    ['note/postal-address', 'Elle habite 12 bis, rue des Tests.'],
    ['note/postal-address', 'au 3 avenue inventée'],
    ['note/personal-number', 'son numéro 1 85 05 78 006 084 36'],
    ['note/personal-number', 'allocataire n° 1234567'],
    ['note/phone-number', 'au 06/12/34/56/78, le soir'],
    ['note/postal-address', 'au 3 r. de la Paix'],
    ['note/personal-number', 'numéro d’allocataire 1234567'],
    ['note/personal-number', 'n° allocataire 1234567'],
    ['note/personal-number', 'mon numéro allocataire\u00A0: 1 234 567'],
    ['note/personal-number', 'dossier numéro 20231234'],
    ['note/name-beside-sensitive-fact', 'Mme de La Tour est malade.'],
    ['note/name-beside-sensitive-fact', 'M.Dupont touche le RSA.'],
    ['note/name-beside-sensitive-fact', 'Madame D. est enceinte.'],
    ['note/name-beside-sensitive-fact', 'Monsieur dupont est au chômage.'],
    ['note/name-beside-sensitive-fact', 'Mme Exemple touche le RSA depuis un an.'],
    ['note/name-beside-sensitive-fact', 'Le titre de séjour de Monsieur Exemple a expiré.'],
  ])('is told: %s, %s', (rule, text) => expect(rules(text)).toEqual([rule]));

  it.each([
    'En 2016, 12 personnes sur 100 ont renoncé au RSA.',
    'La loi du 6 janvier 1978, article 22, 10 000 000 euros.',
    'La rue appartient à tout le monde.',
    'Le 01/02/2023 05h, puis le 03/04/2024.',
    'En 2020 R. Castel en parlait déjà.',
    'Chaque allocataire\u00A0: 15000 euros par an.',
    'Un dossier de 12345 pages, et 120000 dossiers.',
    'Madame la Ministre a parlé du RSA.',
    'Monsieur le préfet refuse les titres de séjour, titre de séjour ou non.',
    'Madame est enceinte.',
    'Monsieur qui touche le RSA, madame touche l’AAH.',
    'Mme Exemple a parlé. Le RSA a baissé.',
    'Le RSA et l’AAH, sans nom.',
  ])('is not: %s', (text) => expect(rules(text)).toEqual([]));

  it('tells the field and the line', () => {
    expect(findPersonalData({title: 'a@example.org', text: 'Un.\n\n06 00 00 00 00'})).toMatchObject([
      {field: 'title', line: 1},
      {field: 'text', line: 3},
    ]);
  });

  it.each(['a', '1 ', 'Mme A ', '@a', '0', ' ', 'RSA '])('takes no time over twenty thousand « %s »', (piece) => {
    expect(cpuTime(() => rules(piece.repeat(20_000 / piece.length)))).toBeLessThan(1200);
  });
});
