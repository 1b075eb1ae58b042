import {expect, it} from 'vitest';
import {writeFileSize} from '#core/text/file-size';

it.each([
  [0, '0\u00A0octets'],
  [999, '999\u00A0octets'],
  [1000, '1\u00A0ko'],
  [412_149, '412\u00A0ko'],
  [999_499, '999\u00A0ko'],
  [999_500, '1\u00A0Mo'],
  [1_340_000, '1,3\u00A0Mo'],
  [999_960_000, '1\u00A0Go'],
])('%d bytes are written « %s »', (bytes, words) => {
  expect(writeFileSize(bytes)).toBe(words);
});
