import {describe, expect, it} from 'vitest';
import {history, pageOf, turn} from '../../../support/transcript-page';

const page = (gone: Parameters<typeof history>[1], code = 'ggggg') =>
  pageOf([turn('aaaaa', 'A', 'Premier.'), turn('bbbbb', 'B', 'Second.')], {
    turns: [history('aaaaa'), history(code, gone), history('bbbbb', {after: 'ggggg'})],
  });
const notice = (html: string) => /<p class="notice" id="t-ggggg">(.*?)<\/p>/.exec(html)?.[1];

describe('a published code that left the page still answers on it', () => {
  it('withdrawn: a dated notice at its place, without its words', () => {
    const html = page({status: 'withdrawn', since: '2026-05-03', after: 'aaaaa'});
    expect(html).toMatch(/Premier\..*<\/article><p class="notice" id="t-ggggg">.*<article id="t-bbbbb"/);
    expect(notice(html)).toContain('retiré le 3\u00A0mai 2026');
  });

  it('withdrawn after another that is gone too: after the last living one before both', () => {
    const html = pageOf([turn('aaaaa', 'A', 'x'), turn('bbbbb', 'B', 'y')], {
      turns: [
        history('aaaaa'),
        history('fffff', {status: 'withdrawn', after: 'aaaaa'}),
        history('ggggg', {status: 'withdrawn', after: 'fffff'}),
        history('bbbbb'),
      ],
    });
    expect(html).toMatch(/id="t-aaaaa".*id="t-fffff".*id="t-ggggg".*id="t-bbbbb"/);
  });

  it('the first of all: a notice under the first heading', () => {
    expect(page({status: 'withdrawn'})).toMatch(/<\/h2><p class="notice" id="t-ggggg">.*<\/p><article id="t-aaaaa"/);
  });

  it('the first of all, when a part is gone: before everything, as it may have been of that part', () => {
    const former = {
      what: 'chapter',
      id: 'c-retiree',
      status: 'withdrawn',
      session: 'premiere',
      since: '2026-05-03',
    } as const;
    const html = pageOf([turn('aaaaa', 'A', 'x')], {
      turns: [history('ggggg', {status: 'withdrawn'}), history('aaaaa', {after: 'ggggg'})],
      former: [former],
    });
    expect(html).toMatch(/class="turns"><p class="notice" id="c-retiree">.*<p class="notice" id="t-ggggg">.*<section/);
  });

  it('merged into a turn of the page: inside it, with the day', () => {
    const html = page({status: 'merged', into: 'bbbbb', since: '2026-05-01'});
    expect(html).toMatch(
      /<article id="t-bbbbb".*<p class="notice" id="t-ggggg">.*réuni à celui-ci le 1er\u00A0mai 2026\.<\/p><p>Second/,
    );
  });

  it('merged into a turn that is gone: a notice that says so', () => {
    const html = pageOf([turn('aaaaa', 'A', 'x')], {
      turns: [
        history('aaaaa'),
        history('ggggg', {status: 'merged', into: 'zzzzz', after: 'aaaaa'}),
        history('zzzzz', {status: 'withdrawn', after: 'aaaaa'}),
      ],
    });
    expect(notice(html)).toContain('au passage zzzzz, retiré depuis');
  });

  it('moved to another session: a notice with a link to where it is', () => {
    const html = page({session: 'seconde', movedFrom: [{session: 'premiere', day: '2026-05-03'}]});
    expect(notice(html)).toContain('href="/archive/seances/seconde/transcription/#t-ggggg"');
    expect(notice(html)).toContain('Séance seconde');
  });

  it('moved from session to session: on each page that it left, the day it left, and the way to where it is', () => {
    const movedFrom = [
      {session: 'premiere', day: '2026-05-03'},
      {session: 'seconde', day: '2026-06-01'},
      {session: 'premiere', day: '2026-07-02'},
    ];
    const gone = history('ggggg', {session: 'troisieme', movedFrom});
    const on = (session: string) => notice(pageOf([], {turns: [gone]}, {session}));
    expect(on('premiere')).toContain('déplacé le 2\u00A0juillet 2026, ');
    expect(on('seconde')).toContain('déplacé le 1er\u00A0juin 2026, ');
    for (const session of ['premiere', 'seconde'])
      expect(on(session)).toContain('href="/archive/seances/troisieme/transcription/#t-ggggg"');
  });

  it('moved, then withdrawn: wherever it stood', () => {
    const movedFrom = [{session: 'premiere', day: '2026-05-03'}];
    const gone = history('ggggg', {status: 'withdrawn', since: '2026-06-01', session: 'seconde', movedFrom});
    for (const session of ['premiere', 'seconde'])
      expect(notice(pageOf([], {turns: [gone]}, {session}))).toContain('retiré le 1er\u00A0juin 2026');
  });

  it('each code once', () => {
    const ids = [...page({status: 'merged', into: 'bbbbb'}).matchAll(/ id="(t-[^"]*)"/g)].map(([, id]) => id);
    expect(ids.sort()).toEqual(['t-aaaaa', 't-bbbbb', 't-ggggg']);
  });

  it('even when no word is left on the page', () => {
    const html = pageOf([], {turns: [history('ggggg', {status: 'withdrawn'})]}, {transcript: undefined});
    expect(html).toContain('id="t-ggggg"');
  });
});

describe('chapters', () => {
  const former = {what: 'chapter', session: 'premiere', since: '2026-05-03'} as const;
  const withFormer = (more: object) =>
    pageOf([], {turns: [], former: [{...former, id: 'c-ancienne', status: 'renamed', ...more}]});

  it('renamed: the old anchor stands with the new one', () => {
    expect(withFormer({today: 'c-ouverture'})).toContain('<a id="c-ancienne"></a><h2 id="c-ouverture">');
  });

  it('withdrawn: a dated notice', () => {
    expect(withFormer({status: 'withdrawn'})).toContain('<p class="notice" id="c-ancienne">');
  });
});

describe('what a living turn says of its past', () => {
  const footer = (more: Parameters<typeof history>[1]) =>
    /<footer>(.*?)<\/footer>/.exec(pageOf([turn('aaaaa', 'A', 'x')], {turns: [history('aaaaa', more)]}))?.[1];

  it('nothing, when nothing happened', () => {
    expect(footer({})).toBeUndefined();
  });

  it('corrected, with the way to the versions', () => {
    const wordings = [
      {day: '2026-03-01', words: 'un'},
      {day: '2026-05-03', words: 'deux'},
      {day: '2026-06-03', words: 'deux'},
    ];
    expect(footer({wordings})).toBe('Corrigé le 3\u00A0mai 2026. <a href="/archive/t/aaaaa/">Voir les versions</a>');
  });

  it.each([
    ['split', 'Coupé'],
    ['merge', 'Complété'],
  ] as const)('another word for a %s', (by, word) => {
    const wordings = [
      {day: '2026-03-01', words: 'un deux'},
      {day: '2026-05-03', words: 'un', by},
    ];
    expect(footer({wordings})).toMatch(`${word} le 3\u00A0mai 2026.`);
  });

  it('given to someone else, put back', () => {
    expect(footer({reattributed: ['2026-05-03'], since: '2026-06-01'})).toMatch(
      /^Nom de la personne corrigé le 3\u00A0mai 2026\. Rétabli le 1er\u00A0juin 2026\./,
    );
  });

  it('put back after a withdrawal is not a correction: the words before are not known', () => {
    const wordings = [{day: '2026-03-01'}, {day: '2026-06-01', words: 'un'}];
    expect(footer({wordings, since: '2026-06-01'})).not.toContain('Corrigé');
  });
});
