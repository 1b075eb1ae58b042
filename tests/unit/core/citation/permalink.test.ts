import {describe, expect, it} from 'vitest';
import {type Addressed, FIXED_ADDRESSES, notePermalink, permalink, recordAt} from '#core/citation/permalink';

const ADDRESSES: readonly [Addressed, string][] = [
  ['session', '/seances/x-1/'],
  ['person', '/intervenants/x-1/'],
  ['resource', '/ressources/x-1/'],
  ['term', '/glossaire/#x-1'],
  ['theme', '/themes/x-1/'],
  ['post', '/actualites/x-1/'],
  ['tag', '/actualites/etiquettes/x-1/'],
];

describe('the address of a record', () => {
  it.each(ADDRESSES)('of kind %s is %s, and leads back to it', (kind, address) => {
    expect(permalink(kind, 'x-1')).toBe(address);
    expect(recordAt(address)).toEqual({kind, id: 'x-1'});
  });

  it('of a note is an anchor on the page of its session', () => {
    expect(notePermalink('x', 'y')).toBe('/seances/x/#note-y');
  });

  it.each([
    '',
    '/',
    '/seances/',
    '/seances/x',
    '/seances/x/#note-y',
    '/seances/x/y/',
    '/glossaire/',
    '/inconnu/x/',
    'https://a.example/seances/x/',
  ])('is not %j', (address) => {
    expect(recordAt(address)).toBeUndefined();
  });

  it('is never one of the addresses that are not made from a record', () => {
    for (const address of FIXED_ADDRESSES) {
      expect(recordAt(address)).toBeUndefined();
      expect(address).toMatch(/^\/(?:[a-z-]+\/)*$/);
    }
  });
});
