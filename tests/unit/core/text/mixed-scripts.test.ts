import {expect, it} from 'vitest';
import {checkMixedScripts} from '#core/text/mixed-scripts';

it.each(['c\u0430isse', 'CA\u0424', '\u0391llocation', 'e\u0301\u0442at'])('%s is told, with its line', (word) => {
  expect(checkMixedScripts(`un\n« ${word} »\n`)).toMatchObject([{rule: 'text/mixed-scripts', line: 2}]);
  expect(checkMixedScripts(word)[0]!.message).toContain(`«\u00A0${word}\u00A0»`);
});

it.each(['caisse', 'λόγος', 'слово', 'β-lactamine', '3 µm', 'שלום CAF', 'CAF/слово', '私はCAF'])(
  '%s is not',
  (text) => {
    expect(checkMixedScripts(text)).toEqual([]);
  },
);

it('is told of any letter of these alphabets', () => {
  for (let code = 0; code < 0x30000; code++) {
    const letter = String.fromCodePoint(code);
    if (/^[\p{L}\p{M}]$/u.test(letter) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letter))
      expect(checkMixedScripts(`a${letter}`), letter).toHaveLength(1);
  }
});
