import type {Page} from '@playwright/test';
import {expect, test} from './reader';

/** Light or dark: as the device says, or as the reader chose, before anything is drawn. */

const colours = (page: Page) => page.getByRole('combobox', {name: 'Couleurs'});
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const isDark = (colour: string) => Math.max(...colour.match(/\d+/g)!.slice(0, 3).map(Number)) < 100;

test('without a choice, the device decides', async ({page}) => {
  await page.emulateMedia({colorScheme: 'light'});
  await page.goto('seances/');
  expect(isDark(await paper(page))).toBe(false);
  await page.emulateMedia({colorScheme: 'dark'});
  expect(isDark(await paper(page))).toBe(true);
  await expect(colours(page)).toHaveValue('');
});

test('a choice is kept, and applied before the scripts of the page arrive', async ({page}) => {
  await page.emulateMedia({colorScheme: 'light'});
  await page.goto('seances/');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await colours(page).focus();
  await page.keyboard.press('End');
  await expect(colours(page)).toHaveValue('dark');
  expect(isDark(await paper(page))).toBe(true);

  let arrive: () => void = () => {};
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/assets/js/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('glossaire/', {waitUntil: 'commit'});
  await expect(page.locator('main h1')).toBeVisible();
  expect(isDark(await paper(page))).toBe(true);
  arrive();
  await expect(colours(page)).toHaveValue('dark');

  await colours(page).selectOption('Comme l’appareil');
  expect(isDark(await paper(page))).toBe(false);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.reload();
  expect(isDark(await paper(page))).toBe(false);
});

test('a reader whose device is dark may choose light', async ({page}) => {
  await page.emulateMedia({colorScheme: 'dark'});
  await page.goto('./');
  await colours(page).selectOption('Clair');
  await page.reload();
  expect(isDark(await paper(page))).toBe(false);
});
