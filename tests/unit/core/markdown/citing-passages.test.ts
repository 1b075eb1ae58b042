import {describe, expect, it} from 'vitest';
import {citingPassages} from '#core/markdown/citing-passages';
import {readProse} from '#core/markdown/read-prose';

const passages = (markdown: string, {cites = false, format = 'md' as 'md' | 'mdx'} = {}) =>
  citingPassages(readProse(markdown, format), {cites});
/** « resource: before[words]after » of each passage. */
const told = (...asked: Parameters<typeof passages>) =>
  passages(...asked).map(({resource, before, words, after}) => `${resource}: ${before}[${words}]${after}`);

describe('a link to a resource', () => {
  it('is shown in its sentence, on one line', () => {
    expect(told('Une phrase. Selon *le\n[rapport](/ressources/a/)*, tout\nferme. Une autre.')).toEqual([
      'a: Selon le [rapport], tout ferme.',
    ]);
  });

  it('is shown in each place, and once for the same words', () => {
    const text = 'Le [rapport](/ressources/a/).';
    expect(told(`${text}\n\n- ${text}\n- Un [livre](/ressources/b/), un [autre](/ressources/a/).`)).toEqual([
      'a: Le [rapport].',
      'b: Un [livre], un autre.',
      'a: Un livre, un [autre].',
    ]);
  });

  it('is found by reference, in a table, in a quotation, in a component', () => {
    expect(told('Un [livre][l].\n\n> Un [autre].\n\n[l]: /ressources/a/\n[autre]: /ressources/b/')).toEqual([
      'a: Un [livre].',
      'b: Un [autre].',
    ]);
    expect(told('| x | y |\n| - | - |\n| Un | [livre](/ressources/a/) |')).toEqual(['a: Un · [livre]']);
    expect(told('<Boite>\n\nUn [livre](/ressources/a/).\n\n</Boite>', {format: 'mdx'})).toEqual(['a: Un [livre].']);
  });

  it('is cut to about 240 characters around the words of the link, which stay', () => {
    const [shown] = passages(`${'mot '.repeat(100)}[le rapport](/ressources/a/)${' mot'.repeat(100)}.`);
    expect(shown).toMatchObject({words: 'le rapport'});
    expect(shown!.before).toMatch(/^…\u00A0(?:mot )+$/);
    expect(shown!.after).toMatch(/^(?: mot)+\u00A0…$/);
    const length = `${shown!.before}${shown!.words}${shown!.after}`.length;
    expect(length).toBeGreaterThan(225);
    expect(length).toBeLessThanOrEqual(244);
  });

  it('is not taken for a link to something else, nor a formula for words', () => {
    expect(told('[a](/ressources/) [b](/seances/a/) [c](https://a.example/ressources/a/) `/ressources/a/`')).toEqual(
      [],
    );
    expect(told('Le taux $\\frac{1}{2}$ du [rapport](/ressources/a/).')).toEqual(['a: Le taux […] du [rapport].']);
  });

  it('knows its heading, with the anchor that the page gives it, and the rank of its paragraph', () => {
    const text = 'Un [livre](/ressources/a/).\n\n## Les *faits*\n\n### Les faits\n\n- x\n\nUn [autre](/ressources/b/).';
    expect(passages(text).map(({heading, paragraph}) => [heading, paragraph])).toEqual([
      [undefined, 1],
      [{title: 'Les faits', anchor: 'les-faits-1'}, 2],
    ]);
  });
});

describe('a citation mark', () => {
  const cites = {cites: true};

  it('is shown by what it follows, whole sentences, without the marks', () => {
    expect(told('Une phrase.\nUne autre. [@a] [@b]', cites)).toEqual([
      'a: Une phrase. Une autre.[]',
      'b: Une phrase. Une autre.[]',
    ]);
  });

  it('goes back to the mark before it, and no further', () => {
    expect(told('Un. Deux. [@a] Trois [@b, de seconde\nmain]. Quatre cinq.', cites)).toEqual([
      'a: Un. Deux.[]',
      'b: Trois[].',
    ]);
    expect(passages('Trois [@b, de seconde\nmain].', cites)[0]!.remark).toMatch(/^de seconde\s+main$/);
  });

  it('leaves out the first sentences when all do not fit', () => {
    const long = `Une phrase de ${'mots '.repeat(40)}finie.`;
    expect(told(`${long} Une courte phrase. La dernière. [@a]`, cites)).toEqual([
      'a: Une courte phrase. La dernière.[]',
    ]);
  });

  it('is text where texts hold none', () => {
    expect(told('Une phrase. [@a]')).toEqual([]);
  });
});
