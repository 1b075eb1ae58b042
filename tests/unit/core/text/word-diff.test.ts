import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {diffWords} from '#core/text/word-diff';

/** « un [-deux-] {+trois+} » */
const drawn = (before: string, after: string) =>
  diffWords(before, after)
    ?.map(({kind, text}) =>
      kind === 'same' ? text : kind === 'gone' ? `[-${text.trimEnd()}-] ` : `{+${text.trimEnd()}+} `,
    )
    .join('')
    .trimEnd();

describe('what differs between two wordings', () => {
  it.each([
    ['a word put for another', 'Un mot de trop ici.', 'Un mot de plus ici.', 'Un mot de [-trop-] {+plus+} ici.'],
    ['words added at the end', 'Un mot.', 'Un mot. Et deux.', 'Un mot. {+Et deux.+}'],
    [
      'words cut at the end',
      'Un mot ici. Et deux autres là, et encore.',
      'Un mot ici.',
      'Un mot ici. [-Et deux autres là, et encore.-]',
    ],
    ['a mark', 'Un mot, ici même', 'Un mot\u202F; ici même', 'Un [-mot,-] {+mot\u202F;+} ici même'],
    [
      'what stands before an apostrophe',
      'Il voit l’archive ici',
      'Il voit une archive ici',
      'Il voit [-l’-] {+une+} archive ici',
    ],
    ['a space alone', 'Tout va bien ! Oui', 'Tout va bien! Oui', 'Tout va [-bien-] {+bien+} ! Oui'],
    [
      'a word alone between two changes',
      'Il y a rouge et vert dans tout cela',
      'Il y a jaune et bleu dans tout cela',
      'Il y a [-rouge et vert-] {+jaune et bleu+} dans tout cela',
    ],
    ['nothing', 'Un mot.', 'Un mot.', 'Un mot.'],
  ])('%s', (_, before, after, expected) => {
    expect(drawn(before, after)?.replace(/ +/g, ' ')).toBe(expected);
  });

  it('is not marked when nearly all differs', () => {
    expect(diffWords('Des mots publiés pour un essai.', 'Tout autre chose a été dit ce soir-là.')).toBeUndefined();
  });

  it('is not looked for in texts that are too long, unless one goes on where the other ends', () => {
    const long = (word: string) => Array.from({length: 4_000}, (_, rank) => `${word}${rank}`).join(' ');
    expect(diffWords(long('a'), long('b'))).toBeUndefined();
    expect(diffWords(long('a'), `${long('a')} ${long('b')}`)).toHaveLength(2);
  });

  it('loses no character of either text', () => {
    const words = fc
      .array(fc.constantFrom('un', 'deux', 'l’', 'été', ',', '\u202F;', ' ', '\u00A0', '🙂', 'שלום', '<b>'), {
        maxLength: 30,
      })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const without = (kind: string) =>
          diffWords(before, after)
            ?.filter((stretch) => stretch.kind !== kind)
            .map(({text}) => text)
            .join('');
        expect(without('new') ?? `${before} `).toBe(`${before} `);
        expect(without('gone') ?? `${after} `).toBe(`${after} `);
      }),
    );
  });
});
