import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {analyse, stemsOf, wordsOf} from '#core/text/analyse';
import {fold} from '#core/text/fold';
import {stem} from '#core/text/stem';
import {cpuTime} from '../../../support/cpu-time';

/** Forms, by position: `usagers|usageres` share one. */
function forms(text: string): string {
  const places: string[][] = [];
  for (const {form, position} of analyse(text)) (places[position] ??= []).push(form);
  return places.map((here) => here.join('|')).join(' ');
}

describe('a word and what people type for it', () => {
  it.each([
    ['elision, either apostrophe', 'l’algorithme', 'algorithme'],
    ['elision, straight apostrophe', "d'infirmière", 'infirmiere'],
    ['a longer elision', 'lorsqu’on', 'on'],
    ['an elision before a quotation mark', 'l’« usager »', 'usager'],
    ['no accents', 'dématérialisation', 'dematerialisation'],
    ['capitals', 'CAF', 'caf'],
    ['a ligature', 'main-d’œuvre', "main d'oeuvre"],
    ['a hyphen or a space', 'non-recours', 'non recours'],
    ['plural', 'des algorithmes', 'algorithme'],
    ['feminine', 'chômeuses', 'chomeur'],
    ['feminine in -trice', 'les directrices', 'directeur'],
    ['feminine in -ière', 'conseillères', 'conseiller'],
    ['participle', 'dématérialisées', 'dématérialisé'],
    ['-al and -aux', 'services sociaux', 'service social'],
    ['irregular', 'les nouvelles, les beaux yeux', 'nouveau bel œil'],
    ['an acronym with its points', 'R.S.A.', 'rsa'],
    ['an acronym without its last point', 'le R.S.A', 'rsa'],
    ['inclusive writing', 'usager·es', 'usagers'],
    ['inclusive writing, longer', 'chômeur·euses', 'chômeurs'],
    ['a word in which the apostrophe is a letter', "aujourd'hui", 'aujourd’hui'],
    ['thousands with spaces', '2\u202F350\u00A0000 euros', '2350000 €'],
    ['a decimal point', '37.5 %', '37,5 pour cent'],
    ['a date in figures', '14/03/2023', '14 mars 2023'],
    ['a date of a machine', '2023-03-14', '14 mars 2023'],
    ['an ordinal', '1er mars', '1 mars'],
    ['an acute accent for an apostrophe', 'l´algorithme', 'algorithme'],
    ['a backtick for an apostrophe', 'd`usager', 'usager'],
    ['a prime for an apostrophe', 'aujourd′hui', "aujourd'hui"],
    ['an apostrophe that a space parts', 'l ’algorithme', 'algorithme'],
    ['an hour, with and without spaces', '12h30', '12\u00A0h\u00A030'],
    ['an hour alone', '9h', '9 h'],
    ['an hour after an hour', '9h-12h30', '9 h - 12 h 30'],
    ['a court written with one m or two', 'prud’hommale, prud’hommaux', "prud'homal prud'homaux"],
    ['a trema on either letter', 'aigüe, ambiguë', 'aigu ambigu'],
    ['a number sign, typed as a letter', 'loi n° 1287', 'loi nº 1287'],
    ['a number sign, glued', 'loi n°1287', 'loi nº1287'],
    ['a number sign, typed as « no »', 'loi n° 1287', 'loi No. 1287'],
    ['millions of money', '2,5 M€', "2,5 millions d'euros"],
  ])('meet: %s', (_, written, typed) => {
    expect(stemsOf(written)).toEqual(stemsOf(typed));
    expect(stemsOf(typed)).not.toEqual([]);
  });

  it('stay two when they are two', () => {
    for (const [one, other] of [
      ['contrôle', 'contrôleur'],
      ['notation', 'notaire'],
      ['peu', 'peur'],
      ['prix', 'pris'],
      ['crise', 'cris'],
      ['37,5', '375'],
    ] as const) {
      expect(stemsOf(one)).not.toEqual(stemsOf(other));
    }
  });

  it('keeps common words only when there is nothing else', () => {
    expect(stemsOf('le droit de la famille')).toEqual(['droit', 'famil']);
    expect(stemsOf('qui est-ce')).not.toEqual([]);
  });
});

