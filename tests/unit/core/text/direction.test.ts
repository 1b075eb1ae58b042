import {expect, it} from 'vitest';
import {isRightToLeft} from '#core/text/direction';

it.each(['שלום', 'مرحبا بكم, oui', '« 12 ܫܠܡܐ', '\ufb1d'])('from right to left: %s', (text) => {
  expect(isRightToLeft(text)).toBe(true);
});

it.each(['', '12 (…)', 'Oui, שלום', '« Éloge »', 'Привет', '你好', 'ᎣᏏᏲ'])('from left to right: %s', (text) => {
  expect(isRightToLeft(text)).toBe(false);
});
