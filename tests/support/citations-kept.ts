import {expect} from 'vitest';
import type {CslItem} from '#core/citation/csl';
import {writeBibtex} from '#core/formats/bibtex/write';
import {writeRis} from '#core/formats/ris/write';
import {bibtexBack, dateOf, namesOf, risBack, risDateOf, risNamesOf, risTextsOf, textsOf} from './citation-readers';

/** Every field that BibTeX can hold is found by another reader, for each item. */
export function expectKeptInBibtex(items: readonly CslItem[]): void {
  const back = bibtexBack(writeBibtex(items));
  expect(back).toHaveLength(items.length);
  for (const [index, item] of items.entries()) {
    expect(back[index], item.id).toEqual({...textsOf(item), names: namesOf(item), date: dateOf(item)});
  }
}

/** Every field that RIS can hold is found by another reader, for each item. */
export function expectKeptInRis(items: readonly CslItem[]): void {
  const back = risBack(writeRis(items));
  expect(back).toHaveLength(items.length);
  for (const [index, item] of items.entries()) {
    const {csl, ...found} = back[index]!;
    expect(found, item.id).toEqual({
      found: risTextsOf(item),
      notes: [item.locator, item.note].flatMap((note) => note ?? []),
      names: risNamesOf(item),
      date: risDateOf(item),
    });
    expect({title: csl.title, URL: csl.URL}, item.id).toEqual({title: item.title, URL: item.URL});
  }
}