describe('inclusive writing is both genders at one position', () => {
  it.each([
    ['usager·es', 'usagers|usageres'],
    ['usager·ère·s', 'usagers|usageres'],
    ['travailleur·euse·s', 'travailleurs|travailleuses'],
    ['chercheurs/euses', 'chercheurs|chercheuses'],
    ['auditeurs/rices', 'auditeurs|auditrices'],
    ['directeur·rices', 'directeurs|directrices'],
    ['lecteur·ice', 'lecteur|lectrice'],
    ['enseignant-e-s', 'enseignants|enseignantes'],
    ['agent.e.s', 'agents|agentes'],
    ['salarié(e)s', 'salaries|salariees'],
    ['chercheur(euse)(s)', 'chercheurs|chercheuses'],
    ['étudiant*e*s', 'etudiants|etudiantes'],
    ['militantEs', 'militants|militantes'],
    ['citoyen·ne', 'citoyen|citoyenne'],
    ['citoyen·enne', 'citoyen|citoyenne'],
    ['actif·ve·s', 'actifs|actives'],
    ['heureux·ses', 'heureux|heureuses'],
    ['municipaux/ales', 'municipaux|municipales'],
    ['professionnel·le·s', 'professionnels|professionnelles'],
    ['maître·sse', 'maitre|maitresse'],
    ['tou·te·s', 'tous|toutes'],
    ['toutEs', 'tous|toutes'],
    ['un·e', 'un|une'],
    ['médecin(s)', 'medecin|medecins'],
    ['chercheur·se·s', 'chercheurs|chercheuses'],
    ['travailleur.se.s', 'travailleurs|travailleuses'],
    ['travailleur·ses', 'travailleurs|travailleuses'],
    ['éleveurs-ses', 'eleveurs|eleveuses'],
    ['danseur/se', 'danseur|danseuse'],
    ['USAGER·ÈRE·S', 'usagers|usageres'],
    ['PRODUCTEUR·TRICE·S', 'producteurs|productrices'],
    ['AGRICULTEURS.RICES', 'agriculteurs|agricultrices'],
    ['SALARIÉ(E)S', 'salaries|salariees'],
    ['CHERCHEUR·SE·S', 'chercheurs|chercheuses'],
    ['vice-président·e', 'vice|vicepresident|vicepresidente president|presidente'],
  ])('%s', (written, expected) => expect(forms(written)).toBe(expected));

  it.each([
    ['est-ce', 'est ce'],
    ['et/ou', 'et ou'],
    ['km/s', 'km s'],
    ['dit-elle', 'dit elle'],
    ['ParcourSup', 'parcoursup'],
    ['fin.Et', 'fin et'],
    ['piano 12 no man', 'piano 12 no man'],
    ['professionnel.Elle', 'professionnel elle'],
    ['KM/S', 'km s'],
    ['EST-CE', 'est ce'],
    ['DIT-ELLE', 'dit elle'],
  ])('%s is none', (written, expected) => expect(forms(written)).toBe(expected));
});

describe('an accent that parts a word from a tool word', () => {
  it.each([
    ['le prix du maïs', 'le prix du mais|maïs'],
    ['MAÏS', 'mais|maïs'],
    ['ma\u0069\u0308s', 'mais|maïs'],
    ['bien sûr', 'bien sur|sûr'],
    ['l’impôt dû', 'impot du|dû'],
    ['où, là, à, dès, le nôtre', 'ou la a des le notre'],
    ['mais sur du été', 'mais sur du ete'],
  ])('is kept beside the folded form: %s', (written, expected) => expect(forms(written)).toBe(expected));
});

describe('compounds', () => {
  it.each([
    ['sous-traitance', 'sous|soustraitance traitance'],
    ['O’Connor', 'o|oconnor connor'],
    ['grand’mère', 'grand|grandmere mere'],
    ['presqu’île', 'presquile'],
    ['contrôle-t-elle', 'controle elle'],
    ['dites-vous', 'dites vous'],
    ['covid-19', 'covid|covid19 19'],
    ['2022-2023', '2022 2023'],
  ])('%s', (written, expected) => expect(forms(written)).toBe(expected));

  it('are one position a word for whoever reads words in a row', () => {
    expect(wordsOf('la sous-traitance des usager·es').map(({form}) => form)).toEqual([
      'la',
      'sous',
      'traitance',
      'des',
      'usagers',
    ]);
  });
});

describe('tokens', () => {
  it('stand where their words stand, in order, folded, whatever the text', () => {
    const piece = fc.constantFrom(..."l’aé-·/.E(s) 1 2\u202F000,5%€'œrice".split(''), 'usager·es', 'R.S.A.');
    const texts = fc.oneof(
      fc.string({unit: 'grapheme', maxLength: 80}),
      fc.array(piece).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let last = {position: 0, start: 0};
        for (const {form, stem: root, position, start, end} of analyse(text)) {
          expect(start).toBeGreaterThanOrEqual(last.start);
          expect(position - last.position).toBeLessThanOrEqual(1);
          expect(position).toBeGreaterThanOrEqual(last.position);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(form).toBe(fold(form));
          expect(root).not.toBe('');
          last = {position, start};
        }
      }),
    );
  });

  it('are the same whether the text is known already or not', () => {
    const text = 'Les usager·es de l’ÉTAT, 2 350 000 euros.';
    expect(analyse(text)).toEqual(analyse(text));
  });

  it('of a folded and stemmed word are itself again: analysis is stable for its own terms', () => {
    for (const word of ['algorithme', 'chomeuses', 'sociaux', 'directrices', 'usagere', 'droit', 'prefecture']) {
      const [once = ''] = stemsOf(word);
      expect(stem(fold(once)).startsWith(once.slice(0, 4))).toBe(true);
    }
  });

  it('of a text of a million characters come in no time, one run of marks and letters as well', () => {
    const words = 'Les usager·es de l’ÉTAT disent à la vice-présidente que le R.S.A. coûte 2 350 000 euros. ';
    expect(cpuTime(() => analyse(words.repeat(12_000)))).toBeLessThan(10_000);
    for (const run of ['a-', 'a·', 'l’', 'a.', '1 000', '1.', '(e)', 'e']) {
      expect(cpuTime(() => analyse(run.repeat(200_000)))).toBeLessThan(10_000);
    }
  });
});
