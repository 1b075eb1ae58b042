import type {Page} from '@playwright/test';
import {expect, test} from './reader';

/** The definition of a term, next to the word: with a mouse, the keyboard, a finger, a screen reader, and without script. */

const ADDRESS = 'seances/controle-caf/';
const termOf = (page: Page) => page.locator('main a.term-link').first();
const sheetOf = (page: Page) => page.locator('.definition');

test('a term’s link leads to the glossary and is described by its definition, without script', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({javaScriptEnabled: false});
  const page = await context.newPage();
  await page.goto(new URL(ADDRESS, baseURL).href);
  const link = termOf(page);
  await expect(link).toHaveAccessibleDescription(/\S.{20,}/);
  const id = new URL((await link.getAttribute('href'))!, page.url()).hash;
  await link.click();
  await expect(page.locator(id)).toBeVisible();
  expect(new URL(page.url()).pathname).toMatch(/\/glossaire\/$/);
  await context.close();
});

test('the keyboard shows it with the focus, and Escape closes it', async ({page}) => {
  await page.goto(ADDRESS);
  const link = termOf(page);
  const words = await page.locator(`#${await link.getAttribute('aria-describedby')}`).textContent();
  await page.locator('main').focus();
  for (let step = 0; step < 40 && !(await link.evaluate((element) => element === document.activeElement)); step++) {
    await page.keyboard.press('Tab');
  }
  await expect(link).toBeFocused();
  await expect(sheetOf(page)).toHaveText(words!);
  await page.keyboard.press('Escape');
  await expect(sheetOf(page)).toBeHidden();
  await expect(link).toBeFocused();
});

test('a mouse shows it, may go over it, and leaves it', {tag: '@once'}, async ({page}) => {
  await page.goto(ADDRESS);
  await termOf(page).hover();
  const sheet = sheetOf(page);
  await expect(sheet).toBeVisible();
  await sheet.hover();
  await page.waitForTimeout(400);
  await expect(sheet).toBeVisible();
  const box = (await sheet.boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  await page.mouse.move(2, 2);
  await expect(sheet).toBeHidden();
});

test('a first touch shows it, a second one follows the link', {tag: '@once'}, async ({browser, baseURL}) => {
  const context = await browser.newContext({viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true});
  const page = await context.newPage();
  await page.goto(new URL(ADDRESS, baseURL).href);
  const link = termOf(page);
  await link.tap();
  await expect(sheetOf(page)).toContainText('Touchez encore');
  const box = (await sheetOf(page).boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(390);
  expect(new URL(page.url()).pathname).toMatch(/controle-caf\/$/);
  await link.tap();
  await expect(page).toHaveURL(/\/glossaire\/#/);
  await context.close();
});

test('copied text holds the words, not their definitions', {tag: '@once'}, async ({page}) => {
  await page.goto(ADDRESS);
  await termOf(page).hover();
  await expect(sheetOf(page)).toBeVisible();
  const words = (await sheetOf(page).textContent())!;
  await page.keyboard.press('Control+A');
  const copied = await page.evaluate(() => getSelection()!.toString());
  expect(copied).toContain((await termOf(page).textContent())!);
  expect(copied).not.toContain(words);
});
