import {findByKeyboard} from './queries';
import {expect, test} from './reader';

/** The site built under `/archive/` (see playwright.config.mts): nothing may lead, or ask for anything, outside it. */

test.afterEach(({heard, baseURL}) => {
  expect(heard.requests.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([]);
});

test('the links of the home page stay below the base path and answer', async ({page}) => {
  await page.goto('./');
  await expect(page.locator('h1')).toBeVisible();
  const links = await page
    .locator('a[href^="/"]')
    .evaluateAll((anchors) => [...new Set(anchors.map((anchor) => (anchor as HTMLAnchorElement).pathname))]);
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) {
    expect(link).toMatch(/^\/archive\//);
    expect((await page.request.get(link)).status(), link).toBe(200);
  }
});

test('the sections of the header lead from one to the next', async ({page}) => {
  await page.goto('./');
  for (const label of ['Présentation', 'Séances', 'Ressources', 'Glossaire', 'Actualités', 'Contribuer']) {
    const link = page.getByRole('navigation', {name: 'Rubriques'}).getByRole('link', {name: label});
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
    await expect(page).toHaveURL(/\/archive\/[\w-]+\/$/);
  }
  await page.getByRole('banner').getByRole('link', {name: 'Dématérialiser pour mieux régner'}).click();
  await expect(page).toHaveURL(/\/archive\/$/);
});

test('the field of the header finds, from the keyboard', async ({page}) => {
  await page.goto('seances/');
  await findByKeyboard(page, 'l’algorithme', '/glossaire/#algorithme-public', '/');
});

test('the search page answers, and its form keeps to the base path', async ({page}) => {
  await page.goto('recherche/?q=algorithme');
  await expect(page.locator('main a[href^="/archive/"]', {hasText: /algorithm/i}).first()).toBeVisible();
  await page.getByRole('searchbox').fill('guichet');
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/\/archive\/recherche\/\?q=guichet$/);
});

test('an address that does not exist gets the page that says so', async ({page}) => {
  const response = await page.request.get('nulle-part/');
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('href=/archive/seances/');
});
