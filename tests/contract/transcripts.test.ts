import fs from 'node:fs';
import path from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import {readTranscript} from '#core/formats/archive-markdown/read';
import {builtFiles, textOf} from './built-site';
import {parse} from 'parse5';

/** The reading pages of the test world, as they were built: what they weigh, what they hold, what they must not. */

const ROOT = path.resolve(import.meta.dirname, '../..');
const CONTENT = path.join(ROOT, 'tests/.tmp/world-4/docs/seances');
const BUILD = path.join(ROOT, 'build-world');
/** What a turn may weigh beyond its words (issue C): its speaker, its time, its code and its links. */
const A_TURN = 32;
/** What the page has once around its turns: it counts in a sitting of forty. */
const ONCE = 150;

const sessions = fs
  .readdirSync(CONTENT)
  .filter((folder) => fs.existsSync(path.join(CONTENT, folder, 'transcription.md')))
  .map((folder) => ({
    slug: folder.replace(/^\d+-/, ''),
    transcript: readTranscript(fs.readFileSync(path.join(CONTENT, folder, 'transcription.md'), 'utf8')).value!,
  }));
const pageOf = (slug: string) => fs.readFileSync(path.join(BUILD, 'seances', slug, 'transcription/index.html'), 'utf8');
/** Without spaces: where words meet, a page and a text have other ones. */
const bare = (text: string) => text.replace(/\s+/g, '');
const brotli = (text: string) => brotliCompressSync(text).length;
const withoutTurns = (html: string) => html.replace(/<div class="?turns"?.*<\/div>(?=<\/archive-transcript>)/s, '');

describe.each(sessions)('the words of $slug', ({slug, transcript}) => {
  const html = pageOf(slug);
  const turns = transcript.chapters.flatMap((chapter) => chapter.turns);
  const shown = turns.filter(({code}) => code && html.includes(`id="t-${code}"`));

  it('weigh what words weigh, and a little for each turn', () => {
    expect(shown.length).toBeGreaterThan(20);
    const words = brotli(shown.map(wordsOf).join('\n'));
    const frame = withoutTurns(html);
    expect(frame.length, 'the turns were taken out').toBeLessThan(html.length / 2);
    const each = (brotli(html) - words - brotli(frame) - ONCE) / shown.length;
    console.log(`${slug}: ${shown.length} turns, ${words} bytes of words, ${each.toFixed(1)} bytes more a turn`);
    expect(each).toBeLessThanOrEqual(A_TURN);
  });

  it('stand in the page, whole, and in no script', () => {
    const text = bare(textOf(parse(html) as never));
    const long = shown.map((turn) => wordsOf(turn).split('\n\n')[0]!).filter((words) => words.length > 120);
    expect(long.length).toBeGreaterThan(3);
    const scripts = builtFiles(BUILD)
      .filter((file) => file.endsWith('.js'))
      .map((file) => fs.readFileSync(path.join(BUILD, file), 'utf8'));
    for (const words of long.slice(0, 40)) {
      const part = words.slice(0, 100);
      expect(text, part).toContain(bare(words));
      expect(
        scripts.some((script) => script.includes(part)),
        part,
      ).toBe(false);
    }
  });
});

it('a draft is on no page of the site', () => {
  const drafts = sessions.flatMap(({slug, transcript}) =>
    transcript.chapters
      .flatMap(({turns}) => turns)
      .filter(({code}) => !code || !pageOf(slug).includes(`id="t-${code}"`))
      .map((turn) => ({slug, words: wordsOf(turn)})),
  );
  expect(drafts.length).toBeGreaterThan(0);
  for (const {slug, words} of drafts) expect(bare(textOf(parse(pageOf(slug)) as never))).not.toContain(bare(words));
});

it('signs that mean something elsewhere are shown as they are', () => {
  const pages = sessions.map(({slug}) => textOf(parse(pageOf(slug)) as never)).join('\n');
  for (const sign of ['-->', '[x](y)', '**', '{', '$', '&', '<']) expect(pages, sign).toContain(sign);
  expect(pages).toMatch(/\p{Emoji_Presentation}/u);
  expect(pages).toMatch(/[\u0590-\u06ff]/);
});
