import {AxeBuilder} from '@axe-core/playwright';
import type {Page} from '@playwright/test';
import {NOT_FOUND, PAGES, type PageType} from './pages';
import {fieldOf, optionsOf} from './queries';
import {expect, test} from './reader';

/** WCAG 2.0, 2.1 and 2.2, A and AA, and axe's own good practices, on every kind of page and in its states. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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
  {name: 'sections, where they are a menu', address: 'seances/', prepare: openSections},
];

async function openSections(page: Page): Promise<void> {
  const button = page.getByRole('button', {name: 'Menu'});
  if (await button.isVisible()) await button.click();
  await expect(page.getByRole('navigation', {name: 'Rubriques'})).toBeVisible();
}

test.use({tolerated: / 404 /});

for (const {name, address, prepare} of [...PAGES, NOT_FOUND, ...STATES]) {
  test(`axe finds nothing: ${name}`, async ({page, isMobile}) => {
    await page.emulateMedia({colorScheme: 'light'});
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    await prepare?.(page);
    expect(await found(page), 'light').toEqual([]);
    await page.emulateMedia({colorScheme: 'dark'});
    expect(await found(page), 'dark').toEqual([]);
    if (!isMobile) return;
    await page.setViewportSize({width: 320, height: 640});
    expect(await found(page), 'dark, 320 px').toEqual([]);
    await page.emulateMedia({colorScheme: 'light'});
    expect(await found(page), 'light, 320 px').toEqual([]);
  });
}

async function found(page: Page): Promise<string[]> {
  const {violations, passes} = await new AxeBuilder({page}).withTags(TAGS).analyze();
  // The colours were really looked at, on a page that is really there.
  expect(passes.map(({id}) => id)).toContain('color-contrast');
  return violations.flatMap(({id, help, nodes}) =>
    nodes.map(({target, html}) => `${id}: ${help}: ${target.join(' ')} ${html.slice(0, 160)}`),
  );
}
