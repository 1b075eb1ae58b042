import fs from 'node:fs';
import path from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {readRegister} from '#core/anchors/register';
import {toRegister} from '#core/anchors/histories';
import {permalink, transcriptPermalink, turnAnchor, turnPermalink} from '#core/citation/permalink';
import {foldText} from '#core/text/fold-text';
import {checkSite} from '../../src/plugins/html-first/check-site';
import {readPage as readWholePage} from '../../src/plugins/html-first/read-page';
import {smallPageReader} from '../../src/plugins/html-first/read-small-pages';
import {loadRegister} from '../../src/plugins/archive/load-register';

/*
 * Every address that the ledgers of a world have promised answers in its built site, whatever became of it. The world
 * is made and built before (`ARCHIVE_WORLD`: its folder; `ARCHIVE_BUILD_WORLD`: its site, built at the root).
 */
const ROOT = path.resolve(import.meta.dirname, '../..');
const CONTENT = path.resolve(ROOT, process.env['ARCHIVE_WORLD'] ?? 'tests/.tmp/world-4');
const BUILD = path.resolve(ROOT, process.env['ARCHIVE_BUILD_WORLD'] ?? 'build-world');

const {ledgers, wordsBeside} = await loadRegister(CONTENT);
const {turns, former} = toRegister(readRegister(ledgers, wordsBeside).volumes);
const read = (address: string) => fs.readFileSync(path.join(BUILD, address, 'index.html'), 'utf8');
const answers = (address: string) => fs.existsSync(path.join(BUILD, address, 'index.html'));
const of = (status: (typeof turns)[number]['status']) => turns.filter((turn) => turn.status === status);

/** The text of each quotation of a page, today's words first. */
function wordsShown(html: string): string[] {
  return [...html.matchAll(/<blockquote[^>]*>(.*?)<\/blockquote>/gs)].map(([, inner = '']) =>
    inner.replace(/<[^>]*>/g, ''),
  );
}

describe('every published code', () => {
  it('there are some of each kind', () => {
    expect(turns.length).toBeGreaterThan(10);
    for (const status of ['alive', 'withdrawn', 'merged'] as const) expect(of(status)).not.toEqual([]);
    expect(turns.filter(({movedFrom}) => movedFrom.length > 0)).not.toEqual([]);
    expect(turns.filter(({from}) => from)).not.toEqual([]);
  });

  it('answers at its own address', () => {
    expect(turns.filter(({code}) => !answers(turnPermalink(code)))).toEqual([]);
  });

  it('answers in context, on the page of its session', () => {
    const ids = new Map<string, ReadonlySet<string>>();
    const idsOf = (session: string) => {
      const known = ids.get(session) ?? readWholePage(read(transcriptPermalink(session))).ids;
      ids.set(session, known);
      return known;
    };
    expect(turns.filter(({session, code}) => !idsOf(session).has(turnAnchor(code)))).toEqual([]);
  });

  it('tells machines whose words it is, and none that it was withdrawn or merged', () => {
    for (const {code, status} of turns) {
      expect(/<meta name=z:|application\/ld\+json|rel="canonical cite-as"/.test(read(turnPermalink(code))), code).toBe(
        status === 'alive',
      );
    }
  });

  it('is a notice without words once it is withdrawn', () => {
    for (const {code} of of('withdrawn')) {
      const html = read(turnPermalink(code));
      expect(html).toContain('Passage retiré');
      expect(html).not.toContain('<blockquote');
      expect(html).toContain('<meta name=robots content=noindex>');
    }
  });
});

it('the page of the words is kept by search engines at its own address, and cited as its session', () => {
  const sessions = new Set(of('alive').map(({session}) => session));
  for (const session of sessions) {
    const html = read(transcriptPermalink(session));
    const [canonical, cited] = ['canonical', 'cite-as'].map(
      (rel) => new RegExp(`<link(?=[^>]*rel="?${rel})[^>]*href="?([^\\s">]+)`).exec(html)?.[1],
    );
    expect(canonical?.endsWith(transcriptPermalink(session)), session).toBe(true);
    expect(cited?.endsWith(permalink('session', session)), session).toBe(true);
  }
});

it('every former page answers, and one more for the words of a former session', () => {
  const pages = former.filter(
    ({what}) => what === 'session' || what === 'person' || what === 'resource' || what === 'post',
  );
  expect(pages).not.toEqual([]);
  for (const {what, id, today} of pages) {
    const html = read(permalink(what as 'session', id));
    expect(html.includes('<archive-moved>')).toBe(today !== undefined);
    if (what === 'session' && turns.some(({session}) => session === today)) {
      expect(answers(transcriptPermalink(id))).toBe(true);
    }
  }
});

/**
 * At most 8 kB, of 1,024 bytes (4 kB compressed), beyond its words, which are what was said under its code, today and in each earlier
 * wording that it shows: a passage corrected five times is longer. The tags inside of them are no words, nor are the marks
 * of what differs.
 */
it('a short page weighs little more than its words', () => {
  const beyond = turns.map(({code}) => {
    const html = read(turnPermalink(code));
    const words = wordsShown(html).join('\n');
    // Thousands of pages: a host compresses harder, so pages are lighter than told here.
    const params = {[constants.BROTLI_PARAM_QUALITY]: 7};
    const compressed = (text: string) => brotliCompressSync(text, {params}).length;
    return {
      code,
      raw: Buffer.byteLength(html) - Buffer.byteLength(words),
      brotli: compressed(html) - compressed(words),
    };
  });
  expect(beyond.filter(({raw, brotli}) => raw > 8_192 || brotli > 4_000)).toEqual([]);
});

it('no more is counted as words than what was said under the code', () => {
  const corrected = turns.filter(({status, wordings}) => status === 'alive' && wordings.length > 1);
  expect(corrected).not.toEqual([]);
  for (const {code, wordings} of corrected) {
    const [today = '', ...earlier] = wordsShown(read(turnPermalink(code)));
    const kept = wordings.flatMap(({words}) => (words === undefined ? [] : [words]));
    // Of two wordings, each correction shows both at most.
    const most = kept.slice(1).reduce((sum, words, index) => sum + kept[index]!.length + words.length, 0);
    expect(foldText(today)).not.toBe('');
    expect(foldText(earlier.join(' ')).length).toBeLessThanOrEqual(most + kept.length);
  }
});

it('the fast reading of short pages finds what the whole reading finds', () => {
  const readSmall = smallPageReader();
  for (const {code} of turns.slice(0, 200)) {
    const html = read(turnPermalink(code));
    expect(readSmall(html)).toEqual(readWholePage(html));
  }
});

it('the ledgers are published as they are, without the words beside them', () => {
  const files = fs.readdirSync(path.join(BUILD, 'registre'));
  expect(files.filter((file) => file.endsWith('.ndjson')).sort()).toEqual(
    ledgers.map(({name}) => `${name}.ndjson`).sort(),
  );
  for (const {name, text} of ledgers) {
    expect(fs.readFileSync(path.join(BUILD, 'registre', `${name}.ndjson`), 'utf8')).toBe(text);
  }
});

it('every link of every page leads somewhere', async () => {
  expect((await checkSite(BUILD, '/')).problems).toEqual([]);
});
