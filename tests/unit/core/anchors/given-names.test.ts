import {describe, expect, it} from 'vitest';
import {existing, readCode, readSession, settleNames} from '#core/anchors/given-names';

describe('a code', () => {
  it.each([
    '7f3k2',
    '7F3K2',
    't-7f3k2',
    '#t-7f3k2',
    '{#t-7f3k2}',
    '/t/7f3k2/',
    '/t/7f3k2',
    'https://a.test/t/7f3k2/',
    ' 7f3k2 ',
  ])('is read from %j', (given) => expect(readCode(given)).toBe('7f3k2'));

  it.each(['7f3k', '7f3k22', '7f3ki', 'guichet', '/t/', '', 'x-7f3k2'])('is not in %j, which stays as it is', (given) =>
    expect(readCode(given)).toBe(given),
  );
});

describe('a session', () => {
  const known = new Set(['controle-caf', '2022-bilan']);

  it('whose id begins with a number keeps it', () => {
    expect(readSession('2022-bilan', known)).toBe('2022-bilan');
    expect(readSession('4-2022-bilan', known)).toBe('2022-bilan');
  });

  it('is read from a path of any system', () => {
    expect(readSession('docs\\seances\\3-controle-caf\\', known)).toBe('controle-caf');
    expect(readSession('/home/x/seances/3-controle-caf/seance.yaml', known)).toBe('controle-caf');
  });

  it('that is not known loses only its number', () => {
    expect(readSession('7-autre', known)).toBe('autre');
  });

  it('is settled in both names of a rename, and left alone where none stands', () => {
    const rename = (what: 'session' | 'chapter' | 'term', id: string, to: string) =>
      settleNames({kind: 'renamed', what, id, to}, known);
    expect(rename('session', '3-ancien', '3-controle-caf/')).toMatchObject({id: 'ancien', to: 'controle-caf'});
    expect(rename('chapter', '3-controle-caf/c-un', '/seances/controle-caf/transcription/#c-deux')).toMatchObject({
      id: 'controle-caf/c-un',
      to: 'controle-caf/c-deux',
    });
    expect(rename('term', '3-mots', '4-mots')).toMatchObject({id: '3-mots', to: '4-mots'});
  });
});

describe('what exists', () => {
  it('is told the closest first, each once', () => {
    expect(existing('guichets', ['terme', 'guichet', 'guichet'])).toBe(' Il y a\u00A0: guichet, terme.');
  });

  it('is counted beyond ten, and not told when there is nothing', () => {
    const names = Array.from({length: 12}, (_, index) => `nom-${index}`);
    expect(existing('nom', names)).toMatch(/^ Il y a\u00A0: (?:nom-\d+, ){10}et 2 de plus\.$/);
    expect(existing('nom', [])).toBe('');
  });
});
