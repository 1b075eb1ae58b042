import {describe, expect, it} from 'vitest';
import {LinkState} from '#core/links/state';
import {agentOf, tellReport} from '../../../../src/plugins/archive/links-command';

const state = (path: string, rest: object) =>
  LinkState.parse({url: `https://exemple.example/${path}`, date: '2026-11-29', ...rest});

describe('the report on links', () => {
  it('counts each class, then lists what does not simply answer', () => {
    const states = [
      state('a', {state: 'answers'}),
      state('b', {state: 'gone', status: 404}),
      state('c', {state: 'moved', to: 'https://exemple.example/d'}),
      state('e', {state: 'answers'}),
    ];
    expect(tellReport({states, resumed: 3, left: ['https://exemple.example/f']})).toBe(
      [
        '\n4 liens, dont 3 d’avant l’interruption.',
        '2\u00A0: répond\n1\u00A0: a déménagé\n1\u00A0: n’existe plus',
        'À regarder\u00A0:\nhttps://exemple.example/b  n’existe plus (404)\nhttps://exemple.example/c  a déménagé → https://exemple.example/d',
        'Pas demandés, leur site veut qu’on attende davantage\u202F; relancez plus tard\u00A0:\nhttps://exemple.example/f',
        'Écrit\u00A0: docs/_liens.ndjson. Ajoutez ce fichier à votre envoi.',
      ].join('\n\n'),
    );
  });
});

describe('the name that sites see', () => {
  it('says which archive, where it is and whom to write to', () => {
    expect(agentOf({site: 'https://archive.example', contact: 'contact@archive.example'})).toBe(
      'archive-dematerialiser-link-checker/1 (+https://archive.example/; contact@archive.example)',
    );
    expect(agentOf({site: '', contact: ''})).toBe('archive-dematerialiser-link-checker/1');
  });

  it('holds no character that a header cannot', () => {
    expect(agentOf({site: '', contact: 'équipe\r\nX-Essai: 1@archive.example'})).toMatch(/^[\x20-\x7E]+$/);
  });
});
