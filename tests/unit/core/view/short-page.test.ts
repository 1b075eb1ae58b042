import {describe, expect, it} from 'vitest';
import type {CiteTurn} from '#core/view/cite-passage';
import type {FilePage} from '#core/view/file-page';
import {shortPagesOf} from '#core/view/short-page';
import {afterPublishing, declare, declaring, settle, type Line, type World} from '../../../support/anchor-world';
import {checkFiles, validFiles} from '../../../support/archive-of';
import {publishedWorld} from '../../../support/published-world';

const {archive} = checkFiles(await validFiles());
/** What citations say is tested by itself: here, that they are asked for, and with what promise. */
const citeNothing: CiteTurn = ({turn}, promise) => `<archive-cite data-code="${turn.code}">${promise}</archive-cite>`;

const HOME = 'premiere-rencontre';
const SITE = {root: 'https://archive.example.org/base/', baseUrl: '/base/', cycle: 'Cycle d’essai', cite: citeNothing};

const FIRST: Line = ['1aaaa', 'Intervenante 1', 'Premiers mots d’essai, <b> & "x".', 754_000];
const SECOND: Line = ['2bbbb', 'Question de la salle', 'Deuxièmes mots d’essai.', 800_000];
const THIRD: Line = ['3cccc', 'Intervenante 1', 'Troisièmes mots d’essai.'];

const BASE = afterPublishing({
  sessions: {[HOME]: [FIRST, SECOND, THIRD]},
  addresses: [{what: 'session', id: HOME}],
  ledgers: [],
  words: [],
});

function pageOf(code: string, world: World, drafts: 'left out' | 'shown' = 'left out'): FilePage {
  return shortPagesOf(publishedWorld(archive, world, drafts), SITE).page(code)!;
}

/** What stands above the words. */
function stampsOf({html}: FilePage): string {
  return /<p class=stamps>.*?<\/p>/.exec(html)![0];
}

/** The world after declarations, with other lines. */
function changed(lines: readonly Line[], ...declarations: Parameters<typeof declare>[2][]): World {
  return settle(declare({...BASE, sessions: {[HOME]: lines}}, HOME, ...declarations));
}

describe('the page of a passage', () => {
  const page = pageOf('1aaaa', BASE);

  it('says who, when, in which session, and how far to trust its words', () => {
    expect(page.title).toBe('Intervenante 1, 12\u00A0min\u00A034\u00A0s — Première rencontre');
    expect(page.html).toContain('<h1><a href=/base/intervenants/intervenante-1/>Intervenante 1</a> <small>12');
    expect(page.html).toContain('25\u00A0octobre 2022.');
    expect(page.html).toContain('>Transcription relue<');
  });

  it('shows the words as they are', () => {
    expect(page.html).toContain('<p>Premiers mots d’essai, &lt;b&gt; &amp; &quot;x&quot;.</p>');
    expect(page.description).toBe('Premiers mots d’essai, <b> & "x".');
  });

  it('has the notes about it beside its words, rights of reply first; beyond three, leads to the others', () => {
    const [given] = archive.notes;
    const about = (id: string, kind: 'reply' | 'session') => ({
      ...given!,
      id,
      kind,
      title: `Note ${id}`,
      target: {what: 'turn', id: '1aaaa'} as const,
    });
    const notes = [about('a', 'session'), about('b', 'session'), about('c', 'session'), about('d', 'reply')];
    const {html} = shortPagesOf(publishedWorld({...archive, notes}, BASE), SITE).page('1aaaa')!;
    const after = html.slice(html.indexOf('</blockquote>'));
    expect(after).toMatch(
      /^<\/blockquote><p class=beside>Droit de réponse\u00A0: <a href="[^"]*#note-d">Note d<\/a>, par /,
    );
    expect(after.match(/class=beside/g)).toHaveLength(4);
    expect(after).toContain('<a href="/base/seances/premiere-rencontre/#notes">Une autre note</a>');
    expect(html.slice(0, html.indexOf('</blockquote>'))).not.toContain('Note ');
  });

  it('leads into the context, to its neighbours, and tells its address', () => {
    expect(page.html).toContain('href=/base/seances/premiere-rencontre/transcription/#t-1aaaa');
    expect(page.html).toContain('<a href="/base/contribuer/?t=1aaaa">Proposer une correction</a>');
    expect(page.html).toContain('<a rel=next href=/base/t/2bbbb/>');
    expect(page.html).not.toContain('rel=prev');
    expect(pageOf('3cccc', BASE).html).toContain('<a rel=prev href=/base/t/2bbbb/>');
  });

  it('tells its neighbours by their time, else by their first words', () => {
    expect(page.html).toContain('</span>Question de la salle, 13\u00A0min\u00A020\u00A0s</a>');
    expect(pageOf('2bbbb', BASE).html).toContain('</span>Intervenante 1, «\u00A0Troisièmes mots d’essai.\u00A0»</a>');
  });

  it('says nothing of changes when there was none, and may be indexed', () => {
    expect(page.html).not.toContain('Ce qui a changé');
    expect(page.indexed).toBe('2026-03-01');
  });

  it('links a person only', () => {
    expect(pageOf('2bbbb', BASE).html).toContain('<h1>Question de la salle <small>');
  });
});

