import {describe, expect, it} from 'vitest';
import {EMPTY_REGISTER, type FormerAddress} from '#core/anchors/histories';
import {toPublished} from '#core/consent/filter';
import {formerPagesOf} from '#core/view/former-address';
import {formerNotes, formerTerms} from '#core/view/former-anchor';
import {afterPublishing, declare, declaring} from '../../../support/anchor-world';
import {checkFiles, validFiles} from '../../../support/archive-of';
import {publishedWorld} from '../../../support/published-world';

const {archive} = checkFiles(await validFiles());
const DAY = '2026-05-03';

function pagesOf(...former: FormerAddress[]) {
  return formerPagesOf(toPublished({...archive, register: {...EMPTY_REGISTER, former}}), '/base/');
}

describe('the page of a former address', () => {
  it('leads to the new one', () => {
    const [page] = pagesOf({what: 'person', id: 'ancienne', status: 'renamed', since: DAY, today: 'nouvelle'});
    expect(page).toMatchObject({
      address: '/intervenants/ancienne/',
      canonical: '/intervenants/nouvelle/',
      refresh: '/intervenants/nouvelle/',
    });
    expect(page!.html).toContain(
      '<archive-moved><p class="notice"><a href="/base/intervenants/nouvelle/">Aller à la fiche</a>. Son adresse a changé le 3\u00A0mai 2026',
    );
    expect(page!.indexed).toBeUndefined();
  });

  it.each([
    ['person', 'la fiche d’une personne'],
    ['resource', 'une fiche de la bibliographie'],
    ['post', 'une nouvelle'],
    ['session', 'une séance'],
    ['note', 'une note'],
  ] as const)('of a withdrawn %s tells the day and what kind of thing it was', (what, words) => {
    const [page] = pagesOf({what, id: 'un-nom', status: 'withdrawn', since: DAY});
    expect(page!.html).toContain(`Il y avait ici ${words}`);
    expect(page!.html).toContain('Retirée le 3\u00A0mai 2026');
    expect(page!.html + page!.title + page!.description).not.toContain('un-nom');
    expect(page!.refresh).toBeUndefined();
  });

  it('of a renamed thing that was withdrawn later is a notice', () => {
    const [page] = pagesOf({what: 'post', id: 'ancienne', status: 'renamed', since: DAY});
    expect(page!.title).toBe('Page retirée');
  });

  it('of a note of no session leads to where it is now', () => {
    const [page] = pagesOf({what: 'note', id: 'x', status: 'renamed', since: DAY, today: 'une-seance/x'});
    expect(page).toMatchObject({address: '/notes/x/', refresh: '/seances/une-seance/#note-x'});
  });

  it('is none for what is an anchor of another page', () => {
    expect(pagesOf({what: 'term', id: 'mot', status: 'withdrawn', since: DAY})).toEqual([]);
    expect(pagesOf({what: 'note', id: 'seance/note', status: 'withdrawn', since: DAY})).toEqual([]);
  });
});

describe('the former address of a transcript', () => {
  const world = declare(
    afterPublishing({
      sessions: {ancienne: [['1aaaa', 'Intervenante 1', 'Des mots d’essai.']]},
      addresses: [{what: 'session', id: 'ancienne'}],
      ledgers: [],
      words: [],
    }),
    'ancienne',
    declaring.renamed('session', 'ancienne', 'premiere-rencontre'),
  );
  const renamed = {...world, sessions: {'premiere-rencontre': world.sessions['ancienne']!}};
  const pages = formerPagesOf(publishedWorld(archive, renamed), '/base/');
  const page = pages.find(({address}) => address === '/seances/ancienne/transcription/')!;

  it('answers with a link for each passage and each part', () => {
    const to = '/base/seances/premiere-rencontre/transcription/';
    expect(page.html).toContain(`<archive-moved><p class="notice"><a href="${to}">Lire la transcription</a>.`);
    expect(page.html).toContain(`<p id="t-1aaaa"><a href="${to}#t-1aaaa">`);
    expect(page.html).toContain(`<p id="c-ouverture"><a href="${to}#c-ouverture">`);
  });

  it('does not refresh: the passage would be lost', () => {
    expect(page.refresh).toBeUndefined();
    expect(pages.find(({address}) => address === '/seances/ancienne/')!.refresh).toBe('/seances/premiere-rencontre/');
  });
});

describe('former anchors', () => {
  it('of the glossary', () => {
    expect(
      formerTerms({
        former: [
          {what: 'term', id: 'a', status: 'renamed', since: DAY, today: 'b'},
          {what: 'term', id: 'c', status: 'withdrawn', since: DAY},
          {what: 'post', id: 'd', status: 'withdrawn', since: DAY},
        ],
      }),
    ).toEqual({aliases: {b: ['a']}, withdrawn: [{anchor: 'c', day: '3\u00A0mai 2026'}]});
  });

  it('of the notes of a session, under the name it had then', () => {
    expect(
      formerNotes('seance', {
        former: [
          {what: 'session', id: 'ancienne', status: 'renamed', since: DAY, today: 'seance'},
          {what: 'note', id: 'ancienne/x', status: 'renamed', since: DAY, today: 'seance/x'},
          {what: 'note', id: 'seance/y', status: 'renamed', since: DAY, today: 'seance/z'},
          {what: 'note', id: 'ancienne/w', status: 'withdrawn', since: DAY},
          {what: 'note', id: 'autre/v', status: 'withdrawn', since: DAY},
        ],
      }),
    ).toEqual({aliases: {'note-z': ['note-y']}, withdrawn: [{anchor: 'note-w', day: '3\u00A0mai 2026'}], moved: []});
  });

  it('of a note that went to another session, or to none, lead there', () => {
    const former = (['autre/x', 'x'] as const).map((today, rank) => {
      return {what: 'note', id: `seance/n${rank}`, status: 'renamed', since: DAY, today} as const;
    });
    expect(formerNotes('seance', {former}).moved).toEqual([
      {anchor: 'note-n0', address: '/seances/autre/#note-x', day: '3\u00A0mai 2026'},
      {anchor: 'note-n1', address: '/notes/x/', day: '3\u00A0mai 2026'},
    ]);
  });
});
