import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {finderOf} from '#core/archive/find';
import {shortLabel} from '#core/citation/short-label';
import {toPublished} from '#core/consent/filter';
import {ILLECTRONISM_FALL, PUBLISHED, written} from '#core/explain/non-recours';
import {readArchive} from '../../src/plugins/archive/read-archive';
import {ROOT} from '../support/archive-of';

const {archive} = await readArchive(ROOT);
const {resource} = finderOf(toPublished(archive));
const fold = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');
const read = (file: string) => fold(readFileSync(path.join(ROOT, file), 'utf8'));
const page = read('docs/comprendre/non-recours.mdx');

/** Where the archive gives each figure, in words of its own. */
const SAID: Record<string, string> = {
  basic: 'docs/seances/1-non-recours-aux-droits/resume.md',
  activity: 'docs/seances/1-non-recours-aux-droits/resume.md',
  givenUp: 'docs/seances/1-non-recours-aux-droits/resume.md',
  offline: 'docs/seances/2-travail-social/resume.md',
  illectronismBefore: 'docs/ressources/insee-2019-illectronisme.yaml',
  illectronismAfter: 'docs/ressources/insee-2023-illectronisme.yaml',
};

describe('the published figures on non-take-up', () => {
  it.each(PUBLISHED)('$id: its source is a resource, called by its name and listed in the page', (figure) => {
    const found = resource(figure.source as never);
    expect(found).toBeDefined();
    expect(figure.sourceLabel).toBe(shortLabel(found!));
    expect(page.slice(page.indexOf('## Sources'))).toContain(`(/ressources/${figure.source}/)`);
  });

  it.each(PUBLISHED)('$id: the archive says the same elsewhere', (figure) => {
    expect(read(SAID[figure.id]!)).toContain(fold(written(figure)));
  });

  it('are read at their origin only where the resource says that it was read', () => {
    for (const {source, atOrigin, by} of PUBLISHED.filter((figure) => figure.atOrigin)) {
      const found = resource(source as never)!;
      expect(atOrigin && found.custom.confidence).toBe('seen-on-source');
      expect(found.author).toEqual([{literal: by}]);
    }
  });

  it('fall between two years as the second publication says', () => {
    expect(ILLECTRONISM_FALL).toBe(3);
    expect(read('docs/ressources/insee-2023-illectronisme.yaml')).toContain('en recul de trois points');
  });
});

describe('the page « Mesurer le non-recours »', () => {
  it('says that the example is invented, and that figures are not to be added', () => {
    expect(page).toContain('chiffres inventés pour l’exemple');
    expect(page).toContain('Ils ne s’additionnent pas');
  });
});
