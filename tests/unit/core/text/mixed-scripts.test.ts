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
