import {expect, it} from 'vitest';
import {frenchSize} from '#core/text/french-size';

it.each([
  [0, '0\u00A0octet'],
  [1, '1\u00A0octet'],
  [999, '999\u00A0octets'],
  [1000, '1\u00A0ko'],
  [84_400, '84\u00A0ko'],
  [999_499, '999\u00A0ko'],
  [999_500, '1\u00A0Mo'],
  [999_960_000, '1\u00A0Go'],
  [1_240_000, '1,2\u00A0Mo'],
])('%i bytes are « %s »', (bytes, size) => {
  expect(frenchSize(bytes)).toBe(size);
});
