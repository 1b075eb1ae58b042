import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readPieces} from '#core/formats/archive-markdown/pieces';
import {wordsOf, wordsOfParagraph} from '#core/formats/archive-markdown/words-of';

const pieces = (text: string) => readPieces(text, () => 1, []);
const words = (text: string) => wordsOfParagraph(pieces(text));

describe('the words of a turn', () => {
  it.each([
    ['un mot [?], des [rires], [00:01:05] puis *Un titre*.', 'un mot, des, puis Un titre.'],
    ['[00:01:05] Bonjour.', 'Bonjour.'],
    ['Bonjour. [applaudissements]', 'Bonjour.'],
    ['un [00:01:05] mot', 'un mot'],
    ['un[00:01:05] mot', 'un mot'],
    ['un [00:01:05]mot', 'un mot'],
    ['un [?] [rires] [00:01:05] mot', 'un mot'],
    ['vrai [?]\u202F!', 'vrai\u202F!'],
    ['«\u00A0vrai [?]\u00A0»', '«\u00A0vrai\u00A0»'],
    ['vrai [?] !', 'vrai !'],
    ['(vrai [?])', '(vrai)'],
    ['l’*Humanité* du jour', 'l’Humanité du jour'],
    ['\\[rires] \\*', '[rires] *'],
    ['deux  espaces', 'deux  espaces'],
    ['[inaudible]', ''],
  ])('of %j are %j', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it('part its paragraphs with a blank line, and leave out those without words', () => {
    const paragraphs = ['Un.', '[rires]', 'Deux.'].map(pieces);
    expect(wordsOf({paragraphs})).toBe('Un.\n\nDeux.');
  });

  it('do not change when marks are put in after any of them', () => {
    const mark = fc.constantFrom('[?]', '[rires]', '[00:01:05]', '[inaudible] [?]');
    const word = fc.constantFrom(
      'mot',
      'l’État',
      'oui,',
      'non.',
      '«\u00A0vrai\u00A0»',
      'si\u202F!',
      '—',
      '(là)',
      '*Titre*',
    );
    const sentence = fc.array(fc.tuple(word, fc.option(mark)), {minLength: 1, maxLength: 9});
    fc.assert(
      fc.property(sentence, (parts) => {
        const marked = parts.map(([text, put]) => (put ? `${text} ${put}` : text)).join(' ');
        expect(words(marked)).toBe(words(parts.map(([text]) => text).join(' ')));
      }),
    );
  });
});
