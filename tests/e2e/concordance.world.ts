import {findsNothing} from './axe';
import {expect, test} from './reader';

/** Without a script, the concordance is the search: a reader goes from a letter to the very turn. */

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('from the search page to the words of a turn', async ({page}) => {
    await page.goto('recherche/');
    const letters = page.getByRole('navigation', {name: 'Lettres'});
    await letters.getByRole('link', {name: 'R', exact: true}).click();
    await expect(page.getByRole('heading', {level: 1})).toHaveText('R');
    await expect(
      page.getByRole('navigation', {name: 'Lettres'}).getByRole('link', {name: 'R', exact: true}),
    ).toHaveAttribute('aria-current', 'page');
    await page
      .getByRole('navigation', {name: 'Mots de cette page'})
      .getByRole('link', {name: 'R&D', exact: true})
      .click();
    const entry = page.getByRole('region', {name: 'R&D', exact: true});
    await expect(entry).toBeInViewport();
    await expect(entry.locator('.count')).toHaveText(/^1\spassage dans 1\sséance$/);
    await entry.locator('ol a').first().click();
    await expect(page).toHaveURL(/\/transcription\/#t-[0-9a-z]{5}$/);
    const turn = page.locator('article:target');
    await expect(turn).toBeInViewport();
    await expect(turn).toContainText('R&D');
  });

  test('every letter is one step from the others, and the way back is told', async ({page}) => {
    await page.goto('recherche/a-z/r/');
    await page.getByRole('navigation', {name: 'Fil d’Ariane'}).getByRole('link', {name: 'De A à Z'}).click();
    await expect(page.getByRole('heading', {level: 1})).toHaveText('Mots, noms et sigles, de A à Z');
    await page.getByRole('main').getByRole('link', {name: 'C', exact: true}).click();
    await expect(page.getByRole('heading', {name: 'CAF', exact: true})).toBeVisible();
  });

  test('a phone shows a letter without scrolling sideways', async ({page}) => {
    await page.setViewportSize({width: 320, height: 640});
    for (const address of ['recherche/a-z/', 'recherche/a-z/c/']) {
      await page.goto(address);
      const [width, room] = await page.locator('html').evaluate((html) => [html.scrollWidth, html.clientWidth]);
      expect(width, address).toBeLessThanOrEqual(room!);
    }
  });
});

for (const address of ['recherche/a-z/', 'recherche/a-z/c/']) {
  test(`axe finds nothing: ${address}`, async ({page, isMobile}) => {
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    await findsNothing(page, isMobile);
  });
}
