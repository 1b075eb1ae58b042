import type {Page} from '@playwright/test';
import jsQR from 'jsqr';
import {drawPath} from '../support/draw-qr';
import {canReadPdf, pageSizes, pageTexts} from '../support/pdf';
import {expect, test} from './reader';

/** What is cited, on paper: passages are leaflets of A5, every page says its address. */

/** A5 is 148 mm by 210 mm. */
const A5 = [420, 595];
const SESSIONS = [1, 2, 3, 4].map((rank) => `seances/seance-de-test-${rank}/transcription/`);

interface Said {
  readonly address: string;
  readonly length: number;
  readonly paragraphs: number;
  readonly type: string;
}

/** The passages of the world whose words are many, with the type that their page gives them. */
async function longPassages(page: Page): Promise<Said[]> {
  const all: Said[] = [];
  for (const session of SESSIONS) {
    await page.goto(session);
    const said = await page.locator('.turns article').evaluateAll((turns) =>
      turns.map((turn) => {
        const words = [...turn.querySelectorAll(':scope > p:not([class])')];
        return {
          address: turn.querySelector<HTMLAnchorElement>('h3 a[href*="/t/"]')?.href ?? '',
          length: words.reduce((sum, {textContent}) => sum + textContent.length, 0),
          paragraphs: words.length,
        };
      }),
    );
    for (const passage of said.filter(({address, length}) => address !== '' && length > 800)) {
      const html = await (await page.request.get(passage.address)).text();
      all.push({...passage, type: /<blockquote class="?words ?(\w*)/.exec(html)?.[1] ?? ''});
    }
  }
  return all;
}

/** Those of a type that take the most room: the longest, and those of the most paragraphs. */
function fullest(all: readonly Said[], type: string): Said[] {
  const own = all.filter((each) => each.type === type);
  const by = (rank: (said: Said) => number) => [...own].sort((one, other) => rank(other) - rank(one));
  return [...new Set([...by(({length}) => length).slice(0, 3), ...by(({paragraphs}) => paragraphs).slice(0, 2)])];
}

async function print(page: Page): Promise<Buffer> {
  return page.pdf({preferCSSPageSize: true});
}

test('a passage is one page of A5, in the largest type that holds its words there', {tag: '@once'}, async ({page}) => {
  test.slow();
  const all = await longPassages(page);
  for (const type of ['', 'many', 'long']) {
    const some = fullest(all, type);
    expect(some, type).not.toEqual([]);
    for (const {address, length} of some) {
      await page.goto(address);
      await expect(page.locator('.cite-panel .qr')).toBeAttached();
      expect(pageSizes(await print(page)), `${address}, ${length} characters`).toEqual([A5]);
    }
  }
  // Not by being timid: what one page could hold is not sent to two.
  const shortest = all.filter(({type}) => type === 'longer').map(({length}) => length);
  expect(Math.min(...shortest)).toBeGreaterThan(2_000);
});

test('the drawing of a passage leads to it, beside its address and its reference', {tag: '@once'}, async ({page}) => {
  const [{address = ''} = {}] = await longPassages(page);
  await page.goto(address);
  const drawing = page.locator('.cite-panel .qr');
  await expect(drawing).toBeAttached();
  const {pixels, size} = drawPath(await drawing.evaluate((svg) => svg.outerHTML));
  expect(jsQR(pixels, size, size)?.data).toBe(await page.locator('.cite-address code').innerText());
  await page.emulateMedia({media: 'print'});
  for (const part of ['.qr', '.words', '.cite-reference', '.cite-address code']) {
    await expect(page.locator(part).first()).toBeVisible();
  }
});

test('each fact of a session has its four sides, on a sheet of US Letter too', {tag: '@once'}, async ({page}) => {
  await page.goto('seances/seance-de-test-2/');
  await page.emulateMedia({media: 'print'});
  // What its margins leave of 8.5 inches.
  await page.setViewportSize({width: 680, height: 900});
  const beside = await page.locator('.form').evaluateAll((forms) =>
    forms.map((form) => {
      const rights = [...form.querySelectorAll('.fact')].map((fact) => fact.getBoundingClientRect().right);
      return form.getBoundingClientRect().right - Math.max(...rights);
    }),
  );
  expect(beside.length).toBeGreaterThan(0);
  for (const room of beside) expect(room).toBeGreaterThanOrEqual(1);
});

test.describe('with poppler', () => {
  test.skip(!canReadPdf(), 'pdftotext is not installed (Debian: poppler-utils)');

  test('words that no page holds go on: each page has the address, and its number', {tag: '@once'}, async ({page}) => {
    const [longest] = fullest(await longPassages(page), 'longer');
    await page.goto(longest!.address);
    await expect(page.locator('.cite-panel .qr')).toBeAttached();
    const address = await page.locator('.cite-address code').innerText();
    const texts = pageTexts(await print(page));
    expect(texts.length).toBeGreaterThan(1);
    for (const [index, text] of texts.entries()) {
      expect(text).toContain(address);
      expect(text).toContain(`Page ${index + 1} sur ${texts.length}`);
    }
    // Nothing is left out between two pages.
    const said = (await page.locator('.words').innerText()).match(/[\p{L}\p{N}]+/gu)!;
    const printed = texts.join(' ').match(/[\p{L}\p{N}]+/gu)!;
    expect(printed.length).toBeGreaterThan(said.length);
    expect(said.filter((word) => !printed.includes(word))).toEqual([]);
  });

  test(
    'a range has all its words, its voices, its times, its reference and its address',
    {tag: '@once'},
    async ({page}) => {
      await page.goto(SESSIONS[1]!);
      const links = await page
        .locator('.turns article h3 a[href*="/t/"]')
        .evaluateAll((all) => all.slice(0, 3).map((link) => (link as HTMLAnchorElement).href));
      const codes = links.map((link) => link.split('/').at(-2)!);
      await page.goto(`${links[0]}#jusque-${codes[2]}`);
      await expect(page.locator('.following-words .words')).toHaveCount(2);
      await expect(page.locator('.cite-range')).toContainText('3 passages');
      await expect(page.locator('.cite-panel .qr')).toBeAttached();
      const parts = await page
        .locator('.passage :is(.over, h1, .words, .following-words h2), .cite-reference:visible')
        .allInnerTexts();
      const text = pageTexts(await print(page))
        .join(' ')
        .replace(/\s/g, '');
      for (const part of [...parts, `passages ${codes[0]} à ${codes[2]}`, `/t/${codes[0]}/`]) {
        expect(text).toContain(part.replace(/\s/g, ''));
      }
    },
  );
});
