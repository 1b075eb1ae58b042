import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {analyse} from '#core/text/analyse';
import {excerpt, mark} from '#core/text/excerpt';
import {stem} from '#core/text/stem';
import {fold} from '#core/text/fold';

const terms = (text: string) => analyse(text).map(({term}) => term);

describe('a word and what people type for it', () => {
  it.each([
    ['elision, either apostrophe', 'l’algorithme', 'algorithme'],
    ['elision, straight apostrophe', "d'infirmière", 'infirmiere'],
    ['a longer elision', 'lorsqu’on', 'on'],
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
    ['an acronym with its points', 'R.S.A.', 'rsa'],
    ['inclusive writing', 'usager·es', 'usagers'],
    ['inclusive writing, longer', 'chômeur·euses', 'chômeurs'],
    ['a word in which the apostrophe is a letter', "aujourd'hui", 'aujourd’hui'],
  ])('meet: %s', (_, written, typed) => {
    expect(terms(written)).toEqual(terms(typed));
    expect(terms(typed)).not.toEqual([]);
  });

  it('stay two when they are two', () => {
    for (const [one, other] of [
      ['contrôle', 'contrôleur'],
      ['notation', 'notaire'],
      ['travail', 'travaux publics'],
    ] as const) {
      expect(terms(one)).not.toEqual(terms(other));
    }
  });

  it('keeps common words only when there is nothing else', () => {
    expect(terms('le droit de la famille')).toEqual(['droit', 'famil']);
    expect(terms('qui est-ce')).not.toEqual([]);
  });
});

describe('tokens', () => {
  it('stand where their words stand, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 80}), (text) => {
        let last = 0;
        for (const {term, start, end} of analyse(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(term).toBe(fold(term));
          last = end;
        }
      }),
    );
  });

  it('of a folded and stemmed word are itself again: analysis is stable for its own terms', () => {
    for (const word of ['algorithme', 'chomeuses', 'sociaux', 'directrices', 'usagere', 'droit', 'prefecture']) {
      const [once = ''] = terms(word);
      expect(stem(fold(once)).startsWith(once.slice(0, 4))).toBe(true);
    }
  });
});

describe('marking', () => {
  it('loses and adds nothing', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 200}), fc.string({maxLength: 8}), (text, word) => {
        const pieces = mark(text, terms(word));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });

  it('marks the word without its article, plural or not, and the beginning of a word when asked', () => {
    const found = (wanted: string[]) =>
      mark('L’algorithme, les algorithmes.', wanted)
        .filter((piece) => piece.found)
        .map(({text}) => text);
    expect(found(terms('algorithme'))).toEqual(['algorithme', 'algorithmes']);
    expect(found(['algo*'])).toEqual(['algorithme', 'algorithmes']);
    expect(found(['logarithm'])).toEqual([]);
  });

  it('of a long text shows the passage with the words, cut at words', () => {
    const text = `${'avant '.repeat(100)}le score de risque ${'après '.repeat(100)}`;
    const pieces = excerpt(text, terms('score risque'));
    expect(pieces.filter((piece) => piece.found).map((piece) => piece.text)).toEqual(['score', 'risque']);
    expect(pieces[0]?.text).toBe('… ');
    expect(pieces.at(-1)?.text).toBe(' …');
    expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(220);
  });
});
