import fs from 'node:fs';
import path from 'node:path';
import {NOT_FOUND, PAGES} from './pages';
import {fieldOf, optionsOf} from './queries';
import {expect, test} from './reader';

/** Nothing leaves this site, nothing stays with the reader. (Every test listens too: see reader.ts.) */

const BUILD = process.env['ARCHIVE_BUILD'] ?? 'build';

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
  expect(heard.requests.some((url) => /\/recherche\/index-[0-9a-f]+\.json$/.test(url))).toBe(true);

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

test(
  'every script of the build is loaded by a page, and no page loads another',
  {tag: '@once'},
  async ({page, heard}) => {
    for (const address of [
      './',
      'ressources/',
      'comprendre/fausses-alertes/',
      'comprendre/score-de-risque/',
      'comprendre/non-recours/',
      'contribuer/signaler/?page=/',
      'recherche/?q=caf',
    ]) {
      await page.goto(address, {waitUntil: 'networkidle'});
      // A figure's code comes when the figure is about to be seen.
      for (const figure of await page.locator('archive-alarms, archive-score, archive-take-up').all()) {
        await figure.scrollIntoViewIfNeeded();
        await figure.evaluate(({localName}) => customElements.whenDefined(localName).then(() => undefined));
      }
      // Who does not search does not load the search.
      if (address === 'ressources/') await fieldOf(page).focus();
      await page.waitForLoadState('networkidle');
    }
    await expect(page.locator('.result-list a').first()).toBeVisible();
    const loaded = new Set(heard.requests.map((url) => new URL(url).pathname).filter((name) => name.endsWith('.js')));
    const built = fs.readdirSync(BUILD, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.js'));
    console.log(`scripts in the build: ${built.length}; loaded: ${loaded.size}`);
    expect([...loaded].map((name) => path.basename(name)).sort()).toEqual(
      built.map((name) => path.basename(name)).sort(),
    );
  },
);
