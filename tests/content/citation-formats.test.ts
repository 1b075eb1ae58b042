import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {STYLES} from '#core/citation/styles';
import {CITATION_FORMATS, CITATION_LOSSES} from '#core/formats/citation-losses';
import {frenchSpacing} from '#core/text/typography';
import {ROOT} from '../support/archive-of';

/** What « Les formats » says of citations is what the code does. */
const page = readFileSync(path.join(ROOT, 'docs/formats.md'), 'utf8');

function rowsUnder(first: string): string[][] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${first} `));
  expect(start, first).toBeGreaterThan(-1);
  const end = lines.findIndex((line, rank) => rank > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

describe('the page on formats', () => {
  it('tells what each format of citation loses', () => {
    expect(rowsUnder('Format de citation')).toEqual(
      CITATION_FORMATS.map(({id, name}) => [
        name,
        frenchSpacing(Object.values(CITATION_LOSSES[id]).join(' ; ') || 'rien'),
      ]),
    );
  });

  it('tells with which guide each style was compared, and what it loses', () => {
    expect(rowsUnder('Style')).toEqual(
      STYLES.map(({name, guide: {address, read}, losses}) => [
        name,
        `[guide](${address})`,
        read,
        frenchSpacing(losses.join(' ; ') || 'rien'),
      ]),
    );
  });
});
