import fc from 'fast-check';
import {parseFragment} from 'parse5';
import {describe, expect, it} from 'vitest';
import {type CardMeasure, writeSocialCard} from '#core/formats/social-card/write';

/** Half an em a character. */
const measure: CardMeasure = (words) => [...words].length / 2;
const card = {name: 'une-carte', tab: 'Séance n°\u00A01', title: 'Un titre', stamp: '25\u00A0octobre 2022'};

/** The words of a card, line by line. */
function linesOf(svg: string): string[] {
  const root = parseFragment(svg).childNodes[0] as {childNodes: unknown[]};
  const visit = (node: {nodeName: string; childNodes?: unknown[]}): string[] =>
    node.nodeName === 'text'
      ? [(node.childNodes?.[0] as {value: string} | undefined)?.value ?? '']
      : (node.childNodes ?? []).flatMap((child) => visit(child as never));
  return visit(root as never);
}

describe('a social card in SVG', () => {
  it('bears its tab, its title, its stamp and the name of the site', () => {
    expect(linesOf(writeSocialCard(card, measure))).toEqual([
      'Séance n°\u00A01',
      'Un titre',
      '25\u00A0octobre 2022',
      'Dématérialiser pour mieux régner — archive publique',
    ]);
  });

  it('bears a note, and another foot, when it has them', () => {
    const lines = linesOf(writeSocialCard({...card, note: 'Date déduite', foot: 'Un pied'}, measure));
    expect(lines).toContain('Date déduite');
    expect(lines.at(-1)).toBe('Un pied');
  });

  it('escapes every mark', () => {
    const svg = writeSocialCard({...card, title: '<b>"R&D"</b>', tab: '<i>', stamp: '&amp;'}, measure);
    expect(svg).toContain('&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt;');
    expect(svg).not.toMatch(/<[bi]>/);
    expect(linesOf(svg)).toEqual(expect.arrayContaining(['<b>"R&D"</b>', '<i>', '&amp;']));
  });

  it('writes only elements of its own, whatever the words, and no character that XML forbids', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), fc.string(), fc.string(), (title, tab, stamp) => {
        const svg = writeSocialCard({...card, title, tab, stamp}, measure);
        expect(new Set([...svg.matchAll(/<(\w+)/g)].map(([, name]) => name))).toEqual(
          new Set(['svg', 'rect', 'path', 'text', 'g']),
        );
        // eslint-disable-next-line no-control-regex -- the characters that XML forbids
        expect(svg).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|&(?!amp;|lt;|gt;|quot;)/);
        expect(() => encodeURIComponent(svg)).not.toThrow();
      }),
    );
  });

  it('clamps a title that no size can hold, after a word', () => {
    const lines = linesOf(writeSocialCard({...card, title: 'encore '.repeat(80)}, measure)).slice(1, -2);
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toMatch(/^(?:encore )*encore\u00A0…$/);
  });

  it('makes a long stamp smaller: it leaves the note its room', () => {
    const stamp = 'entre le 25 novembre 2022 et le 13 mars 2023';
    const svg = writeSocialCard({...card, stamp, note: 'Date déduite des sources'}, measure);
    const [, x] = /<rect x="([\d.]+)" y="430"/.exec(svg)!;
    expect(Number(x)).toBeGreaterThan(100 + measure('Date déduite des sources', 'sans') * 30);
  });

  it('is the same for the same words', () => {
    expect(writeSocialCard(card, measure)).toBe(writeSocialCard(card, measure));
  });
});
