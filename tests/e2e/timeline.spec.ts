import type {Page} from '@playwright/test';
import {expect, test} from './reader';

/** The timeline: its filters are links, its address says the filter, its paper has none. */

const lines = (page: Page) => page.locator('.register > li');
const filters = (page: Page) => page.getByRole('navigation', {name: 'Filtrer la chronologie'});
const choice = (page: Page, name: string) => filters(page).getByRole('link', {name, exact: true});
/** The number that a choice says, next to its link. */
const said = async (page: Page, name: string) => {
  const item = filters(page)
    .getByRole('listitem')
    .filter({has: page.getByRole('link', {name, exact: true})});
  return Number(await item.locator('.count').innerText());
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({javaScriptEnabled});

    test('a theme, then a kind: each link leads to as many entries as it says', async ({page}) => {
      await page.goto('chronologie/');
      await expect(choice(page, 'tout')).toHaveAttribute('aria-current', 'page');
      await expect(lines(page)).toHaveCount(await said(page, 'tout'));

      const onTheme = await said(page, 'Contrôle algorithmique');
      await choice(page, 'Contrôle algorithmique').click();
      await expect(page).toHaveURL(/\/chronologie\/theme\/controle-algorithmique\/$/);
      await expect(lines(page)).toHaveCount(onTheme);

      const news = await said(page, 'actualités');
      await choice(page, 'actualités').click();
      await expect(page).toHaveURL(/\/chronologie\/theme\/controle-algorithmique\/actualites\/$/);
      await expect(page.locator('h1')).toHaveText('Chronologie des actualités : Contrôle algorithmique');
      await expect(lines(page)).toHaveCount(news);
      await expect(lines(page).locator('b')).toHaveText(Array<string>(news).fill('Nouvelle'));

      await choice(page, 'tous les thèmes').click();
      await expect(page).toHaveURL(/\/chronologie\/actualites\/$/);
      await page.goBack();
      await expect(choice(page, 'Contrôle algorithmique')).toHaveAttribute('aria-current', 'page');
    });

    test('a choice that keeps nothing is told, not linked', async ({page}) => {
      await page.goto('chronologie/seances/');
      await expect(filters(page).getByText('Ailleurs dans le monde : aucune')).toBeVisible();
      await expect(choice(page, 'Ailleurs dans le monde')).toHaveCount(0);
    });

    test('the list of years leads to each year', async ({page}) => {
      await page.goto('chronologie/');
      await page.getByRole('navigation', {name: 'Années'}).getByRole('link', {name: '2023'}).click();
      await expect(page.getByRole('heading', {level: 2, name: /^2023 /})).toBeInViewport();
    });
  });
}

test('a filter is followed from the keyboard alone', async ({page}) => {
  await page.goto('chronologie/');
  await choice(page, 'tout').focus();
  await page.keyboard.press('Tab');
  await expect(choice(page, 'séances')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/chronologie\/seances\/$/);
  await expect(lines(page)).toHaveCount(4);
});

test('a date is as sure as its source makes it', async ({page}) => {
  await page.goto('chronologie/seances/');
  const last = lines(page).filter({hasText: 'début 2023, avant le 13 mars'});
  await expect(last).toContainText('date déduite');
  const month = page.locator('.year section').filter({has: last});
  await expect(month.getByRole('heading', {level: 3})).toHaveText('2023, sans mois connu');
});

test('resources without a date are counted, and their link shows them', async ({page}) => {
  await page.goto('chronologie/theme/droit/');
  const link = page.locator('main').getByRole('link', {name: /ressources sans date$/});
  const count = Number.parseInt(await link.innerText(), 10);
  await link.click();
  await expect(page.locator('.resources > li:visible')).toHaveCount(count);
});

test('the figure says its name, and its table is next to it', async ({page}) => {
  await page.goto('chronologie/');
  await expect(page.getByRole('img', {name: 'Chronologie, nombre d’entrées par année'})).toBeVisible();
  const table = page.getByRole('table', {name: 'Nombre d’entrées par année et par genre'});
  await expect(table.getByRole('row').last()).toContainText(String(await lines(page).count()));
});

test('on paper: no filter, the title says what is kept, no entry is cut in two', async ({page}) => {
  await page.goto('chronologie/theme/controle-algorithmique/actualites/');
  await page.emulateMedia({media: 'print'});
  await expect(filters(page)).toBeHidden();
  await expect(page.locator('h1')).toHaveText('Chronologie des actualités : Contrôle algorithmique');
  await expect(lines(page).first()).toBeVisible();
  await expect(lines(page).first()).toHaveCSS('break-inside', 'avoid');
  for (const heading of await page.locator('.year :is(h2, h3)').all()) {
    await expect(heading).toHaveCSS('break-after', 'avoid');
  }
});
