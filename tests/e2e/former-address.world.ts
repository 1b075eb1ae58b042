import type {Page} from '@playwright/test';
import {expect, test} from './reader';

/** A session of the test world had another name (tests/world): its words answer at their former address. */
const FORMER = 'seances/seance-de-test-4-ancien-nom/transcription/';
const TODAY = 'seances/seance-de-test-4/transcription/';

async function someTurn(page: Page): Promise<string> {
  await page.goto(TODAY);
  return (await page.locator('.turns article').nth(20).getAttribute('id'))!;
}

test('the former address of a transcript leads on at once, to the turn that it names', async ({page}) => {
  const id = await someTurn(page);
  await page.goto(FORMER);
  await expect(page).toHaveURL(new RegExp(`/${TODAY}$`));
  await page.goto(`${FORMER}#${id}`);
  await expect(page).toHaveURL(new RegExp(`/${TODAY}#${id}$`));
  await expect(page.locator(`#${id}`)).toBeInViewport();
});

test.describe('an address that somebody wrote in capitals', () => {
  test.use({tolerated: / 404 /});

  test('is not found, and the passage is offered', async ({page}) => {
    const code = (await someTurn(page)).replace('t-', '');
    await page.goto(`t/${code.toUpperCase()}/`);
    const offer = page.locator('main p', {has: page.locator('archive-moved')});
    await expect(offer).toContainText(`puis cinq signes. Lire le passage ${code}.`);
    await offer.getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`/t/${code}/$`));
    await expect(page.locator('main .words')).not.toBeEmpty();
  });
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('its first link leads there, and that of the turn it names is shown', async ({page}) => {
    const id = await someTurn(page);
    await page.goto(FORMER);
    const links = page.locator('main a:visible');
    await expect(links.first()).toHaveText('Lire la transcription');
    await expect(page.locator('.moved-anchors a:visible')).toHaveCount(0);
    await page.goto(`${FORMER}#${id}`);
    await page.locator('.moved-anchors a:visible').click();
    await expect(page).toHaveURL(new RegExp(`/${TODAY}#${id}$`));
    await expect(page.locator(`#${id}`)).toBeInViewport();
  });
});
