import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import {toPublished} from '#core/consent/filter';
import {analyse} from '#core/text/analyse';
import {CURRENT, FOLDER} from '#search/protocol';
import {openArchive} from '../../src/plugins/archive/read-archive';
import type {Manifest} from '../world/make-world';
import {loadSittings, type Sittings} from '../world/sittings';
import {allFound, openBuilt, searchFiles} from './built-index';

/** The search files of the test world, as they were built (see short-pages.test.ts). */

const ROOT = path.resolve(import.meta.dirname, '../..');
const CONTENT = path.resolve(ROOT, process.env['ARCHIVE_WORLD'] ?? 'tests/.tmp/world-4');
const BUILD = path.resolve(ROOT, process.env['ARCHIVE_BUILD_WORLD'] ?? 'build-world');

const known = (await openArchive(CONTENT)).archive;
const archive = toPublished(known);
const manifest = JSON.parse(fs.readFileSync(path.join(CONTENT, 'monde.json'), 'utf8')) as Manifest;
const turns = archive.transcripts.flatMap(
  ({transcript}) => transcript?.chapters.flatMap((chapter) => chapter.turns) ?? [],
);
const files = [...searchFiles(BUILD)].map(([name, bytes]) => ({name, text: bytes.toString('utf8')}));
const found = await allFound(BUILD);

/** The sittings that the world was made from: others would have said other words, and nothing would be missing. */
function sittingsOfWorld(): Sittings['sittings'] {
  const {from, sittings} = loadSittings();
  if (from !== manifest.from) {
    const remedy = {
      corpus: 'set ARCHIVE_OUTSIDE_DATA to the folder of the real sittings (see README)',
      generated: 'unset ARCHIVE_OUTSIDE_DATA',
    };
    throw new Error(
      `The world in ${CONTENT} was made from ${manifest.from} sittings: ${remedy[manifest.from]}, or make it again.`,
    );
  }
  return sittings;
}

/** Letters alone: words that stand at the end of a line, or beside a mark, are the same words. */
const bare = (text: string) => text.replace(/[^\p{L}]/gu, '').toLowerCase();

describe('the search files', () => {
  it('are those of one index, under names made from what they hold', () => {
    const {root} = JSON.parse(fs.readFileSync(path.join(BUILD, CURRENT), 'utf8')) as {root: string};
    expect(files.map(({name}) => name)).toContain(root);
    for (const {name} of files) expect(name).toMatch(/^(?:[a-z]-[0-9a-f]{16}-\d+\.bin|actuel\.json)$/);
    expect(FOLDER).toBe('recherche/');
  });

  it('lead to every turn that has an address', () => {
    const coded = turns.flatMap(({code}) => code ?? []);
    const anchors = new Set(found.map(({address}) => address.split('#t-')[1]));
    expect(coded.filter((code) => !anchors.has(code))).toEqual([]);
    expect(coded.length).toBeGreaterThan(100);
  });

  it('hold no code that was withdrawn or merged, and no draft', () => {
    const gone = known.register.turns.filter(({status}) => status !== 'alive').map(({code}) => code);
    expect(gone).toContain(manifest.turns.withdrawn);
    for (const {name, text} of files) {
      for (const code of gone) expect(text.includes(`t-${code}`), `${name} ${code}`).toBe(false);
      expect(text, name).not.toContain(manifest.drafts.withoutCode);
      expect(text, name).not.toContain(manifest.drafts.withCode);
    }
  });

  it('hold no words that were withdrawn or replaced, in the bytes of any of them', () => {
    const LONG = 300;
    const today = bare(turns.map(wordsOf).join(' '));
    const were = sittingsOfWorld()[0]!
      .transcript.chapters.flatMap((chapter) => chapter.turns.map(wordsOf))
      .filter((words) => words.length > LONG)
      .map((words) => bare(words).slice(100, 160));
    const gone = were.filter((words) => !today.includes(words));
    expect(gone.length).toBeGreaterThan(0);
    const bytes = files.map(({name, text}) => ({name, text: bare(text)}));
    expect(bytes.filter(({text}) => gone.some((words) => text.includes(words))).map(({name}) => name)).toEqual([]);
    // The same look finds what is there.
    const there = were.filter((words) => today.includes(words));
    expect(there.length).toBeGreaterThan(0);
    expect(there.filter((words) => !bytes.some(({text}) => text.includes(words)))).toEqual([]);
  });

  it('know no word that only what was withdrawn said', async () => {
    const index = await openBuilt(BUILD);
    const knows = async (form: string) => (await index.formsFrom(form, Infinity)).some((each) => each.form === form);
    const formsIn = (text: string) => analyse(text).map(({form}) => form);
    const published = new Set(found.flatMap(({title, names, text}) => [title, names, text].flatMap(formsIn)));
    const said = sittingsOfWorld()[0]!.transcript.chapters.flatMap((chapter) => chapter.turns.map(wordsOf));
    const forms = [...new Set(said.flatMap(formsIn))];
    const gone = forms.filter((form) => !published.has(form));
    expect(gone.length).toBeGreaterThan(0);
    const known = await Promise.all(gone.map(async (form) => ((await knows(form)) ? [form] : [])));
    expect(known.flat()).toEqual([]);
    expect(await knows(forms.find((form) => published.has(form))!)).toBe(true);
  });
});
