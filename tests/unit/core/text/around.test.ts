import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {around} from '#core/text/around';

const of = (text: string, words: string, length: number) => {
  const start = text.indexOf(words);
  return around(text, {start, end: start + words.length}, length);
};

describe('the words around a stretch', () => {
  it('are all of a short text', () => {
    expect(of('Un petit mot ici.', 'mot', 240)).toEqual({before: 'Un petit ', words: 'mot', after: ' ici.'});
  });

  it('are cut at words on both sides, and it is said', () => {
    const {before, words, after} = of(`${'avant '.repeat(20)}mot${' après'.repeat(20)}`, 'mot', 60);
    expect([before, words, after]).toEqual([`…\u00A0${'avant '.repeat(4)}`, 'mot', `${' après'.repeat(4)}\u00A0…`]);
  });

  it('give one side the room that the other does not need', () => {
    expect(of(`mot${' après'.repeat(20)}`, 'mot', 60).after).toBe(`${' après'.repeat(9)}\u00A0…`);
    expect(of(`${'avant '.repeat(20)}mot`, 'mot', 60).before).toBe(`…\u00A0${'avant '.repeat(9)}`);
  });

  it('keep together what a no-break space holds, and never cut the stretch itself', () => {
    expect(of('On dit que «\u00A0les guichets ferment\u00A0» ici.', 'ferment', 14).before).toBe('…\u00A0');
    expect(of('Avant des mots longs après', 'des mots longs', 3)).toEqual({
      before: '…\u00A0',
      words: 'des mots longs',
      after: '\u00A0…',
    });
  });

  it('are words of the text, whole, and no more than asked', () => {
    const word = fc.string({unit: fc.constantFrom('a', 'é', '\u00A0', '😀', '.'), minLength: 1, maxLength: 12});
    fc.assert(
      fc.property(
        fc.array(word, {maxLength: 20}),
        word,
        fc.array(word, {maxLength: 20}),
        fc.nat(80),
        (a, w, b, length) => {
          const [left, right] = [a.map((each) => `${each} `).join(''), b.map((each) => ` ${each}`).join('')];
          const {before, words, after} = around(
            `${left}${w}${right}`,
            {start: left.length, end: left.length + w.length},
            length,
          );
          const [kept, rest] = [before.replace(/^…\u00A0(?=.* |$)/u, ''), after.replace(/\u00A0…$/, '')];
          expect(words).toBe(w);
          expect(left.endsWith(before) || (before.startsWith('…\u00A0') && ` ${left}`.endsWith(` ${kept}`))).toBe(true);
          expect(right === after || `${right} `.startsWith(`${rest} `)).toBe(true);
          const shown =
            (left.endsWith(before) ? before.length : kept.length) + (right === after ? after.length : rest.length);
          expect(shown).toBeLessThanOrEqual(Math.max(0, length - w.length));
        },
      ),
    );
  });
});
