import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type CslItem, type CslName, knownOnly} from '#core/citation/csl';
import {STYLES} from '#core/citation/styles';
import {correct, CORRECTIONS} from '../../../../src/plugins/citations/corrections';
import {createFormatter} from '../../../../src/plugins/citations/format';
import {CASES, sessionOf, turn} from '../../../support/citation-cases';
import {expectFrench, expectSound, linesOf} from '../../../support/citation-lines';

const {format} = createFormatter();

describe('a formatted citation', () => {
  it.each(Object.entries(CASES))('of %s is sound and French', (_, item) => {
    for (const line of linesOf(format(item))) {
      expectSound(line);
      expectFrench(line, item);
    }
  });

  it.each(Object.entries(CASES))('of %s leads back to it', (_, item) => {
    if (item.URL === undefined) return;
    for (const {reference} of Object.values(format(item))) expect(reference.text).toContain(item.URL);
  });

  it('says how far to trust the words, and which, in every style', () => {
    for (const {reference} of Object.values(format(CASES['un tour de parole']!))) {
      expect(reference.text.toLowerCase()).toContain(
        'transcription automatique non relue, version du 1er\u00A0mai 2026',
      );
    }
  });

  it('says the minute in the note, or in the call', () => {
    for (const {reference, call} of Object.values(format(CASES['un tour de parole']!))) {
      expect((call ?? reference).text).toContain('12\u00A0min\u00A034\u00A0s');
    }
  });

  it('is the same whatever was formatted before it', () => {
    for (const item of Object.values(CASES)) expect(createFormatter().format(item)).toEqual(format(item));
  }, 120_000);

  it('says the same in HTML and in words', () => {
    for (const {html, text} of Object.values(CASES).flatMap((item) => linesOf(format(item)))) {
      const said = html.replace(/<[^>]*>/g, '');
      expect(said.replaceAll('&amp;', '&')).toBe(text);
    }
  });

  it('leaves the words of a title as they are, even those that open a part of a line', () => {
    for (const title of ['entre deux guichets', 'Que faire ? entre nous. mai 68. p. 12', 'mai 68']) {
      const item: CslItem = {id: 'x', type: 'book', title, publisher: 'mai, éditions', language: 'fr'};
      for (const {reference} of Object.values(format(item))) {
        expect(reference.text.replace(/[\u00A0\u202F]/g, ' ')).toContain(title);
        expect(reference.text).toContain('mai, éditions');
      }
    }
  });

  it('keeps the name of a site or a newspaper as it writes itself', () => {
    for (const type of ['article-newspaper', 'webpage', 'post-weblog'] as const) {
      const item: CslItem = {id: 'x', type, title: 'Un titre', 'container-title': 'franceinfo', language: 'fr'};
      for (const {reference} of Object.values(format(item))) expect(reference.text).toContain('franceinfo');
    }
  });

  it('puts the marks of its language inside a title', () => {
    const words = (title: string, language: string) =>
      Object.values(format({id: 'x', type: 'webpage', title, language, 'container-title': 'Site'})).map(
        ({reference}) => reference.text,
      );
    for (const text of words('Suspends "discriminatory" model, \'fair\' or not', 'en')) {
      expect(text).toMatch(/Suspends “[dD]iscriminatory” [mM]odel, ‘[fF]air’ [oO]r [nN]ot/);
    }
    expect(words('Un « mot » rare', 'fr').join()).toMatch(/Un «\u00A0mot\u00A0» rare.*Un “mot” rare/);
  });

  it('keeps an ellipsis of three dots', () => {
    const title = 'Et puis... on attend... la suite';
    for (const {reference} of Object.values(format({...CASES['un tour de parole']!, title}))) {
      expect(reference.text).toContain(title);
    }
  });

  it('takes no words for markup', () => {
    const title = 'Le <b>gras</b> & l’<i>italique</i> 2 < 3';
    for (const {reference} of Object.values(format({...CASES['un tour de parole']!, title}))) {
      expect(reference.text).toContain(title);
      expect(reference.html).toContain('&lt;b&gt;gras&lt;/b&gt; &amp;');
    }
  });

  it('keeps hostile words as words', () => {
    const part = fc.constantFrom(
      ...[
        '<b>',
        '</i>',
        '<script>alert(1)</script>',
        '<span style="x">',
        '&lt;',
        '&',
        '"',
        "'",
        '«',
        '»',
        '“',
        '\n',
        '\0',
      ],
      ...['\u202E', '\uE000', '\uE001', '\uE005', '$1', '$&', '{', '}', '%', '..', '?', 'mot', ' ', ':', '15', 'l’eau'],
    );
    const words = fc.array(part, {minLength: 1, maxLength: 8}).map((parts) => `x${parts.join('')}x`);
    fc.assert(
      fc.property(words, words, words, words, (title, literal, event, place) => {
        const item: CslItem = {
          ...CASES['un tour de parole']!,
          title,
          author: [{literal}, {family: title, given: event}],
          'event-title': event,
          'event-place': place,
          URL: `https://archive.example.org/?${title}`,
        };
        linesOf(format(item)).forEach(expectSound);
      }),
      {numRuns: 60},
    );
  });
});

