import {describe, expect, it} from 'vitest';
import type {Resource} from '#core/archive/archive';
import {LinkState} from '#core/links/state';
import {toOnlineView} from '#core/view/online';

/** What a page says, given what someone wrote in the record and what the machine found. */
function view(opened: string | undefined, found?: object) {
  const online = found && LinkState.parse({url: 'https://exemple.example/', date: '2026-11-29', ...found});
  return toOnlineView({online, custom: {checked_at: opened}} as Pick<Resource, 'online' | 'custom'>);
}

describe('a link, on the page of its resource', () => {
  it('that nobody and nothing ever opened is said so', () => {
    expect(view(undefined)).toEqual({words: 'Jamais vérifié en ligne', isAlert: true});
  });

  it('that answered bears the day', () => {
    expect(view(undefined, {state: 'answers'})).toEqual({
      words: 'Vérifié en ligne le 29\u00A0novembre 2026',
      isAlert: false,
    });
    expect(view('2027-01-01')).toEqual({words: 'Vérifié en ligne le 1er\u00A0janvier 2027', isAlert: false});
    expect(view('2027-01').words).toBe('Vérifié en ligne\u00A0: janvier 2027');
  });

  it('that is gone is called broken, with the day on which that was seen', () => {
    const broken = {words: 'Lien rompu, constaté le 29\u00A0novembre 2026', isAlert: true};
    expect(view(undefined, {state: 'gone', status: 404})).toEqual(broken);
    expect(view('2026-03-01', {state: 'gone', status: 410, answered: '2026-06-01'})).toEqual(broken);
    expect(view(undefined, {state: 'unreachable', why: 'name'})).toEqual(broken);
  });

  it('that moved for good leads to the address that the site gives', () => {
    expect(view(undefined, {state: 'moved', to: 'https://exemple.example/ici'})).toEqual({
      words: 'La page a déménagé, constaté le 29\u00A0novembre 2026',
      isAlert: false,
      movedTo: 'https://exemple.example/ici',
    });
  });

  it('that proves nothing today keeps what is known of it, and tells the attempt', () => {
    expect(view(undefined, {state: 'refused', status: 403})).toEqual({
      words: 'Jamais vérifié en ligne',
      isAlert: true,
      since: 'Essai du 29\u00A0novembre 2026\u00A0: refuse la vérification automatique (403)',
    });
    expect(view('2026-03-01', {state: 'slow', answered: '2026-06-01'})).toEqual({
      words: 'Vérifié en ligne le 1er\u00A0juin 2026',
      isAlert: false,
      since: 'Essai du 29\u00A0novembre 2026\u00A0: trop lent',
    });
    expect(view('2026-07-01', {state: 'slow', answered: '2026-06-01'}).words).toBe(
      'Vérifié en ligne le 1er\u00A0juillet 2026',
    );
  });

  it('that someone opened the same day, or later, is believed to be as they saw it', () => {
    for (const day of ['2026-11-29', '2026-12', '2027', '2026-12-01/2027']) {
      expect(view(day, {state: 'gone', status: 404}).words, day).toMatch(/^Vérifié en ligne/);
    }
    for (const day of ['2026-11-28', '2026-11', '2026', '../2027']) {
      expect(view(day, {state: 'gone', status: 404}).words, day).toMatch(/^Lien rompu/);
    }
  });
});
