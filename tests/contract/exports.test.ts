import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import webVttParser from 'webvtt-parser';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import {exportPermalink, permalink, transcriptPermalink} from '#core/citation/permalink';
import {toPublished} from '#core/consent/filter';
import {EXPORTS, type ExportId} from '#core/formats/exports';
import {contextOf} from '#core/formats/turn-context';
import {TURNS_SCHEMA, writeTurnsSchema} from '#core/formats/turns-json/schema';
import {frenchSize} from '#core/text/french-size';
import {transcriptOf} from '#core/view/transcript';
import config from '../../docusaurus.config';
import {openArchive} from '../../src/plugins/archive/read-archive';
import {parseCsv} from '../support/parse-csv';
import {expectOnlyLosses} from '../support/round-trip';
import {serve} from '../support/serve.mjs';
import {SMALL_GRAMMAR, validatorOf, wholeGrammarFile} from '../support/tei-grammar';
import type {Manifest} from '../world/make-world';
import {loadSittings} from '../world/sittings';
import {attribute, type BuiltPage, readPage, textOf} from './built-site';

/** The files of the test world’s transcripts, as they were built, before judges that are not ours. */

const ROOT = path.resolve(import.meta.dirname, '../..');
const CONTENT = path.resolve(ROOT, process.env['ARCHIVE_WORLD'] ?? 'tests/.tmp/world-4');
const BUILD = path.resolve(ROOT, process.env['ARCHIVE_BUILD_WORLD'] ?? 'build-world');

const known = (await openArchive(CONTENT)).archive;
const archive = toPublished(known);
const sessions = archive.sessions.flatMap((session) => {
  const transcript = transcriptOf(session.id, archive);
  return transcript ? [{slug: session.id, session, transcript}] : [];
});
const manifest = JSON.parse(fs.readFileSync(path.join(CONTENT, 'monde.json'), 'utf8')) as Manifest;
const site = {root: `${config.url}${config.baseUrl}`, archive: config.title};

const fileOf = (address: string) => path.join(BUILD, address);
const formOf = (id: ExportId) => EXPORTS.find((form) => form.id === id)!;
const read = (slug: string, id: ExportId) =>
  fs.readFileSync(fileOf(exportPermalink(slug, formOf(id).extension)), 'utf8');
const pageAt = (address: string) =>
  readPage(address, fs.readFileSync(path.join(fileOf(address), 'index.html'), 'utf8'));

it('the world has several transcripts', () => {
  expect(sessions.map(({slug}) => slug).sort()).toEqual([...manifest.sessions].sort());
});