describe('formatting', () => {
  it('costs nothing more for the next turn of a voice, and no name twice', () => {
    const {turn: cite} = sessionOf({});
    const formatter = createFormatter();
    formatter.format(cite(turn('00000', 'Clara Essai', 0)));
    const once = formatter.formatted();
    for (let rank = 1; rank < 1000; rank++) {
      const code = rank.toString().padStart(5, '0');
      const formatted = formatter.format(cite(turn(code, 'Clara Essai', rank * 1000)));
      expect(formatted.apa.reference.text).toContain(`/t/${code}/`);
    }
    expect(formatter.formatted()).toBe(once);
    // Another session, the same voice: nothing, unless its title is one that a processor rewrites.
    const named = (value: string) => sessionOf({title: {value, certainty: 'stated' as const, sources: []}});
    formatter.format(named('Un autre titre d’essai').turn(turn('00000', 'Clara Essai', 0)));
    expect(formatter.formatted()).toBe(once);
    formatter.format(named('Un « autre » titre').turn(turn('00000', 'Clara Essai', 0)));
    expect(formatter.formatted()).toBe(once + STYLES.length);
    // Another voice, of one part: its name in each style.
    formatter.format(cite(turn('00000', 'Question de la salle', 1)));
    expect(formatter.formatted()).toBe(once + 2 * STYLES.length);
  });

  it('composes of names what the processor would have written of them all', () => {
    const {format: compose, whole} = createFormatter();
    const names: CslName[] = [
      {family: 'Essai', given: 'Clara'},
      {literal: 'Question de la salle'},
      {family: 'La Fontaine', given: 'Jean', 'dropping-particle': 'de'},
      {family: 'Exemple', given: 'Zoé', 'dropping-particle': 'd’'},
      {family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van den'},
      {literal: 'Intervenante 1.'},
      {literal: 'Ça suffit !'},
      {literal: 'A & B : « nous »'},
      {family: 'Ève', given: 'J.-P. R.'},
      ...["O'Brien", 'L’Hôte', 'Saint-Jean', 'Nguyễn', 'Łuk Straße', 'Dos Santos', 'ESSAI', 'De la Tour'].map(
        (family) => ({
          family,
          given: 'Clara',
        }),
      ),
      ...['Essai', 'Xqzjkwv'].map((family) => ({family, given: 'Jean-Marie', 'dropping-particle': 'de'})),
      {family: 'Петрова', given: 'Анна'},
      {family: 'Essai', given: 'Xqzjkwv'},
      {literal: 'Collectif 3'},
      {literal: 'collectif en minuscules'},
    ];
    const base = CASES['un tour de parole']!;
    fc.assert(
      fc.property(fc.shuffledSubarray(names, {minLength: 1}), (author) => {
        expect(compose({...base, author})).toEqual(whole({...base, author}));
      }),
      {numRuns: 300},
    );
  }, 120_000);

  it('composes of the words and the date of a debate what the processor would have written of them', () => {
    const {format: compose, whole} = createFormatter();
    const piece = fc.constantFrom(
      ...['Le guichet', 'l’eau', "aujourd'hui", 'n° 2', '15 %', 'Caf & Cie', ':', '; et', 'de', 'mai 68', 'entre', 'X'],
      ...[
        '(suite)',
        '« mot »',
        '"mot"',
        'Quoi ?',
        'fin.',
        'p. 12',
        '–',
        '1er',
        '2e',
        'XIXe',
        '9876',
        'a_b',
        '--',
        'A/B',
      ],
      ...['<i>', '“mot”', '’', '22 novembre', 'état', 'ÉTAT', '...', '…', '!', ',', '&amp;'],
    );
    const words = fc.array(piece, {minLength: 1, maxLength: 4}).map((pieces) => pieces.join(' '));
    const number = (min: number, max: number) => fc.integer({min, max});
    const date = fc.oneof(
      fc.tuple(number(1900, 2100), number(1, 12), number(1, 28)),
      fc.tuple(number(1900, 2100), number(1, 12)),
      fc.tuple(number(1, 2100)),
    );
    const author = fc.constantFrom(undefined, [{family: 'Essai', given: 'Clara'}], [{literal: 'Question de la salle'}]);
    const base = CASES['un tour de parole']!;
    fc.assert(
      fc.property(
        fc.record({
          title: words,
          'event-title': words,
          'event-place': fc.option(words, {nil: undefined}),
          issued: fc.oneof(
            date.map((parts) => ({'date-parts': [parts] as const})),
            fc.constant(undefined),
          ),
          author,
        }),
        (changes) => {
          const item = knownOnly({...base, ...changes});
          expect(compose(item)).toEqual(whole(item));
        },
      ),
      {numRuns: 300},
    );
  }, 240_000);

  it('refuses a style that is no longer the one that was mended', () => {
    for (const {id} of STYLES) expect(() => correct('<style/>', CORRECTIONS[id])).toThrow('Nothing to correct');
  });
});
