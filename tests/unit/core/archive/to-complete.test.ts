import {describe, expect, it} from 'vitest';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {checkToComplete} from '#core/archive/to-complete';
import type {Page} from '#core/archive/archive';
import {toComplete} from '../../../../src/remark/to-complete';

const MARKDOWN =
  'Écrire : {{à compléter : adresse de contact de l’association}}.\n\nQui : {{à compléter : un nom}}, vite.';
const page = {file: 'docs/a.md', body: {markdown: MARKDOWN, line: 5}} as Page;

function shown(contact: string): string {
  const tree = fromMarkdown(MARKDOWN);
  toComplete({contact})(tree);
  return JSON.stringify(tree.children);
}

describe('holes in prose pages', () => {
  it('are told with their lines', () => {
    expect(checkToComplete({pages: [page]}).map(({line, message}) => [line, message])).toEqual([
      [5, 'à compléter : adresse de contact de l’association'],
      [7, 'à compléter : un nom'],
    ]);
  });

  it('are shown marked, never as if they were filled', () => {
    expect(shown('').match(/"hName":"mark"/g)).toHaveLength(2);
    expect(shown('')).not.toContain('mailto:');
  });

  it('are filled by the contact, once it is set, where a page asks for it and nowhere else', () => {
    expect(checkToComplete({pages: [page]}, 'a@exemple.test').map(({line}) => line)).toEqual([7]);
    expect(shown('a@exemple.test')).toContain('"url":"mailto:a@exemple.test"');
    expect(shown('a@exemple.test').match(/"hName":"mark"/g)).toHaveLength(1);
  });
});
