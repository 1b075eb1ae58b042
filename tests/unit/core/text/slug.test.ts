import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {SLUG, toSlug} from '#core/text/slug';

describe('a slug', () => {
  it.each([
    ['L’accès aux droits, en pratique', 'l-acces-aux-droits-en-pratique'],
    ['Œuvre & cæcum', 'oeuvre-caecum'],
    ['  Ça va ?  ', 'ca-va'],
    ['100 % démat’', '100-demat'],
    ['ﬁche n° 2', 'fiche-n-2'],
    ['../../etc/passwd', 'etc-passwd'],
  ])('of %j is %s', (title, slug) => {
    expect(toSlug(title)).toBe(slug);
  });

  it.each(['🎉', '👩🏽‍💻🔥', '…!?', '中文', 'سلام', '\uD83D'])(
    'of %j, without a letter it can keep, is valid all the same',
    (title) => {
      expect(toSlug(title)).toMatch(SLUG);
      expect(toSlug(title)).toMatch(/^u-/);
    },
  );

  it('tells two titles of emoji apart', () => {
    expect(toSlug('🎉')).not.toBe(toSlug('🔥'));
  });

  it('is cut at 80 characters, without a hyphen at the end', () => {
    const slug = toSlug(`${'a'.repeat(79)} b`);
    expect(slug).toBe('a'.repeat(79));
    expect(toSlug('mot '.repeat(60)).length).toBeLessThanOrEqual(80);
  });

  it('is always valid, whatever the title, and the slug of a slug is itself', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (title) => {
        const slug = toSlug(title);
        expect(slug).toMatch(SLUG);
        expect(toSlug(slug)).toBe(slug);
      }),
    );
  });

  it.each(['Majuscule', 'é', 'deux--tirets', '-bord', 'bord-', '', 'a/b', 'a.b', 'a b', '__proto__'])(
    'is not %j',
    (text) => {
      expect(text).not.toMatch(SLUG);
    },
  );
});
