import {describe, expect, it} from 'vitest';
import {fromMarkdown} from 'mdast-util-from-markdown';
import type {Given} from '#core/archive/to-complete';
import {checkToComplete} from '#core/archive/to-complete';
import type {Page} from '#core/archive/archive';
import {toComplete} from '../../../../src/remark/to-complete';
import {givenToPages, LOCAL_URL, pageOfForge} from '../../../../src/settings';

const MARKDOWN =
  'Écrire : {{à compléter : adresse de contact de l’association}}.\n\nQui : {{à compléter : un nom}}, vite.\n\nOù : {{à compléter : adresse publique du site}}/seances/.';
const page = {file: 'docs/a.md', body: {markdown: MARKDOWN, line: 5}} as Page;
const NOTHING: Given = {contact: '', paper: '', site: ''};
const CONTACT: Given = {...NOTHING, contact: 'a@exemple.test'};
const SITE: Given = {...NOTHING, site: 'https://archive.exemple.test'};

function shown(given: Given): string {
  const tree = fromMarkdown(MARKDOWN);
  toComplete(given)(tree);
  return JSON.stringify(tree.children);
}
const marks = (given: Given) => shown(given).match(/"hName":"mark"/g)?.length;
const linesLeft = (given?: Given) => checkToComplete({pages: [page]}, given).map(({line}) => line);

describe('holes in prose pages', () => {
  it('are told with their lines', () => {
    expect(checkToComplete({pages: [page]}).map(({line, message}) => [line, message])).toEqual([
      [5, 'à compléter : adresse de contact de l’association'],
      [7, 'à compléter : un nom'],
      [9, 'à compléter : adresse publique du site'],
    ]);
  });

  it('are shown marked, never as if they were filled', () => {
    expect(marks(NOTHING)).toBe(3);
    expect(shown(NOTHING)).not.toContain('mailto:');
  });

  it('are filled by the contact, once it is set, where a page asks for it and nowhere else', () => {
    expect(linesLeft(CONTACT)).toEqual([7, 9]);
    expect(shown(CONTACT)).toContain('"url":"mailto:a@exemple.test"');
    expect(marks(CONTACT)).toBe(2);
  });

  it('are filled by the public address, once it is set: the address of a page reads in one piece', () => {
    expect(linesLeft(SITE)).toEqual([5, 7]);
    expect(marks(SITE)).toBe(2);
    const tree = fromMarkdown(MARKDOWN);
    toComplete(SITE)(tree);
    const last = tree.children.at(-1);
    const words = last && 'children' in last ? last.children.map((node) => ('value' in node ? node.value : '')) : [];
    expect(words.join('')).toBe('Où : https://archive.exemple.test/seances/.');
  });
});

describe('what the settings give to pages', () => {
  const settings = {url: LOCAL_URL, baseUrl: '/', contact: '', paper: ''};

  it.each([
    [LOCAL_URL, '/', ''],
    [LOCAL_URL, '/archive/', ''],
    ['https://a.test', '/', 'https://a.test'],
    ['https://a.test', '/archive/', 'https://a.test/archive'],
  ])('at %s with the base %s, the public address is %j', (url, baseUrl, site) => {
    expect(givenToPages({...settings, url, baseUrl}).site).toBe(site);
  });
});

it.each(['', '/', '.git', '.git/'])('the repository that ends by « %s » is named by its page', (end) => {
  expect(pageOfForge(`https://forge.example.org/a/b${end}`)).toBe('https://forge.example.org/a/b');
});
