import type {Page} from '@playwright/test';
import {findsNothing} from './axe';
import {fieldOf, optionsOf} from './queries';
import {expect, test} from './reader';
import {saidWords} from './said-words';

/** Searching the words of debates, in the test world: nothing here knows what they say before it is read. */

const turns = (page: Page) => page.locator('.result-list .result-turn a');
const status = (page: Page) => page.getByRole('status').first();

/** Two words of one turn of the world that do not stand side by side. */
async function twoWords(page: Page): Promise<[string, string]> {
  const words = await saidWords(page, 4);
  return [words[0]!, words.at(-1)!];
}

async function ask(page: Page, query: string): Promise<void> {
  await page.goto('recherche/');
  await page.getByRole('searchbox').pressSequentially(query);
  await expect(turns(page).first()).toBeVisible();
  await expect(page.locator('.results')).not.toHaveAttribute('aria-busy');
}

test('a turn opens where its words are marked, they can be unmarked, and back returns to the list', async ({page}) => {
  const [one, other] = await twoWords(page);
  await ask(page, `${one} ${other}`);
  await expect(page.locator('.result-list mark').first()).toBeVisible();
  const link = turns(page).first();
  const address = await link.getAttribute('href');
  expect(address).toMatch(/\/transcription\/\?mots=[^#]+#t-[a-z0-9]{5}$/);
  await link.click();
  await expect(page).toHaveURL((url) => url.hash === `#${address!.split('#')[1]!}`);
  const id = address!.split('#')[1]!;
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  // Both words, wherever they stand.
  const drawn = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('transcript-found') ?? [])].map((range) => String(range).toLowerCase()),
    );
  await expect.poll(drawn).toContain(one.toLowerCase());
  await expect.poll(drawn).toContain(other.toLowerCase());
  await page.getByRole('button', {name: 'Ne plus marquer ces mots'}).click();
  await expect.poll(drawn).toEqual([]);
  await expect(page).toHaveURL((url) => !url.searchParams.has('mots') && url.hash === `#${id}`);
  await page.goBack();
  await expect(page).toHaveURL(/\/recherche\/\?q=/);
  await expect(page.getByRole('searchbox')).toHaveValue(`${one} ${other}`);
  await expect(turns(page).first()).toBeVisible();
});

test('from the keyboard: type, open the third result, come back to it', async ({page}) => {
  await page.goto('recherche/');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('commission');
  await page.keyboard.press('Enter');
  const third = page.locator('.result-list a').nth(2);
  await expect(third).toBeVisible();
  await expect(page.locator('.results')).not.toHaveAttribute('aria-busy');
  const address = (await third.getAttribute('href'))!;
  await third.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => address.startsWith(url.pathname));
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('commission');
  await expect(page.locator('.result-list a').nth(2)).toBeFocused();
});

test('the field of the header shows who says it, and when', async ({page}) => {
  const [one] = await twoWords(page);
  await page.goto('seances/');
  await fieldOf(page).pressSequentially(one);
  const group = page.getByRole('listbox').getByRole('group', {name: 'Paroles'});
  await expect(group.getByRole('option').first()).toHaveAttribute('href', /\?mots=.*#t-[a-z0-9]{5}$/);
  await expect(group.locator('mark').first()).toBeVisible();
  await expect(optionsOf(page).first()).toBeVisible();
});

test('filters: who speaks, which session, which state of the words', async ({page}) => {
  await page.goto('recherche/?q=commission&genre=turn');
  await expect(turns(page).first()).toBeVisible();
  if (!(await page.getByRole('checkbox').first().isVisible())) await page.getByText('Filtrer (1)').click();
  const box = page.getByRole('group', {name: 'Qui parle'}).getByRole('checkbox').first();
  const who = await box.getAttribute('value');
  const words = await box.evaluate((input) => (input as HTMLInputElement).labels![0]!.innerText);
  await box.check();
  await expect(page).toHaveURL((url) => url.searchParams.get('qui') === who);
  await expect(status(page)).toHaveText(new RegExp(`^${/\d+$/.exec(words.trim())![0]} résultats?\\.$`));
  const name = words.trim().replace(/ \d+$/, '');
  await page.goto(`recherche/?q=${encodeURIComponent(`commission qui:"${name}"`)}&genre=turn`);
  await expect(status(page)).toHaveText(new RegExp(`^${/\d+$/.exec(words.trim())![0]} résultats?\\.$`));
});

test('axe finds nothing among answers, with filters open', async ({page, isMobile}) => {
  await page.goto('recherche/?q=commission+travail&genre=turn');
  await expect(turns(page).first()).toBeVisible();
  if (!(await page.getByRole('checkbox').first().isVisible())) await page.getByText('Filtrer (1)').click();
  await findsNothing(page, isMobile);
});

test.describe('without its files', () => {
  test.use({tolerated: /net::ERR_FAILED/});
  test('axe finds nothing when the search could not be loaded', async ({page, context, isMobile}) => {
    await context.route(/\/recherche\/[^/]+\.bin$/, (route) => route.abort());
    await page.goto('recherche/?q=commission');
    await expect(page.getByRole('button', {name: 'Réessayer'})).toBeVisible();
    await findsNothing(page, isMobile);
  });
});
