import fs from 'node:fs';
import path from 'node:path';
import {INTAKE} from '../world/configured.mjs';
import {fillNote, openForm, reread} from './contribution-form';
import {fieldOf} from './queries';
import {expect, test} from './reader';

/** The site of the test world has every kind of page: each of its scripts must serve one of them. */

const BUILD = 'build-world';

test.use({visited: [new URL(INTAKE).origin]});

test(
  'every script of the build is loaded by a page, and no page loads another',
  {tag: '@once'},
  async ({page, heard}) => {
    for (const address of [
      './',
      'ressources/',
      'ressources/?langue=en',
      'comprendre/fausses-alertes/',
      'comprendre/score-de-risque/',
      'comprendre/non-recours/',
      'contribuer/signaler/?page=/',
      'recherche/?q=caf',
      'seances/seance-de-test-2/transcription/',
      'seances/seance-de-test-4/transcription/',
      'seances/seance-de-test-4-ancien-nom/',
    ]) {
      await page.goto(address, {waitUntil: 'networkidle'});
      // A figure's code comes when the figure is about to be seen.
      for (const figure of await page.locator('archive-alarms, archive-score, archive-take-up').all()) {
        await figure.scrollIntoViewIfNeeded();
        await figure.evaluate(({localName}) => customElements.whenDefined(localName).then(() => undefined));
      }
      // Who does not search does not load the search.
      if (address === 'ressources/') await fieldOf(page).focus();
      // Who does not cite, or takes no filtered list away, loads nothing for it.
      if (address.startsWith('ressources/?')) await page.getByRole('link', {name: 'BibTeX'}).click();
      const panel = page.locator('.cite-panel:not([open]) > summary').first();
      if (await panel.count()) await panel.click();
      await page.waitForLoadState('networkidle');
      if (address.startsWith('recherche/')) await expect(page.locator('.result-list a').first()).toBeVisible();
    }
    await page.goto('seances/seance-de-test-2/transcription/');
    await page.locator('.turns article h3 a[href*="/t/"]').first().click();
    await expect(page.getByRole('button', {name: 'Ajouter le passage suivant'})).toBeVisible();
    await page.waitForLoadState('networkidle');
    // Who writes loads what judges; who sends, the worker that proves some work. Here any work will do.
    const parameters = {algorithm: 'PBKDF2/SHA-256', nonce: '00', salt: '00', cost: 1, keyLength: 32, keyPrefix: ''};
    const headers = {'access-control-allow-origin': '*'};
    await page.route(`${INTAKE}defi`, (route) => route.fulfill({headers, json: {parameters}}));
    await page.route(`${INTAKE}textes`, (route) => route.fulfill({headers, json: {receipt: 'reçu'}}));
    await fillNote(await openForm(page));
    await (await reread(page)).getByRole('button', {name: 'Envoyer', exact: true}).click();
    await expect(page.locator('.receipt')).toBeVisible();
    // What unpacks the index in browsers that cannot do it themselves (before 2023).
    await page.context().route('**/assets/js/*.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({response, body: `globalThis.DecompressionStream = undefined;${await response.text()}`});
    });
    await page.goto('recherche/?q=caf');
    await expect(page.locator('.result-list a').first()).toBeVisible();
    const loaded = new Set(heard.requests.map((url) => new URL(url).pathname).filter((name) => name.endsWith('.js')));
    const built = fs.readdirSync(BUILD, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.js'));
    console.log(`scripts in the build: ${built.length}; loaded: ${loaded.size}`);
    expect([...loaded].map((name) => path.basename(name)).sort()).toEqual(
      built.map((name) => path.basename(name)).sort(),
    );
  },
);
