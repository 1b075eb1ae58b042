import {describe, expect, it} from 'vitest';
import {resourceItem} from '#core/citation/resource-item';
import {toPublished} from '#core/consent/filter';
import {writeBibtex} from '#core/formats/bibtex/write';
import {writeCslJson} from '#core/formats/csl-json/write';
import {writeRis} from '#core/formats/ris/write';
import {readArchive} from '../../src/plugins/archive/read-archive';
import {ROOT} from '../support/archive-of';
import {
  bibtexBack,
  dateOf,
  namesOf,
  risBack,
  risDateOf,
  risNamesOf,
  risTextsOf,
  textsOf,
} from '../support/citation-readers';
import {itemFaults} from '../support/csl-schema';

const items = toPublished((await readArchive(ROOT)).archive).resources.map(resourceItem);

describe('the citations of the bibliography', () => {
  it('are of every resource', () => {
    expect(items.length).toBeGreaterThanOrEqual(165);
  });

  it('are CSL-JSON by its schema', () => {
    expect(itemFaults(JSON.parse(writeCslJson(items)))).toEqual([]);
  });

  it('keep every field in BibTeX, read by another', () => {
    const back = bibtexBack(writeBibtex(items));
    expect(back).toHaveLength(items.length);
    for (const [index, item] of items.entries()) {
      const {names, date, ...texts} = back[index]!;
      expect(texts, item.id).toEqual(textsOf(item));
      expect({names, date}, item.id).toEqual({names: namesOf(item), date: dateOf(item)});
    }
  });

  it('keep every field in RIS, read by another', () => {
    const back = risBack(writeRis(items));
    expect(back).toHaveLength(items.length);
    for (const [index, item] of items.entries()) {
      const {found, names, date, csl} = back[index]!;
      expect(found, item.id).toEqual(risTextsOf(item));
      expect({names, date}, item.id).toEqual({names: risNamesOf(item), date: risDateOf(item)});
      expect({title: csl.title, URL: csl.URL}, item.id).toEqual({title: item.title, URL: item.URL});
    }
  });
});
