import {describe, expect, it} from 'vitest';
import {EMPTY_REGISTER} from '#core/anchors/histories';
import type {Note} from '#core/archive/archive';
import {finderOf} from '#core/archive/find';
import {noteItem} from '#core/citation/prose-items';
import {toPublished} from '#core/consent/filter';
import {noteMetadata} from '#core/metadata/note';
import {notesByTurn, repliesFirst, toNoteLinks} from '#core/view/note-link';
import {toNoteView} from '#core/view/note';
import {toNoteGroups} from '#core/view/notes-list';
import {toPersonView} from '#core/view/person';
import {recordsOf} from '#search/records';
import {checkFiles, validFiles} from '../../../support/archive-of';
import {history, pageOf, turn} from '../../../support/transcript-page';

const {archive} = checkFiles(await validFiles());
const [given] = archive.notes;
const SITE = {root: 'https://archive.example.org/', cycle: 'Cycle d’essai'};

/** Notes invented by the tests, with what changes. */
const note = (id: string, change: Partial<Note>): Note => ({...given!, id, title: `Note ${id}`, ...change});
const published = (...notes: Note[]) => toPublished({...archive, notes});

describe('a note about a turn', () => {
  const answer = note('reponse', {kind: 'reply', target: {what: 'turn', id: '7f3k2'}, author: '<b>Une usagère</b>'});
  const precise = note('precision', {
    kind: 'speaker',
    target: {what: 'turn', id: '7f3k2'},
    shown: 'none',
    author: undefined,
  });

  it('stands beside its words, and never among them: rights of reply first, signed as chosen', () => {
    const notes = notesByTurn({notes: [precise, answer], register: EMPTY_REGISTER});
    const page = pageOf([turn('7f3k2', 'Intervenante 1', 'Bonjour.')], {turns: [history('7f3k2')]}, {notes});
    const at = '/archive/seances/premiere-rencontre/#note-';
    expect(page).toContain(
      `<p>Bonjour.</p><p class="beside">Droit de réponse\u00A0: <a href="${at}reponse">Note reponse</a>, par &lt;b&gt;Une usagère&lt;/b&gt;</p><p class="beside">Note d’une personne intervenue\u00A0: <a href="${at}precision">Note precision</a>, sans nom</p></article>`,
    );
  });

  it('comes before the others on the page of its session too, when it answers', () => {
    const order = repliesFirst([precise, answer, note('autre', {kind: 'session'})]).map(({id}) => id);
    expect(order).toEqual(['reponse', 'precision', 'autre']);
  });

  it('follows its words into the turn that they were merged into', () => {
    const register = {
      ...EMPTY_REGISTER,
      turns: [history('7f3k2', {status: 'merged', into: '9a2mq'}), history('9a2mq')],
    };
    expect([...notesByTurn({notes: [answer], register}).keys()]).toEqual(['9a2mq']);
  });

  it('leads back to the passage, which answers for ever', () => {
    expect(toNoteView(answer, finderOf(published(answer)), '/base/').about).toEqual({
      address: '/base/t/7f3k2/',
      label: 'le passage 7f3k2',
    });
  });
});

describe('a note of no session', () => {
  const alone = note('seule', {
    session: undefined,
    kind: 'testimony',
    shown: 'pseudonym',
    author: 'Une usagère',
    target: undefined,
  });
  const site = published(given!, alone);

  it('has a page of its own, in the list of notes and in the search', () => {
    expect(toNoteGroups(site).map(({title, notes}) => [title, notes.map(({address}) => address)])).toEqual([
      ['Séance n°\u00A01\u00A0: Première rencontre', ['/seances/premiere-rencontre/#note-ce-que-j-ai-retenu']],
      ['D’aucune séance', ['/notes/seule/']],
    ]);
    expect(recordsOf(site)).toContainEqual(
      expect.objectContaining({kind: 'page', address: '/notes/seule/', title: 'Note seule', names: 'Une usagère'}),
    );
  });

  it('is cited by that page', () => {
    expect(noteItem(alone, SITE)).toMatchObject({
      id: 'note-seule',
      author: [{literal: 'Une usagère'}],
      URL: 'https://archive.example.org/notes/seule/',
    });
  });
});

describe('what is shown of an author', () => {
  const by = (shown: Note['shown'], author?: string) =>
    note('x', {session: undefined, kind: 'testimony', target: undefined, shown, author});

  it.each([
    [by('name', 'Prénom Nom'), 'par Prénom Nom', 'Prénom Nom'],
    [by('pseudonym', 'Une usagère'), 'par Une usagère', 'Une usagère'],
    [by('none'), 'sans nom', undefined],
  ])('is their choice, in links, pages, the search and what machines read (%#)', (own, words, name) => {
    expect(toNoteLinks([own])[0]!.by).toBe(words);
    expect(toNoteView(own, finderOf(published(own)), '/').by).toBe(words);
    const record = recordsOf(published(own)).find(({address}) => address === '/notes/x/');
    expect(record?.names).toBe(name ?? '');
    const {jsonLd, tags} = noteMetadata(own, SITE);
    expect(jsonLd[0]!['author']).toBe(name);
    const creators = tags.filter(({name: tag}) => /creator|author/i.test(tag)).map(({content}) => content);
    // The comma tells Zotero not to cut the name.
    expect(creators).toEqual(name === undefined ? [] : [`${name},`]);
  });

  it('is on a person’s page by their own name alone, when the session names them', () => {
    const [person] = archive.people.filter(({id}) => id === 'intervenante-1');
    const signed = {kind: 'speaker', shown: 'name', author: person!.name.value} as const;
    const notes = [
      note('a', signed),
      note('b', {...signed, shown: 'pseudonym'}),
      note('c', {...signed, kind: 'testimony'}),
      note('d', {...signed, session: undefined}),
      note('e', {...signed, author: 'Quelqu’un d’autre'}),
    ];
    const site = published(...notes);
    expect(toPersonView(person!, site, finderOf(site)).notes.map(({label}) => label)).toEqual(['Note a']);
    const elsewhere = toPublished({
      ...archive,
      notes,
      sessions: archive.sessions.map((each) => ({
        ...each,
        people: each.people.filter(({person: id}) => id !== person!.id),
      })),
    });
    expect(toPersonView(person!, elsewhere, finderOf(elsewhere)).notes).toEqual([]);
  });
});