describe('what happened to a passage is told', () => {
  const other = 'Deuxièmes mots, corrigés.';

  it('a correction, with the words before it', () => {
    const page = pageOf(
      '2bbbb',
      changed([FIRST, ['2bbbb', 'Question de la salle', other], THIRD], declaring.reworded('2bbbb', other)),
    );
    expect(page.html).toContain('<span class="stamp stamp-alert">Corrigé le 1er\u00A0avril 2026</span>');
    expect(page.html).toContain(
      '<summary>Corrigé le 1er\u00A0avril 2026\u00A0: comparer avec les mots publiés le 1er\u00A0mars 2026</summary>',
    );
    expect(page.html).toContain('<p>Deuxièmes <del>mots d’essai</del> <ins>mots, corrigés</ins>.</p>');
    expect(page.indexed).toBe('2026-04-01');
  });

  it('a correction that changes nearly all: the whole wording of before, that of today being above', () => {
    const words = 'Tout <autre> chose a été dit.';
    const page = pageOf(
      '2bbbb',
      changed([FIRST, ['2bbbb', 'Question de la salle', words], THIRD], declaring.reworded('2bbbb', words)),
    );
    expect(page.html).toContain(
      '<p>Les mots publiés le 1er\u00A0mars 2026\u00A0:</p><blockquote><p>Deuxièmes mots d’essai.</p></blockquote></details>',
    );
    expect(page.html.split('Tout &lt;autre&gt; chose')).toHaveLength(2);
    expect(page.html).not.toContain('<del>');
  });

  it('a correction that the register does not have yet', () => {
    const page = pageOf('2bbbb', changed([FIRST, ['2bbbb', 'Question de la salle', other], THIRD]));
    expect(page.html).toContain('Corrigé depuis, pas encore inscrit au registre');
    expect(page.html).toContain('<del>mots d’essai</del> <ins>mots, corrigés</ins>.');
  });

  it('another speaker, a split and a part of one', () => {
    const world = changed(
      [FIRST, SECOND, ['4dddd', 'Question de la salle', 'Une moitié.'], THIRD],
      declaring.reattributed('2bbbb', 'Question de la salle'),
      declaring.split('2bbbb', '4dddd'),
      declaring.published('4dddd', 'Question de la salle', 'Une moitié.'),
    );
    expect(pageOf('2bbbb', world).html).toContain('a été rectifié le 1er\u00A0avril 2026');
    expect(stampsOf(pageOf('2bbbb', world))).toContain('Nom rectifié le 1er\u00A0avril 2026');
    expect(pageOf('2bbbb', world).html).toContain(
      '<code>4dddd</code></a> (Question de la salle) en a été détaché le 1er\u00A0avril 2026',
    );
    expect(pageOf('4dddd', world).html).toContain('faisait partie du passage <a href=/base/t/2bbbb/>');
  });

  it('a withdrawal that was undone, with both days, and that the words of before are not kept', () => {
    const world = changed([FIRST, SECOND, THIRD], declaring.withdrawn('2bbbb'));
    const back = settle(
      declare(world, HOME, declaring.restored('2bbbb', 'Question de la salle', 'Deuxièmes mots d’essai.')),
    );
    const {html} = pageOf('2bbbb', back);
    expect(html).toContain('<li>Retiré le 1er\u00A0avril 2026, rétabli le 1er\u00A0avril 2026.');
    expect(html).toContain('Les mots publiés le 1er\u00A0mars 2026 ont été retirés');
  });

  it('a move to another session', () => {
    const world: World = {...changed([FIRST, THIRD], declaring.moved('2bbbb', 'autre'))};
    const page = pageOf('2bbbb', {...world, sessions: {...world.sessions, autre: [SECOND]}});
    expect(page.html).toContain('Déplacé le 1er\u00A0avril 2026\u00A0: ce passage était dans la transcription de «');
    expect(page.html).toContain('/base/seances/autre/transcription/#t-2bbbb');
    expect(stampsOf(page)).toContain('Déplacé le 1er\u00A0avril 2026');
  });
});

