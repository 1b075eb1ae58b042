import type {Page} from '@playwright/test';
import jsQR from 'jsqr';
import {drawPath} from '../support/draw-qr';
import {findsNothing} from './axe';
import {expect, test} from './reader';

/** Citing what was said: a passage, several, on a screen and on paper. The second session has about fifty turns. */

const WORDS = 'seances/seance-de-test-2/transcription/';

/** The short pages of the first turns of the session, in their order. */
async function passages(page: Page): Promise<string[]> {
  await page.goto(WORDS);
  const links = page.locator('.turns article h3 a[href*="/t/"]');
  return (await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))).slice(0, 12);
}

const code = (address: string) => address.split('/').at(-2)!;

test('a passage is cited open, and made longer and shorter', async ({page, isMobile}) => {
  const [first, second, third] = await passages(page);
  await page.goto(first!);
  const panel = page.locator('.cite-panel');
  const reference = panel.locator('.cite-reference:visible');
  await expect(reference).toContainText(`/t/${code(first!)}/`);
  const alone = await reference.innerText();
  const more = panel.getByRole('button', {name: 'Ajouter le passage suivant'});
  await more.click();
  await more.click();
  await expect(panel.locator('.cite-range')).toContainText(`3 passages`);
  await expect(panel.locator('.cite-call:visible')).toContainText(`passages ${code(first!)} à ${code(third!)}`);
  const download = page.waitForEvent('download');
  await panel.getByRole('link', {name: 'RIS'}).click();
  expect((await download).suggestedFilename()).toBe(`t-${code(first!)}-${code(third!)}.ris`);
  await findsNothing(page, isMobile);
  const less = panel.getByRole('button', {name: 'Retirer le dernier'});
  await less.click();
  await expect(panel.locator('.cite-call:visible')).toContainText(`passages ${code(first!)} à ${code(second!)}`);
  await less.focus();
  await page.keyboard.press('Enter');
  await expect(panel.locator('.cite-range')).toContainText('Ce passage seul.');
  // What the build wrote and what the script composes are the same.
  await expect(reference).toHaveText(alone);
  await expect(more).toBeFocused();
});

test('another style of a passage comes from the file of its session; without the network, a sentence', async ({
  page,
  context,
}) => {
  const [first] = await passages(page);
  await page.goto(first!);
  const panel = page.locator('.cite-panel');
  const style = panel.getByRole('combobox', {name: 'Style'});
  await style.selectOption('mla');
  await expect(panel.locator('[data-style]:visible')).toHaveAttribute('data-style', 'mla');
  await style.selectOption('iso-690-auteur-date');
  await page.reload();
  await expect(style).toBeVisible();
  await page.route('**/citer.json', (route) => route.fulfill({status: 404, body: ''}));
  test.info().annotations.push({type: 'on purpose', description: 'the file of citations is missing'});
  await style.selectOption('apa');
  await expect(panel.getByRole('status')).toContainText('n’ont pas pu être chargées');
  await expect(panel.locator('[data-style]:visible')).toHaveAttribute('data-style', 'iso-690-auteur-date');
  await page.unroute('**/citer.json');
  await style.selectOption('chicago-note');
  await expect(panel.locator('[data-style]:visible')).toHaveAttribute('data-style', 'chicago-note');
  await context.clearCookies();
});
test.use({tolerated: / 404 /});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('a passage has its reference, its call, its address and its records', async ({page}) => {
    const [first] = await passages(page);
    await page.goto(first!);
    const panel = page.locator('.cite-panel');
    await expect(panel.locator('.cite-reference')).toBeVisible();
    await expect(panel.locator('.cite-call:visible')).toBeVisible();
    await expect(panel.locator('.cite-address code')).toContainText(`/t/${code(first!)}/`);
    const download = page.waitForEvent('download');
    await panel.getByRole('link', {name: 'BibTeX'}).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`t-${code(first!)}.bib`);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString('utf8')).toMatch(/^@misc\{t-\w{5},\nauthor = .*é/s);
  });
});

test(
  'from a transcript, a turn is cited in place, and so are the turns of a selection',
  {tag: '@once'},
  async ({page}) => {
    const [first, second, third] = await passages(page);
    const turn = (address: string) => page.locator(`article#t-${code(address)}`);
    await turn(second!).locator('h3 a').last().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', {name: 'Citer ce passage'});
    await expect(dialog.locator('.cite-reference:visible')).toContainText(`/t/${code(second!)}/`);
    await findsNothing(page, false);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(turn(second!).locator('h3 a').last()).toBeFocused();

    await page.evaluate(
      ([from, to]) => {
        const words = (id: string) => document.querySelector(`#t-${id} p:not([class])`)!.firstChild!;
        getSelection()!.setBaseAndExtent(words(from!), 1, words(to!), 2);
      },
      [code(first!), code(third!)],
    );
    await turn(second!).hover();
    await page.getByRole('button', {name: 'Citer', exact: true}).click();
    await expect(dialog.locator('.cite-range')).toContainText('3 passages');
    await expect(dialog.locator('.cite-call:visible')).toContainText(`passages ${code(first!)} à ${code(third!)}`);
    await dialog.getByRole('button', {name: 'Fermer'}).click();
    await expect(dialog).toHaveCount(0);
  },
);

test(
  'a passage on paper: one sheet of A5, its words, its reference, its address in clear, and its code',
  {tag: '@once'},
  async ({page}) => {
    const addresses = await passages(page);
    for (const address of addresses.slice(0, 6)) {
      await page.goto(address);
      const drawing = page.locator('.cite-panel .qr');
      await expect(drawing).toBeAttached();
      const {pixels, size} = drawPath(await drawing.evaluate((svg) => svg.outerHTML));
      const permanent = await page.locator('.cite-address code').innerText();
      expect(jsQR(pixels, size, size)?.data).toBe(permanent);
      await page.emulateMedia({media: 'print'});
      await expect(drawing).toBeVisible();
      await expect(page.locator('blockquote.words')).toBeVisible();
      await expect(page.locator('.cite-reference')).toBeVisible();
      await expect(page.locator('.cite-address code')).toBeVisible();
      const pdf = (await page.pdf({preferCSSPageSize: true})).toString('latin1');
      const words = (await page.locator('blockquote.words').innerText()).length;
      const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
        Math.round(Number(width)),
        Math.round(Number(height)),
      ]);
      // A5 is 148 mm by 210 mm: 420 by 595 points.
      for (const box of boxes) expect(box).toEqual([420, 595]);
      if (words < 1_200) expect(boxes, `${words} characters`).toHaveLength(1);
      await page.emulateMedia({media: 'screen'});
    }
  },
);
