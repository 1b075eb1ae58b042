import {describe, expect, it} from 'vitest';
import {findPersonalData, placeOf} from '#core/notes/personal-data';
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
    ['note/phone-number', 'au (06) 12 34 56 78'],
    ['note/phone-number', 'au 06\u201112\u201334\u201156\u201178'],
    ['note/phone-number', 'en Belgique, +32 471 12 34 56'],
    ['note/phone-number', '0032 471 12 34 56'],
    ['note/e-mail', 'jean (at) exemple.fr'],
    ['note/e-mail', 'jean [arobase] exemple.fr'],
    ['note/e-mail', 'rené@exemple.fr'],
    ['note/postal-address', 'au 12B rue Hugo'],
    ['note/postal-address', 'au 12 quater rue Hugo'],
    ['note/postal-address', 'au 12 bd. Voltaire'],
    ['note/postal-address', 'au 3 r. Hugo'],
    ['note/postal-address', '12 RUE HUGO'],
    ['note/personal-number', 'mon numéro CAF\u00A0: 1234567'],
    ['note/personal-number', 'allocataire\u00A0: 1234567'],
    ['note/personal-number', 'nº dossier 123456'],
    ['note/name-beside-sensitive-fact', 'Fatima Benali touche le RSA.'],
    ['note/name-beside-sensitive-fact', 'Fatima touche le RSA'],
    ['note/name-beside-sensitive-fact', 'Ma voisine Fatima n’a plus droit au RSA.'],
    ['note/name-beside-sensitive-fact', 'Hier, Fatima a perdu l’AAH.'],
    ['note/name-beside-sensitive-fact', 'Fatima, qui est enceinte, attend.'],
    ['note/name-beside-sensitive-fact', 'Mr Benali est malade.'],
    ['note/name-beside-sensitive-fact', 'M Benali est malade.'],
    ['note/name-beside-sensitive-fact', 'MME BENALI touche le RSA'],
    ['note/name-beside-sensitive-fact', 'MME BENALI TOUCHE LE RSA'],
    ['note/name-beside-sensitive-fact', 'Mme. Benali touche le RSA'],
    ['note/name-beside-sensitive-fact', 'mme Benali est au rsa'],
    ['note/name-beside-sensitive-fact', "Mme Benali est demandeuse d'asile."],
    ['note/name-beside-sensitive-fact', 'Mme Benali est demandeuse d’asile.'],
    ['note/name-beside-sensitive-fact', 'Mme Benali est sans papiers.'],
    ['note/name-beside-sensitive-fact', 'Mme Benali est sans\u2011papiers.'],
    ['note/name-beside-sensitive-fact', 'Mme Benali est en situation irrégulière.'],
    ['note/name-beside-sensitive-fact', 'Mme Benali est séropositive.'],
    ['note/name-beside-sensitive-fact', 'Mme Benali a un cancer.'],
    ['note/name-beside-sensitive-fact', 'Mme Benali vit seule,\net touche le RSA.'],
    ['note/name-beside-sensitive-fact', 'Mme Benali est handicapée.'.normalize('NFD')],
    ['note/e-mail', 'fatima.b [arobase] orange [point] fr'],
    ['note/personal-number', 'né le 12/03/1985'],
    ['note/personal-number', 'Née le 1.3.1985'],
    ['note/personal-number', 'FR76 3000 6000 0112 3456 7890 189'],
    ['note/postal-address', 'au 1200, route des Tests'],
    ['note/name-beside-sensitive-fact', 'Mme Exemple a parlé de son cancer.'],
    ['note/name-beside-sensitive-fact', 'Mme Exemple a été dénoncée pour fraude.'],
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
    'Elle touche le RSA, on est au RSA, et Personne ne touche le RSA.',
    'La Caf a perdu mon dossier de RSA\u00A0; à Nanterre est la prison.',
    'L’État est endetté, la France est malade.',
    'Être au RSA n’est pas un choix. Toucher le RSA non plus.',
    'Assurance maladie, allocations, fraude.',
    'Vincent Dubois décrit le contrôle des allocataires.',
    'Gabriel Attal est venu parler du RSA.',
    'Mme Exemple a parlé\n\nLe RSA a baissé',
    '- Mme Exemple\n- le RSA',
    'Par allocataire\u00A0: 150 000 euros, ou 150 000 €, ou 111 500 000 euros.',
    'Mme Exemple, sociologue, a parlé du non-recours au RSA.',
    'Mme Exemple, sociologue, sur le RSA',
    'Mme Exemple a parlé des allocations. Le RSA, dont parle de nouveau Mme Exemple.',
    'M. Exemple veut réformer le RSA.',
    'en 2010 cours de droit',
    'Page 12, rue et ruelles',
    'Le RMI est né le 1er décembre 1988.',
    'TVA FR 40 123456789',
  ])('is not: %s', (text) => expect(rules(text)).toEqual([]));

  it('tells the field and the line', () => {
    expect(findPersonalData({title: 'a@example.org', text: 'Un.\n\n06 00 00 00 00'})).toMatchObject([
      {field: 'title', line: 1},
      {field: 'text', line: 3},
    ]);
    expect(
      findPersonalData({title: '', text: 'Un.\nFatima touche\nle RSA.\nEt Mme A. aussi.\n\nMme B. est malade.'}),
    ).toMatchObject([
      {field: 'text', line: 2},
      {field: 'text', line: 6},
    ]);
  });

  it('looks at the signature, which may say a situation, and names its place', () => {
    const found = (author: string) => findPersonalData({title: '', text: '', author});
    expect(found('a@example.org')).toMatchObject([{rule: 'note/e-mail', field: 'author', line: 1}]);
    expect(found('Fatima, 06 00 00 00 00').map(placeOf)).toEqual(['Signature']);
    expect(found('Mme A., allocataire du RSA')).toEqual([]);
    expect(
      [
        {field: 'title', line: 1},
        {field: 'text', line: 3},
      ].map(placeOf),
    ).toEqual(['Titre', 'Ligne 3']);
  });

  it.each([
    'a',
    '1 ',
    'Mme A ',
    '@a',
    '0',
    ' ',
    'RSA ',
    '\n',
    'A ',
    'Aa ',
    'a ',
    'Aa est ',
    'Aa a un ',
    'Mme A\n',
    '+1',
    '( at ',
  ])('takes no time over twenty thousand « %s »', (piece) => {
    expect(cpuTime(() => rules(piece.repeat(20_000 / piece.length)))).toBeLessThan(1200);
  });
});
