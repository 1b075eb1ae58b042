import {describe, expect, it} from 'vitest';
import {isIsbn} from '#core/model/isbn';

describe('an ISBN', () => {
  it.each(['978-2-11-157890-6', '9782365123877', '978-1-250-07431-7', '0-306-40615-2', '080442957X', '0 8044 2957 x'])(
    '%s has its check digit',
    (isbn) => {
      expect(isIsbn(isbn)).toBe(true);
    },
  );

  it.each([
    '978-2-11-157890-7',
    '978236512387',
    '0-306-40615-3',
    '977-2-11-157890-6',
    'X80442957X',
    '',
    '9782X65123877',
  ])('%s is none', (isbn) => {
    expect(isIsbn(isbn)).toBe(false);
  });
});
