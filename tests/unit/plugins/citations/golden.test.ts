import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {STYLES} from '#core/citation/styles';
import {toSlug} from '#core/text/slug';
import {createFormatter} from '../../../../src/plugins/citations/format';
import {ROOT} from '../../../support/archive-of';
import {CASES} from '../../../support/citation-cases';

const {format} = createFormatter();

/** As a librarian reads them: the style, its line, its call. Each file was read line by line before it was kept. */
function golden(name: string): string {
  const formatted = format(CASES[name]!);
  return STYLES.map(({id, name: style}) => {
    const {reference, call} = formatted[id];
    return [style, reference.html, ...(call ? [call.html] : []), ''].join('\n');
  }).join('\n');
}

describe('the citation of', () => {
  it.each(Object.keys(CASES))('%s', async (name) => {
    await expect(golden(name)).toMatchFileSnapshot(path.join(ROOT, 'tests/fixtures/citations', `${toSlug(name)}.txt`));
  });
});
