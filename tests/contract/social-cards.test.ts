import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {CARD_FOLDER, CARD_SIZE} from '#core/view/social-card';
import {settings} from '../../src/settings';
import ids from '../content/ids.json';
import {attribute, BUILD, builtFiles, builtPages, type Element} from './built-site';

/** The image that accompanies a shared link: every page names one, and each stands in the build. */

const UNDER_BASE = process.env['ARCHIVE_BUILD_UNDER_BASE'];
const MOST_BYTES = 60_000;

function meta(elements: readonly Element[], name: string): string[] {
  return elements
    .filter(({tagName}) => tagName === 'meta')
    .filter((element) => [attribute(element, 'property'), attribute(element, 'name')].includes(name))
    .map((element) => attribute(element, 'content') ?? '');
}

// The page that answers unknown addresses is never shared.
const addressed = (build: string) => builtPages(build).filter(({file}) => file !== '404.html');

describe.each([[BUILD, settings.baseUrl], ...(UNDER_BASE ? [[path.resolve(UNDER_BASE), '/archive/']] : [])])(
  'social cards of %s',
  (build, base) => {
    const pages = addressed(build!).map(({file, elements}) => ({file, elements, images: meta(elements, 'og:image')}));
    const cards = builtFiles(build).filter((file) => file.startsWith(`${CARD_FOLDER}/`));

    it('every page has one, at an absolute address below the base path', () => {
      expect(pages.length).toBeGreaterThan(200);
      for (const {file, images} of pages) {
        expect(images, file).toHaveLength(1);
        const {origin, pathname} = new URL(images[0]!);
        expect(origin, file).toBe(new URL(settings.url).origin);
        expect(pathname.startsWith(base!), file).toBe(true);
        expect(cards, file).toContain(pathname.slice(base!.length));
      }
    });

    it('pages say how large they are and what they show', () => {
      // The short pages of passages, which are many, let the image say its size.
      for (const {file, elements} of pages.filter((page) => !page.file.startsWith('t/'))) {
        expect(meta(elements, 'og:image:width'), file).toEqual([String(CARD_SIZE.width)]);
        expect(meta(elements, 'og:image:height'), file).toEqual([String(CARD_SIZE.height)]);
        expect(meta(elements, 'og:image:alt').join('').length, file).toBeGreaterThan(10);
        expect(meta(elements, 'twitter:card'), file).toEqual(['summary_large_image']);
      }
    });

    it('each is a light PNG of the size that is said', () => {
      for (const card of cards) {
        const bytes = fs.readFileSync(path.join(build!, card));
        expect(bytes.subarray(0, 8).toString('latin1'), card).toBe('\u0089PNG\r\n\u001A\n');
        expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], card).toEqual([CARD_SIZE.width, CARD_SIZE.height]);
        expect(bytes.length, card).toBeLessThan(MOST_BYTES);
      }
    });

    it('sessions, news and explanations have their own, other pages share one by kind', () => {
      const users = (card: string) => pages.filter(({images}) => images[0]?.endsWith(`/${card}`)).length;
      const own = cards.filter((card) => /\/(?:seance|actualite|comprendre)-/.test(card));
      expect(own.filter((card) => users(card) !== 1)).toEqual([]);
      expect(own.filter((card) => card.includes('/seance-'))).toHaveLength(ids.sessions.length);
      expect(users(`${CARD_FOLDER}/ressources.png`)).toBeGreaterThan(100);
    });
  },
);

it('none of them is committed: they are made by the build alone', () => {
  expect(fs.existsSync(path.resolve(import.meta.dirname, '../../static', CARD_FOLDER))).toBe(false);
});
