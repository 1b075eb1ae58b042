import {describe, expect, it} from 'vitest';
import type {Published} from '#core/consent/filter';
import type {CitingView} from '#core/view/cited-in';
import {relatedTo} from '#core/view/related';

interface Written {
  readonly by?: readonly string[];
  readonly themes?: readonly string[];
}

/** The related resources of the first of these, with why; `pages`: which resources each page names. */
function related(resources: Record<string, Written>, pages: Record<string, readonly string[]> = {}) {
  const archive = {
    resources: Object.entries(resources).map(([id, {by = [], themes = ['guichets']}]) => ({
      id,
      type: 'book',
      title: `Livre ${id}`,
      language: 'fr',
      author: by.map((literal) => ({literal})),
      custom: {themes},
    })),
    themes: [
      {id: 'guichets', title: 'Guichets'},
      {id: 'droit', title: 'Droit'},
    ],
  } as unknown as Published;
  const cited = new Map<string, CitingView[]>();
  for (const [label, ids] of Object.entries(pages)) {
    for (const id of ids) {
      const page = {address: `/${label}/`, label};
      cited.set(id, [...(cited.get(id) ?? []), {kind: 'page', page, reasons: '', passages: []}]);
    }
  }
  return relatedTo(archive, cited)(archive.resources[0]!).map(({title, reason}) => `${title}: ${reason}`);
}

describe('what to see after a resource', () => {
  it('is nothing when nothing is near', () => {
    expect(related({a: {}})).toEqual([]);
    expect(related({a: {by: ['Collectif A']}, b: {by: ['Collectif B']}}, {p: ['a'], q: ['b']})).toEqual([]);
  });

  it('shares a theme, and a page or an author: one alone is not enough', () => {
    const [droit, both] = [{themes: ['droit']}, {themes: ['guichets', 'droit'], by: ['Collectif A']}];
    expect(related({a: both, b: {themes: ['autre'], by: ['Collectif A']}, c: droit}, {p: ['a', 'b']})).toEqual([]);
    expect(related({a: both, b: droit}, {p: ['a', 'b']})).toEqual([
      'Livre b: citée avec elle dans «\u00A0p\u00A0»\u202F; même thème\u00A0: Droit',
    ]);
    expect(related({a: both, b: both})).toEqual([
      'Livre b: même signature\u00A0: Collectif A\u202F; mêmes thèmes\u00A0: Guichets et Droit',
    ]);
  });

  it('comes by the number of pages and authors in common, then of themes, then by title', () => {
    const themes = ['guichets', 'droit'];
    expect(
      related(
        {a: {by: ['A', 'B'], themes}, z: {}, y: {}, x: {themes}, deux: {by: ['A']}, trois: {by: ['B', 'A']}},
        {p: ['a', 'z', 'y', 'x', 'deux', 'trois'], q: ['a', 'trois'], r: ['trois', 'a']},
      ),
    ).toEqual([
      'Livre trois: citée avec elle dans «\u00A0p\u00A0» et 2 autres pages\u202F; mêmes signatures\u00A0: A et B\u202F; même thème\u00A0: Guichets',
      'Livre deux: citée avec elle dans «\u00A0p\u00A0»\u202F; même signature\u00A0: A\u202F; même thème\u00A0: Guichets',
      'Livre x: citée avec elle dans «\u00A0p\u00A0»\u202F; mêmes thèmes\u00A0: Guichets et Droit',
      'Livre y: citée avec elle dans «\u00A0p\u00A0»\u202F; même thème\u00A0: Guichets',
      'Livre z: citée avec elle dans «\u00A0p\u00A0»\u202F; même thème\u00A0: Guichets',
    ]);
  });

  it('is six at most, and not what a mere list holds', () => {
    const many = Object.fromEntries(Array.from({length: 31}, (_, rank) => [`r${rank}`, {}]));
    const ids = Object.keys(many);
    expect(related(many, {p: ids.slice(0, 30)})).toHaveLength(6);
    expect(related(many, {p: ids})).toEqual([]);
  });
});
