import {describe, expect, it} from 'vitest';
import type {Term} from '#core/archive/archive';
import {toConcordance} from '#core/view/concordance';
import {checkFiles, validFiles} from '../../../support/archive-of';
import {afterPublishing, type Line} from '../../../support/anchor-world';
import {publishedWorld} from '../../../support/published-world';

const {archive} = checkFiles(await validFiles());
const HOME = 'premiere-rencontre';
const term = {...archive.terms[0]!, id: 'caf', term: 'CAF', aliases: ['Une <caisse>', '«\u00A0guichet\u00A0»']} as Term;
const concordanceOf = (lines: readonly Line[], sessions = [HOME]) => {
  const world = afterPublishing({
    sessions: Object.fromEntries(sessions.map((id, at) => [id, at === 0 ? lines : []])),
    addresses: sessions.map((id) => ({what: 'session', id}) as const),
    ledgers: [],
    words: [],
  });
  const bare = {...archive.sessions[0]!, summary: undefined};
  return toConcordance(
    publishedWorld({...archive, terms: [term], posts: [], pages: [], notes: [], sessions: [bare]}, world),
    '/base/',
  );
};
const LINES: readonly Line[] = Array.from({length: 12}, (_, at) => [
  `${'abcdefghjkmn'[at]}aaaa`,
  'Intervenante 1',
  `Essai ${at + 1} de la <CAF> & de l’ONU.`,
  at * 61_000,
]);

describe('the concordance', () => {
  const {letters, counts, html} = concordanceOf(LINES);

  it('has a page a letter, in order, and counts its words; what only leads to another is no word', () => {
    expect(letters.map(({letter, address, count}) => [letter, address, count])).toEqual([
      ['C', '/recherche/a-z/c/', 2],
      ['G', '/recherche/a-z/g/', 0],
      ['I', '/recherche/a-z/i/', 1],
      ['O', '/recherche/a-z/o/', 1],
      ['U', '/recherche/a-z/u/', 0],
    ]);
    expect(counts).toEqual({term: 1, name: 2, acronym: 1});
    expect([...html.keys()]).toEqual(letters.flatMap(({parts}) => parts.map(({address}) => address)));
  });

  it('shows the first passages of a session, says how many there are, and leads to each turn in its transcript', () => {
    const page = html.get('/recherche/a-z/c/')!;
    expect(page).toContain(
      '<section aria-labelledby="mot-caf"><h2 id="mot-caf">CAF</h2><p class="says"><a href="/base/glossaire/#caf">Définition</a> dans le glossaire. On dit aussi\u00A0: Une &lt;caisse&gt;, «\u00A0guichet\u00A0».</p><p class="count">12\u00A0passages dans 1\u00A0séance</p>',
    );
    expect(page).toContain(
      `<a href="/base/seances/${HOME}/">Première rencontre</a> <small>séance, 12\u00A0passages\u202F; voici les 10 premiers</small>`,
    );
    expect(page).toContain(
      `<li><a href="/base/seances/${HOME}/transcription/#t-baaaa">Intervenante 1, 1\u00A0min\u00A001\u00A0s</a> <span>Essai 2 de la &lt;<b>CAF</b>&gt; &amp; de l’ONU.</span></li>`,
    );
    expect(page.match(/#t-/g)).toHaveLength(10);
  });

  it('leads from another word for a term to the term', () => {
    expect(html.get('/recherche/a-z/u/')).toBe(
      '<p class="other-word"><b>Une &lt;caisse&gt;</b>\u00A0: voir <a href="/base/recherche/a-z/c/#mot-caf">CAF</a></p>',
    );
  });

  it('leads to the page of a person, which has their turns', () => {
    expect(html.get('/recherche/a-z/i/')).toContain(
      '<h2 id="nom-intervenante-1">Intervenante 1</h2><p class="says">Personne\u00A0: <a href="/base/intervenants/intervenante-1/">sa page</a>, qui mène à ses 12\u00A0tours de parole.</p>',
    );
  });

  it('gives each page the list of its words when there are several', () => {
    expect(html.get('/recherche/a-z/c/')).toMatch(
      /^<nav aria-label="Mots de cette page"><ul><li><a href="#mot-caf">CAF<\/a><\/li><li><a href="#nom-collectif-a">/,
    );
    expect(html.get('/recherche/a-z/o/')).not.toContain('<nav');
  });
});

it('an archive without words still has its people', () => {
  expect(concordanceOf([]).letters.map(({letter}) => letter)).toEqual(['C', 'I']);
});
