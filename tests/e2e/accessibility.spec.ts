import type {Page} from '@playwright/test';
import {findsNothing} from './axe';
import {NOT_FOUND, PAGES, type PageType} from './pages';
import {fieldOf, optionsOf} from './queries';
import {expect, test} from './reader';

/** Every kind of page, and its states. */
const STATES: readonly PageType[] = [
  {
    name: 'answers below the field',
    address: 'seances/',
    prepare: async (page) => {
      await fieldOf(page).pressSequentially('algorithme');
      await expect(optionsOf(page).first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'answers below the field of the home page',
    address: './',
    prepare: async (page) => {
      await fieldOf(page).pressSequentially('algorithme');
      await expect(optionsOf(page).first()).toBeVisible();
    },
  },
  {
    name: 'search with answers',
    address: 'recherche/?q=algorithme',
    prepare: (page) => expect(page.locator('.result-list a').first()).toBeVisible(),
  },
  {
    name: 'search without answer',
    address: 'recherche/?q=xyzzyx',
    prepare: (page) => expect(page.getByRole('status')).toHaveText(/^Rien pour/),
  },
  {
    name: 'resources, filtered',
    address: 'ressources/?theme=droit',
    prepare: (page) => expect(page.locator('archive-filter').getByRole('status')).toHaveText(/^\d+ ressources sur/),
  },
  {
    name: 'report an error of a page',
    address: 'contribuer/signaler/?page=/glossaire/',
    prepare: (page) => expect(page.getByText('Page concernée')).toBeVisible(),
  },
  {
    name: 'resource with all the pages that cite it',
    address: 'ressources/changer-de-cap-2022-programme-cycle/',
    prepare: async (page) => {
      await page.getByText(/^Et \d+ autres pages$/).click();
      await expect(page.locator('.citing-more .citing')).toBeVisible();
    },
  },
  {name: 'sections, where they are a menu', address: 'seances/', prepare: openSections},
];

async function openSections(page: Page): Promise<void> {
  const button = page.getByRole('button', {name: 'Menu'});
  if (await button.isVisible()) await button.click();
  await expect(page.getByRole('navigation', {name: 'Rubriques'})).toBeVisible();
}

test.use({tolerated: / 404 /});
// Two colour schemes, and long pages: the default time is meant for one look.
test.describe.configure({timeout: 120_000});

for (const {name, address, prepare} of [...PAGES, NOT_FOUND, ...STATES]) {
  test(`axe finds nothing: ${name}`, async ({page, isMobile}) => {
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    await prepare?.(page);
    await findsNothing(page, isMobile);
  });
}
