import fs from 'node:fs';
import type {Page} from '@playwright/test';
import {expect, test} from './reader';

/** The filters of the list of resources; their values stand in the address. */

const RECORDS = 'docs/ressources';
const TOTAL = fs.readdirSync(RECORDS).filter((name) => name.endsWith('.yaml')).length;
const shown = (page: Page) => page.locator('.resources > li:visible');
const status = (page: Page) => page.locator('archive-filter').getByRole('status');
const choice = (page: Page, name: string) => page.getByRole('combobox', {name, exact: true});

test('an address with filters shows what they let through, and its count', async ({page}) => {
  await page.goto('ressources/?theme=droit&langue=fr');
  await expect(choice(page, 'Thème')).toHaveValue('droit');
  await expect(choice(page, 'Langue')).toHaveValue('fr');
  const count = await shown(page).count();
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(TOTAL);
  await expect(status(page)).toHaveText(`${count} ressources sur ${TOTAL}.`);
  const themes = await page
    .locator('.shelves a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const rank = themes.findIndex((address) => address?.endsWith('/droit/'));
  expect(rank).toBeGreaterThan(-1);
  for (const item of await shown(page).all()) {
    await expect(item).toHaveAttribute('data-themes', new RegExp(`(?:^| )${rank}(?: |$)`));
    await expect(item.locator('a')).not.toHaveAttribute('lang');
  }
});

test('each filter narrows the list and goes to the address', async ({page}) => {
  await page.goto('ressources/');
  await expect(status(page)).toHaveText(`${TOTAL} ressources sur ${TOTAL}.`);
  for (const [label, name] of [
    ['Thème', 'theme'],
    ['Genre', 'genre'],
    ['Langue', 'langue'],
    ['Année', 'annee'],
  ] as const) {
    const values = await choice(page, label)
      .locator('option')
      .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
    expect(values.length, label).toBeGreaterThan(2);
    await choice(page, label).selectOption(values.at(-1)!);
    await expect(page).toHaveURL((url) => url.searchParams.get(name) === values.at(-1));
    const count = await shown(page).count();
    expect(count, label).toBeGreaterThan(0);
    expect(count, label).toBeLessThan(TOTAL);
    await page.getByRole('button', {name: 'Tout montrer'}).click();
    await expect(shown(page)).toHaveCount(TOTAL);
    await expect(page).toHaveURL(/\/ressources\/$/);
  }
});

test('from the keyboard alone', async ({page}) => {
  await page.goto('ressources/');
  const text = page.getByRole('searchbox', {name: 'Titre, nom'});
  await text.focus();
  await page.keyboard.type('Déville');
  await expect(status(page)).toHaveText(new RegExp(`^[1-9]\\d? ressources? sur ${TOTAL}\\.$`));
  for (const item of await shown(page).all()) await expect(item).toContainText(/deville/i);
  await page.keyboard.press('Tab');
  await expect(choice(page, 'Thème')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(choice(page, 'Thème')).not.toHaveValue('');
  await expect(page).toHaveURL(/texte=.+&theme=/);
});

test('choices that no resource answers say so', async ({page}) => {
  await page.goto('ressources/?texte=xyzzyx');
  await expect(status(page)).toHaveText(/^Aucune ressource ne répond à tous ces choix à la fois/);
  await expect(shown(page)).toHaveCount(0);
});

test('a value that does not exist is left out', async ({page}) => {
  await page.goto('ressources/?theme=nulle-part&annee=1515&autre=chose');
  await expect(choice(page, 'Thème')).toHaveValue('');
  await expect(choice(page, 'Année')).toHaveValue('');
  await expect(shown(page)).toHaveCount(TOTAL);
});

test('the back button brings the choices back', async ({page}) => {
  await page.goto('ressources/');
  await choice(page, 'Thème').selectOption('chomage');
  await page.getByRole('searchbox', {name: 'Titre, nom'}).fill('algorithme');
  const before = await shown(page).allInnerTexts();
  expect(before.length).toBeGreaterThan(0);
  await shown(page).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/ressources\/[\w-]+\/$/);
  await page.goBack();
  await expect(choice(page, 'Thème')).toHaveValue('chomage');
  expect(await shown(page).allInnerTexts()).toEqual(before);
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('the whole list stands, and the themes lead to theirs', async ({page}) => {
    await page.goto('ressources/');
    await expect(shown(page)).toHaveCount(TOTAL);
    await page.getByRole('navigation', {name: 'Par thème'}).getByRole('link', {name: 'Chômage'}).click();
    await expect(page).toHaveURL(/\/themes\/chomage\/$/);
    const count = await shown(page).count();
    expect(count).toBeGreaterThan(3);
    expect(count).toBeLessThan(TOTAL);
  });
});