describe('a withdrawn passage', () => {
  const page = pageOf('2bbbb', changed([FIRST, THIRD], declaring.withdrawn('2bbbb')));

  it('leaves a dated notice', () => {
    expect(page.html).toContain('Retiré le 1er\u00A0avril 2026');
    expect(page.html).toContain('a été publié le 1er\u00A0mars 2026');
  });

  it('without a word of what was said, nor who said it, and asks not to be indexed', () => {
    expect(JSON.stringify(page)).not.toMatch(/Deuxièmes|Question de la salle/);
    expect(page.indexed).toBeUndefined();
  });
});

describe('a merged passage', () => {
  const both = 'Premiers mots d’essai. Deuxièmes mots d’essai.';
  const merged = [declaring.merged('2bbbb', '1aaaa'), declaring.reworded('1aaaa', both)];

  it('leads to the one it became a part of, and shows its words as published', () => {
    const page = pageOf('2bbbb', changed([['1aaaa', 'Intervenante 1', both], THIRD], ...merged));
    expect(page.canonical).toBe('/t/1aaaa/');
    expect(page.html).toContain('réuni le 1er\u00A0avril 2026 au passage <a href=/base/t/1aaaa/>');
    expect(page.html).toMatch(/transcription\/#t-1aaaa">Lire ce passage dans la transcription/);
    expect(page.html).toContain('Deuxièmes mots d’essai.');
    expect(page.html).toContain('Qui parle\u00A0: <a href=/base/intervenants/intervenante-1/>Intervenante 1</a>.');
  });

  it('keeps silent on its words once the other is withdrawn', () => {
    const page = pageOf('2bbbb', changed([THIRD], ...merged, declaring.withdrawn('1aaaa')));
    expect(page.html).toContain('retiré depuis');
    expect(page.html).not.toContain('Deuxièmes');
    expect(page.html).not.toContain('Qui parle');
  });
});

describe('drafts', () => {
  const draft: Line = ['5eeee', 'Question de la salle', 'Un essai non publié.'];
  const world = {...BASE, sessions: {[HOME]: [FIRST, SECOND, THIRD, draft]}};

  it('have a page in development, which promises nothing', () => {
    const page = pageOf('5eeee', world, 'shown');
    expect(page.html).toContain('Brouillon, pas encore publié');
    expect(page.html).not.toContain('Adresse permanente');
    expect(page.indexed).toBeUndefined();
  });

  it('and none in production', () => {
    const {codes, page} = shortPagesOf(publishedWorld(archive, world), SITE);
    expect(codes).toEqual(['1aaaa', '2bbbb', '3cccc']);
    expect(page('5eeee')).toBeUndefined();
  });
});
