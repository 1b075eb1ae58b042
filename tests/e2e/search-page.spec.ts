import {fieldOf, optionsOf} from './queries';
import {expect, test} from './reader';

/** `/recherche/`: the whole list of answers, at an address that can be kept, sent, and come back to. */

const results = 'main .result-list a';

test('an address with a question shows its answers', async ({page}) => {
  await page.goto('recherche/?q=non%20recours');
  await expect(page.getByRole('searchbox', {name: 'Que cherchez-vous'})).toHaveValue('non recours');
  await expect(page.getByRole('status')).toHaveText(/^\d+ résultats\.$/);
  await expect(page.getByRole('heading', {level: 2, name: /^Glossaire/})).toBeVisible();
  await expect(page.getByRole('heading', {level: 2, name: /^Séances/})).toBeVisible();
  await expect(page.locator('.result-list mark').first()).toHaveText(/^(?:non|recours)$/i);
  const total = Number.parseInt(await page.getByRole('status').innerText());
  await expect(page.locator(results)).toHaveCount(total);
  await expect(page.locator('.without-script')).toBeHidden();
});

test('the back button returns to the question and its list', async ({page}) => {
  await page.goto('recherche/');
  await expect(page.getByRole('status')).toHaveText('Tapez un mot, un nom, un sigle.');
  await page.getByRole('searchbox').pressSequentially('guichet');
  await expect(page).toHaveURL(/\?q=guichet$/);
  await expect(page.locator(results).first()).toBeVisible();
  const before = await page.locator(results).allInnerTexts();
  await page.locator(results).first().click();
  await expect(page).not.toHaveURL(/recherche/);
  await page.goBack();
  await expect(page).toHaveURL(/\?q=guichet$/);
  await expect(page.getByRole('searchbox')).toHaveValue('guichet');
  await expect.poll(() => page.locator(results).allInnerTexts()).toEqual(before);
});

test('each question that is submitted is a step of history', async ({page}) => {
  await page.goto('recherche/');
  const field = page.getByRole('searchbox');
  for (const word of ['guichet', 'algorithme']) {
    await field.fill(word);
    await field.press('Enter');
    await expect(page).toHaveURL(new RegExp(`\\?q=${word}$`));
    await expect(page.locator(results).first()).toBeVisible();
  }
  await page.goBack();
  await expect(field).toHaveValue('guichet');
  await expect(page.locator('.result-list mark').first()).toHaveText(/guichet/i);
});

test('signs of addresses and markup in a question are only words', async ({page}) => {
  await page.goto(`recherche/?q=${encodeURIComponent('<img src=x onerror=alert(1)> & 100 % #caf')}`);
  await expect(page.getByRole('searchbox')).toHaveValue('<img src=x onerror=alert(1)> & 100 % #caf');
  await expect(page.getByRole('status')).toHaveText(/résultats|Rien pour/);
  await expect(page.locator('archive-results img')).toHaveCount(0);
});

test('no answer, and an answer to a misspelt word, are said in a sentence', async ({page}) => {
  await page.goto('recherche/?q=xyzzyx');
  await expect(page.getByRole('status')).toHaveText(/^Rien pour «\s?xyzzyx\s?»\./);
  await expect(page.locator(results)).toHaveCount(0);
  await page.goto('recherche/?q=algoritme');
  await expect(page.getByRole('status')).toHaveText(/^Aucun mot de ce nom/);
  await expect(page.locator(results).first()).toBeVisible();
});

test.describe('when the index cannot be fetched', () => {
  test.use({tolerated: /net::ERR_FAILED/});
  const INDEX = /\/recherche\/[^/]+\.json$/;
  const failure = 'La recherche n’a pas pu être chargée : vérifiez votre connexion, puis réessayez.';

  test('the page says so, and one button tries again', async ({page, context}) => {
    await context.route(INDEX, (route) => route.abort());
    await page.goto('recherche/?q=guichet');
    await expect(page.getByRole('status')).toHaveText(failure);
    await page.getByRole('button', {name: 'Réessayer'}).click();
    await expect(page.getByRole('status')).toHaveText(failure);
    await context.unroute(INDEX);
    await page.getByRole('button', {name: 'Réessayer'}).click();
    await expect(page.getByRole('status')).toHaveText(/^\d+ résultats\.$/);
    await expect(page.locator(results).first()).toBeVisible();
    await expect(page.getByRole('button', {name: 'Réessayer'})).toHaveCount(0);
  });

  test('the field of the header says so, and typing on tries again', async ({page, context}) => {
    await context.route(INDEX, (route) => route.abort());
    await page.goto('seances/');
    const field = fieldOf(page);
    await field.pressSequentially('guich');
    await expect(page.getByRole('status')).toHaveText(failure);
    await context.unroute(INDEX);
    await field.pressSequentially('et');
    await expect(optionsOf(page).first()).toBeVisible();
  });
});
