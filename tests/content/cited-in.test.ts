import {describe, expect, it} from 'vitest';
import {finderOf} from '#core/archive/find';
import {toPublished} from '#core/consent/filter';
import {citedIn} from '#core/view/cited-in';
import {loadSources} from '../../src/plugins/archive/load';
import {readArchive} from '../../src/plugins/archive/read-archive';
import {ROOT} from '../support/archive-of';

/** Where the files themselves name a resource, told without the readers of the archive. */

const {archive} = await readArchive(ROOT);
const published = toPublished(archive);
const cited = citedIn(published, finderOf(published));
const resources = new Set<string>(archive.resources.map(({id}) => id));

/** File → the address at which its words are read. */
const addresses = new Map<string, string>([
  ...archive.sessions.flatMap(({id, file}): [string, string][] => {
    const folder = file.replace(/[^/]+$/, '');
    return ['seance.yaml', 'resume.md'].map((name) => [folder + name, `/seances/${id}/`]);
  }),
  ...archive.people.map(({id, file}): [string, string] => [file, `/intervenants/${id}/`]),
  ...archive.terms.map(({id, file}): [string, string] => [file, `/glossaire/#${id}`]),
  ...archive.posts.map(({id, file}): [string, string] => [file, `/actualites/${id}/`]),
  ...archive.pages.map(({address, file}): [string, string] => [file, address]),
]);

/** « resource address » of each naming: in the words of a file, or in its YAML. */
const [inWords, inRecords] = [new Set<string>(), new Set<string>()];
for (const {path, text} of (await loadSources(ROOT)).files) {
  const address = addresses.get(path);
  if (address === undefined) continue;
  const [yaml, words] = path.endsWith('.yaml') ? [text, ''] : cut(text);
  for (const [, link, mark] of words.matchAll(/\]\(\/ressources\/([a-z0-9-]+)\/\)|\[@([a-z0-9-]+)/g)) {
    if (mark === undefined || path.endsWith('resume.md')) inWords.add(`${link ?? mark} ${address}`);
  }
  for (const [, id] of yaml.matchAll(/^ *(?:- |(?:- )?(?:resource|source): )([a-z0-9-]+)$/gm)) {
    if (resources.has(id!)) inRecords.add(`${id} ${address}`);
  }
}

function cut(text: string): [yaml: string, words: string] {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n') : -1;
  return end === -1 ? ['', text] : [text.slice(0, end), text.slice(end)];
}

const shown = (holds: (view: {passages: readonly unknown[]; reasons: string}) => boolean) =>
  new Set([...cited].flatMap(([id, views]) => views.filter(holds).map(({page}) => `${id} ${page.address}`)));

describe('« Cité dans l’archive »', () => {
  it('gives the words of every page that names a resource in its text, and of no other', () => {
    expect(inWords.size).toBeGreaterThan(50);
    expect(sorted(shown(({passages}) => passages.length > 0))).toEqual(sorted(inWords));
  });

  it('says what for, on every page whose record names a resource, and on no other', () => {
    expect(inRecords.size).toBeGreaterThan(300);
    expect(sorted(shown(({reasons}) => reasons !== ''))).toEqual(sorted(inRecords));
  });

  it('is made of sentences of about 240 characters, each of which holds words', () => {
    for (const [id, views] of cited) {
      for (const {page, passages} of views) {
        for (const {before, words, after} of passages) {
          const passage = `${before}${words}${after}`;
          expect(passage, `${id} ${page.address}`).toMatch(/\p{L}/u);
          expect(passage.length, passage).toBeLessThanOrEqual(245);
        }
      }
    }
  });
});

function sorted(set: ReadonlySet<string>): string[] {
  return [...set].sort();
}
