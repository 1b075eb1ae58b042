import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {STYLES} from '#core/citation/styles';
import {CITATION_FORMATS, CITATION_LOSSES} from '#core/formats/citation-losses';
import {frenchSpacing} from '#core/text/typography';
import {ROOT} from '../support/archive-of';
import {tableRows} from '../support/table-rows';

/** What « Les formats » says of citations is what the code does. */
const page = readFileSync(path.join(ROOT, 'docs/formats.md'), 'utf8');

const rowsUnder = (first: string) => tableRows(page, first).slice(1);

describe('the page on formats', () => {
  it('tells what each format of citation loses', () => {
    expect(rowsUnder('Format de citation')).toEqual(
      CITATION_FORMATS.map(({id, name}) => [
        name,
        frenchSpacing(Object.values(CITATION_LOSSES[id]).join(' ; ') || 'rien'),
      ]),
    );
  });

  it('names each guide: no two links say the same and lead elsewhere', () => {
    expect(new Set(STYLES.map(({guide}) => guide.name)).size).toBe(STYLES.length);
  });

  it('tells with which guide each style was compared, and what it loses', () => {
    expect(rowsUnder('Style')).toEqual(
      STYLES.map(({name, guide: {name: guide, address, read}, losses}) => [
        name,
        `[${guide}](${address})`,
        read,
        frenchSpacing(losses.join(' ; ') || 'rien'),
      ]),
    );
  });
});
