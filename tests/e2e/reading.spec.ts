import type {Page} from '@playwright/test';
import {NOT_FOUND, PAGES} from './pages';
import {expect, test} from './reader';

/** Reading each kind of page: with and without JavaScript, on a narrow screen, on paper. */

test.use({tolerated: / 404 /});

const SECTIONS = [
  'Présentation',
  'Séances',
  'Intervenant·es',
  'Ressources',
  'Glossaire',
  'Comprendre',
  'Actualités',
  'Contribuer',
];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({javaScriptEnabled});

    for (const {name, address} of [...PAGES, NOT_FOUND]) {
      test(`reads, on a screen, on a narrow one, on paper: ${name}`, async ({page}) => {
        await page.goto(address);
        await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
        await expect(page).toHaveTitle(/\S/);
        await expect(page.locator('main h1')).toBeVisible();
        await expect(page.locator('h1')).toHaveCount(1);
        expect.soft(await skippedHeadings(page)).toEqual([]);
        expect.soft((await page.locator('main').innerText()).length).toBeGreaterThan(150);
        await expect.soft(page.getByRole('contentinfo')).toBeVisible();
        await expect.soft(page.getByRole('link', {name: /^Signaler /}).last()).toBeVisible();
        const changed = page.locator('main footer', {hasText: 'Dernière modification'}).locator('time');
        if (address !== NOT_FOUND.address) expect.soft(await changed.count(), 'date of the last change').toBe(1);

        await page.setViewportSize({width: 320, height: 640});
        expect.soft(await widerThanScreen(page), '320 px').toEqual([]);

        await page.emulateMedia({media: 'print'});
        await expect(page.locator('main h1')).toBeVisible();
        expect.soft((await page.locator('main').innerText()).length, 'on paper').toBeGreaterThan(100);
        const left = page.locator('nav:visible, button:visible, input:visible, select:visible, .skip:visible');
        const useless = await left.evaluateAll((all) => all.map(({outerHTML}) => outerHTML.slice(0, 90)));
        expect.soft(useless, 'of no use on paper').toEqual([]);
      });
    }

    test('the links of the header work', async ({page, isMobile}) => {
      await page.goto('a-propos/');
      const menu = page.getByRole('button', {name: 'Menu'});
      const sections = page.getByRole('navigation', {name: 'Rubriques'});
      for (const label of SECTIONS) {
        if (isMobile) {
          await expect(sections).toBeHidden();
          await menu.click();
        }
        await sections.getByRole('link', {name: label, exact: true}).click();
        await expect(page.locator('main h1')).toBeVisible();
        if (isMobile) await menu.click();
        await expect(sections.getByRole('link', {name: label, exact: true})).toHaveAttribute('aria-current', 'page');
        if (isMobile) await page.keyboard.press('Escape');
      }
      await page.getByRole('banner').getByRole('link', {name: 'Dématérialiser pour mieux régner'}).click();
      await expect(page.getByRole('heading', {level: 1, name: 'Dématérialiser pour mieux régner'})).toBeVisible();
    });
  });
}

test.describe('without its letters', () => {
  test.use({tolerated: / 404 |ERR_FAILED/, javaScriptEnabled: false});

  test('no page is wider than a small phone while its letters do not come', async ({page}) => {
    await page.setViewportSize({width: 320, height: 640});
    await page.route('**/*.woff2', (route) => route.abort());
    for (const {name, address} of [...PAGES, NOT_FOUND]) {
      await page.goto(address);
      expect.soft(await widerThanScreen(page), name).toEqual([]);
    }
  });
});

/** Headings that go down more than one level at once. */
function skippedHeadings(page: Page): Promise<string[]> {
  return page
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((all) =>
      all
        .filter((heading, rank) => Number(heading.tagName[1]) > Number(all[rank - 1]?.tagName[1] ?? 0) + 1)
        .map(({tagName, textContent}) => `${tagName} ${textContent}`),
    );
}

/** What sticks out of the screen on the right, when the page itself would scroll; a box that scrolls alone may. */
function widerThanScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const {scrollWidth, clientWidth} = document.documentElement;
    if (scrollWidth <= clientWidth && clientWidth <= 320) return [];
    const out = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > 321 && !element.closest('[role=region]'),
    );
    return [`${scrollWidth} px`, ...out.map(({outerHTML}) => outerHTML.slice(0, 120))];
  });
}
