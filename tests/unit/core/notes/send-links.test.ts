import {describe, expect, it} from 'vitest';
import {toForge, type ForgeKind} from '#core/notes/forge';
import {forgeLink, mailLink} from '#core/notes/send-links';

const PATH = 'docs/seances/2-travail-social/notes/ma-note.md';
/** With the mark of the text below. */
const MARKED = 'docs/seances/2-travail-social/notes/ma-note-vsev.md';
const TEXT = '---\ntitle: "Préfecture : trois ans & demi"\n---\n\nUn mot + un autre.\n';

describe('a message', () => {
  it('carries its subject and its text, with the line ends of mail', () => {
    const {href, isWhole} = mailLink('accueil@example.org', 'Note : un titre', TEXT);
    const [to, query] = href.split('?');
    expect([to, isWhole]).toEqual(['mailto:accueil@example.org', true]);
    // Not URLSearchParams: in `mailto:`, « + » is a plus.
    const fields = new Map(
      query!.split('&').map((each) => each.split('=').map(decodeURIComponent) as [string, string]),
    );
    expect(Object.fromEntries(fields)).toEqual({subject: 'Note : un titre', body: TEXT.replaceAll('\n', '\r\n')});
  });

  it('too long for a mail program, has its subject alone and says so', () => {
    const {href, isWhole} = mailLink('accueil@example.org', 'Note', 'é'.repeat(400));
    expect([href, isWhole]).toEqual(['mailto:accueil@example.org?subject=Note', false]);
    expect(mailLink('accueil@example.org', 'Note', 'e'.repeat(1900)).isWhole).toBe(true);
  });
});

describe('a new file on a forge', () => {
  const link = (kind: ForgeKind, text = TEXT, branch = 'main') =>
    forgeLink(toForge({kind, address: 'https://forge.example.org/association/archive/', branch}), PATH, text);

  it.each([
    ['github', '/association/archive/new/main'],
    ['forgejo', '/association/archive/_new/main/'],
  ] as const)('is opened on %s with its path and its text', (kind, pathname) => {
    const {href, isWhole} = link(kind);
    const url = new URL(href);
    expect([url.pathname, isWhole]).toEqual([pathname, true]);
    expect(Object.fromEntries(url.searchParams)).toEqual({filename: MARKED, value: TEXT});
  });

  it('is opened on GitLab with its path alone', () => {
    const {href, isWhole} = link('gitlab');
    const url = new URL(href);
    expect([url.pathname, isWhole]).toEqual(['/association/archive/-/new/main', false]);
    expect(Object.fromEntries(url.searchParams)).toEqual({file_name: MARKED});
  });

  it('too long for an address, has its path alone and says so', () => {
    const {href, isWhole} = link('github', 'é'.repeat(2000));
    expect(isWhole).toBe(false);
    expect(Object.fromEntries(new URL(href).searchParams)).toEqual({
      filename: expect.stringMatching(/ma-note-\w+\.md$/),
    });
  });

  it('of the same title and other words is another file; of the same words, the same', () => {
    const pathOf = (text: string) => new URL(link('github', text).href).searchParams.get('filename');
    const texts = Array.from({length: 200}, (_, at) => `${TEXT}Témoignage ${at}.\n`);
    expect(new Set(texts.map(pathOf)).size).toBe(200);
    expect(texts.map(pathOf)).toEqual(texts.map(pathOf));
    // CI takes such a name.
    for (const path of texts.map(pathOf)) expect(path).toMatch(/\/notes\/ma-note-[0-9a-z]{1,4}\.md$/);
  });

  it('keeps the slash of a branch’s name, and nothing that would end the path', () => {
    expect(new URL(link('github', '', 'a/b?c').href).pathname).toBe('/association/archive/new/a/b%3Fc');
  });
});
