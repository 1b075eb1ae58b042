import fc from 'fast-check';
import type {Nodes, Parents} from 'mdast';
import {visitParents} from 'unist-util-visit-parents';
import {describe, expect, it} from 'vitest';
import {linkTerms} from '#core/markdown/link-terms';
import {readProse} from '#core/markdown/read-prose';
import {termLink} from '#core/markdown/term-link';
import {termMatcher} from '#core/text/match-terms';

const match = termMatcher([
  {id: 'non-recours', forms: ['Non-recours']},
  {id: 'rsa', forms: ['RSA']},
]);
const isTerm = (node: Nodes) => node.data?.hName === 'archive-term';

/** The terms linked in a text, each with the kinds of the nodes above it. */
function linkedIn(markdown: string, format: 'md' | 'mdx' = 'md'): {id: string; above: Parents[]}[] {
  const root = readProse(markdown, format);
  const ids = linkTerms(root, match, termLink);
  const links: {id: string; above: Parents[]}[] = [];
  visitParents(root, isTerm as never, (_node: Nodes, above: Parents[]) => {
    links.push({id: ids[links.length] ?? '', above});
  });
  expect(links).toHaveLength(ids.length);
  return links;
}

describe('terms in a text', () => {
  it.each([
    ['Le non-recours, encore le non-recours.', ['non-recours']],
    ['Le RSA et le non-recours.', ['rsa', 'non-recours']],
    ['- une liste sur le **non-recours**', ['non-recours']],
    ['| RSA |\n| --- |\n| le non-recours |', ['non-recours']],
    ['# Le non-recours\n\n[Le RSA](/x/) et *Le Non-recours*', []],
    ['> Le non-recours\n\n`RSA` et $RSA$ et « le non-recours »', []],
    ['« Une citation *longue* sur le RSA », puis le RSA', ['rsa']],
    ['« Une citation jamais fermée sur le RSA\n\nPuis le RSA', ['rsa']],
    ['{{à compléter : le RSA}} et [@non-recours]', []],
    ['```\nRSA\n```\n\n<div>RSA</div>', []],
    ['Le RSA https://exemple.example/RSA', ['rsa']],
    ['[Une aide](/glossaire/#rsa), puis le RSA et le non-recours', ['non-recours']],
    ['- **[une aide](/glossaire/#rsa)**\n\nPuis le RSA', []],
    ['Le RSA, puis [une aide](/glossaire/#rsa)', ['rsa']],
    ['[Une aide](/glossaire/#aah) et [une page](/ressources/rsa/), puis le RSA', ['rsa']],
  ])('%j links %j', (markdown, ids) => {
    expect(linkedIn(markdown).map(({id}) => id)).toEqual(ids);
  });

  it('are not linked inside components', () => {
    expect(linkedIn('<Figure caption="RSA">\n  le RSA\n</Figure>\n\nLe {1 + 1} RSA', 'mdx').map(({id}) => id)).toEqual([
      'rsa',
    ]);
  });

  /** Ways to write a term where it must stay as it is, and running text where it may be linked. */
  const forbidden = fc.constantFrom<(word: string) => string>(
    (word) => `## ${word}`,
    (word) => `[${word}](https://exemple.example/)`,
    (word) => `[${word}][r]\n\n[r]: https://exemple.example/`,
    (word) => `> ${word}`,
    (word) => `> - ${word}\n>   **${word}**`,
    (word) => `\`${word}\``,
    (word) => `\`\`\`\n${word}\n\`\`\``,
    (word) => `$${word}$`,
    (word) => `$$\n${word}\n$$`,
    (word) => `« dire ${word} »`,
    (word) => `« dire **${word}** encore »`,
    (word) => `*${word}*`,
    (word) => `<span title="x">\n${word}\n</span>`,
    (word) => `{{à compléter : ${word}}}`,
    (word) => `| ${word} |\n| --- |\n| rien |`,
    (word) => `![${word}](/x.svg)`,
  );
  const word = fc.constantFrom('RSA', 'non-recours', 'Non-recours', 'R.S.A.');

  it('are never linked in a forbidden place, whatever stands around', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(forbidden, word), {minLength: 1, maxLength: 12}), (blocks) => {
        expect(linkedIn(blocks.map(([write, name]) => write(name)).join('\n\n'))).toEqual([]);
      }),
      {numRuns: 500},
    );
  });

  it('are linked once each, in running text, wherever else they stand', () => {
    const open = fc.constantFrom<(name: string) => string>(
      (name) => `Un passage sur le ${name}, ici.`,
      (name) => `- un point\n- le ${name}`,
      (name) => `Du **texte sur le ${name}**`,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(forbidden, open), word), {maxLength: 14}), fc.nat(14), (blocks, at) => {
        const texts = blocks.map(([write, name]) => write(name));
        texts.splice(at, 0, 'Au hasard, le RSA.');
        const links = linkedIn(texts.join('\n\n'));
        const ids = links.map(({id}) => id);
        expect(ids).toContain('rsa');
        expect(new Set(ids).size).toBe(ids.length);
        const kinds = links.flatMap(({above}) => above.map(({type}) => type));
        for (const kind of ['heading', 'link', 'linkReference', 'blockquote', 'emphasis']) {
          expect(kinds).not.toContain(kind);
        }
      }),
      {numRuns: 500},
    );
  });
});
