import {expect, it} from 'vitest';
import {escapeXml} from '#core/text/escape-xml';

/** XML 1.0 § 2.2, unit by unit of UTF-16: the halves of a pair are no characters alone. */
function isForbidden(unit: number): boolean {
  const isControl = unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d;
  return isControl || (unit >= 0xd800 && unit <= 0xdfff) || unit >= 0xfffe;
}

it('every character alone is written as XML holds it', () => {
  const written: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;'};
  const wrong: string[] = [];
  for (let unit = 0; unit <= 0xffff; unit++) {
    const text = String.fromCharCode(unit);
    const expected = written[text] ?? (isForbidden(unit) ? '\uFFFD' : text);
    if (escapeXml(text) !== expected) wrong.push(unit.toString(16));
  }
  expect(wrong).toEqual([]);
});

it('both halves of a pair stay', () => {
  expect(escapeXml('a😀b')).toBe('a😀b');
});
