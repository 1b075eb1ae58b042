import {NOT_FOUND, PAGES} from './pages';
import {fieldOf, optionsOf} from './queries';
import {expect, test} from './reader';

/** Nothing leaves this site, nothing stays with the reader. (Every test listens too: see reader.ts.) */

test.use({tolerated: / 404 /});

// Thirty kinds of page: the default time is meant for one.
test.describe.configure({timeout: 120_000});

test('every kind of page, and a search, ask only this site and leave nothing behind', async ({
  page,
  context,
  heard,
}) => {
  for (const {address} of [...PAGES, NOT_FOUND]) {
    await page.goto(address, {waitUntil: 'networkidle'});
    expect(await kept(), address).toEqual({local: 0, session: 0, databases: 0, caches: 0, workers: 0});
  }
  await page.goto('seances/');
  await fieldOf(page).pressSequentially('algorithme');
  await expect(optionsOf(page).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('.result-list a').first()).toBeVisible();
  expect(await kept()).toEqual({local: 0, session: 0, databases: 0, caches: 0, workers: 0});
  expect(await context.cookies()).toEqual([]);
  expect(heard.elsewhere).toEqual([]);
  // These ears do hear what the search worker asks for.
  expect(heard.requests.some((url) => /\/recherche\/m-[0-9a-f]{16}-0\.bin$/.test(url))).toBe(true);

  function kept() {
    return page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
  }
});

test('what is searched for is not sent', {tag: '@once'}, async ({page, heard}) => {
  await page.goto('seances/');
  await fieldOf(page).pressSequentially('illectronisme');
  await expect(optionsOf(page).first()).toBeVisible();
  expect(heard.requests.filter((url) => url.includes('illectronisme'))).toEqual([]);
});