describe.each(sessions)('the exports of $slug', ({slug, session, transcript}) => {
  it.each([transcriptPermalink(slug), permalink('session', slug)])(
    'are all linked from %s, with their sizes',
    (page) => {
      // Those of a recording are elsewhere.
      const links = pageAt(page).elements.filter(
        (element) =>
          attribute(element, 'download') !== undefined &&
          attribute(element, 'href')?.startsWith(transcriptPermalink(slug)),
      );
      expect(links.map((link) => [attribute(link, 'href'), attribute(link, 'type'), textOf(link)])).toEqual(
        EXPORTS.map(({name, extension, mediaType}) => {
          const address = exportPermalink(slug, extension);
          const size = frenchSize(fs.statSync(fileOf(address)).size).replace('\u00A0', ' ');
          return [address, mediaType, `${name} (${size})`];
        }),
      );
      expect(pageAt(page).elements.some((element) => attribute(element, 'href') === '/formats/')).toBe(true);
    },
  );

  it('are told to programs in the head of the page of the words', () => {
    const told = alternatesOf(pageAt(transcriptPermalink(slug)));
    for (const id of ['tei', 'webvtt', 'turns-json'] as const) {
      const {extension, mediaType} = formOf(id);
      expect(told).toContainEqual([mediaType, exportPermalink(slug, extension)]);
    }
  });

  it.each(EXPORTS)('lose what the table of losses says and nothing else: $id', ({id}) => {
    expectOnlyLosses(id, transcript, read(slug, id), contextOf(session, site));
  });

  it('WebVTT has no error for the W3C’s parser, and each cue says who speaks', () => {
    const {cues, errors} = new webVttParser.WebVTTParser().parse(
      read(slug, 'webvtt'),
      'subtitles/captions/descriptions',
    );
    expect(errors).toEqual([]);
    expect(cues.length).toBeGreaterThan(20);
    const labels = new Set(transcript.chapters.flatMap(({turns}) => turns.map(({label}) => label)));
    for (const {text, id} of cues) {
      expect(id).toMatch(/^t-[0-9a-z]{5}(?:-\d+)?$/);
      expect(labels).toContain(/^<v ([^>]+)>/.exec(text)?.[1]?.replaceAll('&amp;', '&'));
    }
  });

  it('CSV opens with its accents, one row a turn, and runs no cell', () => {
    const csv = read(slug, 'csv');
    expect([...Buffer.from(csv).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header, ...rows] = parseCsv(csv.slice(1));
    expect(header).toHaveLength(8);
    const turns = transcript.chapters.flatMap((chapter) => chapter.turns);
    expect(rows.map((row) => [row[2], row[4]])).toEqual(turns.map(({code, label}) => [`t-${code}`, label]));
    expect(rows.map((row) => row[7]!.replace(/^'(?=[=+\-@\t\r])/, ''))).toEqual(turns.map(wordsOf));
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(csv).toMatch(/[éèà]/);
  });
});

it('every TEI file is valid', {timeout: 180_000}, () => {
  const files = sessions.map(({slug}) => fileOf(exportPermalink(slug, 'tei.xml')));
  const [judge, problems] = judgeTei(files);
  console.log(`TEI: ${files.length} files, by ${judge}`);
  expect(problems).toBe('');
});

it('the schema of turns is published, as every JSON file names it', () => {
  expect(fs.readFileSync(fileOf(TURNS_SCHEMA), 'utf8')).toBe(writeTurnsSchema(site.root));
  for (const {slug} of sessions)
    expect(JSON.parse(read(slug, 'turns-json'))).toMatchObject({$schema: site.root + TURNS_SCHEMA});
});

describe('what is not published', () => {
  /** Letters of the file alone: no times, codes, marks or line ends between them. */
  const bare = (text: string) =>
    text
      .replace(/^t-\S+$|^\d+$|^.* --> .*$|<[^>]*>/gm, '')
      .replace(/[^\p{L}]/gu, '')
      .toLowerCase();
  const files = sessions.flatMap(({slug}) =>
    EXPORTS.map(({id}) => ({name: `${slug} ${id}`, text: read(slug, id), bare: bare(read(slug, id))})),
  );
  const long = (words: string) => words.length > 300;
  const middle = (words: string) => bare(words).slice(100, 160);

  it('drafts are in no file', () => {
    for (const {name, text} of files) {
      expect(text, name).not.toContain(manifest.drafts.withoutCode);
      expect(text, name).not.toContain(manifest.drafts.withCode);
    }
  });

  it('codes that were withdrawn or merged are in no file', () => {
    const gone = known.register.turns.filter(({status}) => status !== 'alive').map(({code}) => code);
    expect(gone).toContain(manifest.turns.withdrawn);
    for (const {name, text} of files) {
      for (const code of gone)
        expect(new RegExp(`(?:t-|/t/|"code":")${code}`).test(text), `${name} ${code}`).toBe(false);
    }
  });

  it('words that stood there and were withdrawn or replaced are in no file', () => {
    const [first] = loadSittings().sittings;
    const today = bare(
      sessions.flatMap(({transcript}) => transcript.chapters.flatMap(({turns}) => turns.map(wordsOf))).join(),
    );
    const were = first!.transcript.chapters
      .flatMap(({turns}) => turns.map(wordsOf))
      .filter(long)
      .map(middle);
    const gone = were.filter((words) => !today.includes(words));
    expect(gone.length).toBeGreaterThan(0);
    expect(files.filter((file) => gone.some((words) => file.bare.includes(words))).map(({name}) => name)).toEqual([]);
    // The same look finds what is there: words of today are in all seven files of their session.
    const there = were.find((words) => today.includes(words))!;
    expect(files.filter((file) => file.bare.includes(there)).length).toBeGreaterThanOrEqual(EXPORTS.length - 2);
  });
});

describe('served', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve({folder: BUILD});
  });
  afterAll(() => server.close());

  it.each(EXPORTS)('$id answers with the media type that its link says', async ({extension, mediaType}) => {
    for (const {slug} of sessions) {
      const address = exportPermalink(slug, extension);
      const response = await fetch(new URL(address.slice(1), server.address));
      expect([response.status, response.headers.get('content-type')]).toEqual([200, `${mediaType}; charset=utf-8`]);
    }
  });
});

function alternatesOf({elements}: BuiltPage): (string | undefined)[][] {
  return elements
    .filter((element) => element.tagName === 'link' && attribute(element, 'rel') === 'alternate')
    .map((element) => [attribute(element, 'type'), attribute(element, 'href')]);
}

/** By jing and the whole grammar when the machine has both, else by libxml2 and the small one. */
function judgeTei(files: readonly string[]): [judge: string, problems: string] {
  const hasJing = spawnSync('jing', ['-h']).error === undefined;
  const whole = wholeGrammarFile();
  if (whole !== undefined && hasJing) {
    const {stdout} = spawnSync('jing', [whole, ...files], {encoding: 'utf8'});
    return ['jing, with tei_all 4.12.0', stdout];
  }
  const problemsOf = validatorOf(fs.readFileSync(SMALL_GRAMMAR, 'utf8'));
  const problems = files.flatMap((file) => problemsOf(fs.readFileSync(file, 'utf8')));
  return ['libxml2, with the part of tei_all 4.12.0 that transcripts use', problems.join('\n')];
}
