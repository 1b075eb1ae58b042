import {describe, expect, it} from 'vitest';
import {resourceItem} from '#core/citation/resource-item';
import {toPublished} from '#core/consent/filter';
import {writeCslJson} from '#core/formats/csl-json/write';
import {createFormatter} from '../../src/plugins/citations/format';
import {readArchive} from '../../src/plugins/archive/read-archive';
import {ROOT} from '../support/archive-of';
import {expectKeptInBibtex, expectKeptInRis} from '../support/citations-kept';
import {expectFrench, expectSound, linesOf} from '../support/citation-lines';
import {itemFaults} from '../support/csl-schema';

const items = toPublished((await readArchive(ROOT)).archive).resources.map(resourceItem);

const {format} = createFormatter();

describe('the citations of the bibliography', () => {
  it('are of every resource', () => {
    expect(items.length).toBeGreaterThanOrEqual(165);
  });

  it('are CSL-JSON by its schema', () => {
    expect(itemFaults(JSON.parse(writeCslJson(items)))).toEqual([]);
  });

  it('keep every field in BibTeX, read by another', () => {
    expectKeptInBibtex(items);
  });

  it('keep every field in RIS, read by another', () => {
    expectKeptInRis(items);
  });

  it.each(items.map((item) => [item.id, item] as const))('of %s are sound and French, in every style', (_, item) => {
    for (const line of linesOf(format(item))) {
      expectSound(line);
      expectFrench(line, item);
    }
  });
});
