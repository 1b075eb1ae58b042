import {describe, expect, it} from 'vitest';
import {linkOf} from '#core/links/address';
import {readLinks} from '#core/links/read';
import {isBroken, isWorking, lastAnswer, LinkState, tellState} from '#core/links/state';
import {writeLinks} from '#core/links/write';

const base = {url: 'https://exemple.example/', date: '2026-11-29'};
const STATES = [
  {...base, state: 'answers'},
  {...base, state: 'moved', to: 'https://exemple.example/ici'},
  {...base, state: 'gone', status: 404, answered: '2026-03-01'},
  {...base, state: 'gone', status: 410},
  {...base, state: 'refused', status: 403},
  {...base, state: 'error', status: 500},
  {...base, state: 'slow'},
  {...base, state: 'endless'},
  {...base, state: 'loop', answered: '2026-03-01'},
  {...base, state: 'unreachable', why: 'name'},
  {...base, state: 'unreachable', why: 'certificate'},
].map((state) => LinkState.parse(state));

describe('the state of a link', () => {
  it('works, is broken, or proves nothing', () => {
    expect(STATES.map((state) => [tellState(state), isWorking(state), isBroken(state)])).toEqual([
      ['répond', true, false],
      ['a déménagé', true, false],
      ['n’existe plus (404)', false, true],
      ['n’existe plus (410)', false, true],
      ['refuse la vérification automatique (403)', false, false],
      ['erreur du site (500)', false, false],
      ['trop lent', false, false],
      ['ne finit pas', false, false],
      ['tourne en rond', false, false],
      ['injoignable (le nom du site n’existe pas)', false, true],
      ['injoignable (certificat refusé)', false, false],
    ]);
  });

  it('remembers the last day on which the link led to the document', () => {
    expect(STATES.map(lastAnswer).slice(0, 4)).toEqual(['2026-11-29', '2026-11-29', '2026-03-01', undefined]);
  });

  it('survives being written and read again, in the order of addresses', () => {
    const states = STATES.map((state, index) => ({...state, url: `https://exemple.example/${20 - index}`}));
    const text = writeLinks(states);
    expect(readLinks(text)).toEqual({value: states.toReversed(), problems: []});
    expect(writeLinks(states.toReversed())).toBe(text);
  });

  it('gives no new address that a page could not show', () => {
    const moved = (to: string) => LinkState.safeParse({...base, state: 'moved', to}).success;
    expect(moved('https://exemple.example/ici')).toBe(true);
    expect(moved('javascript:alert(1)')).toBe(false);
    expect(moved('https://exemple.example/\u202E')).toBe(false);
    expect(moved(`https://exemple.example/${'a'.repeat(2000)}`)).toBe(false);
  });
});

describe('the link of a resource', () => {
  it('is its address, else that of its DOI', () => {
    expect(linkOf({URL: 'https://exemple.example/', DOI: '10.1234/a'})).toBe('https://exemple.example/');
    expect(linkOf({DOI: '10.1234/a'})).toBe('https://doi.org/10.1234/a');
    expect(linkOf({})).toBeUndefined();
  });
});
