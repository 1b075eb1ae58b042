import type {Page} from '@playwright/test';
import {findsNothing} from './axe';
import {expect, test} from './reader';

/** Citing what was said: a passage, several, on a screen and on paper. The second session has about fifty turns. */

const WORDS = 'seances/seance-de-test-2/transcription/';

/** The short pages of the first turns of the session, in their order. */
async function passages(page: Page): Promise<string[]> {
  await page.goto(WORDS);
  const links = page.locator('.turns article h3 a[href*="/t/"]');
  return (await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))).slice(0, 12);
}

const code = (address: string) => address.split('/').at(-2)!;

test('a passage is cited open, and made longer and shorter', async ({page, isMobile}) => {
  const [first, second, third] = await passages(page);
  await page.goto(first!);
  const panel = page.locator('.cite-panel');
  const reference = panel.locator('.cite-reference:visible');
  await expect(reference).toContainText(`/t/${code(first!)}/`);
  const alone = await reference.innerText();
  const more = panel.getByRole('button', {name: 'Ajouter le passage suivant'});
  await more.click();
  await more.click();
  await expect(panel.locator('.cite-range')).toContainText(`3 passages`);
  await expect(panel.locator('.cite-call:visible')).toContainText(`passages ${code(first!)} à ${code(third!)}`);
  const download = page.waitForEvent('download');
  await panel.getByRole('link', {name: 'RIS'}).click();
  expect((await download).suggestedFilename()).toBe(`t-${code(first!)}-${code(third!)}.ris`);
  await findsNothing(page, isMobile);
  const less = panel.getByRole('button', {name: 'Retirer le dernier'});
  await less.click();
  await expect(panel.locator('.cite-call:visible')).toContainText(`passages ${code(first!)} à ${code(second!)}`);
  await less.focus();
  await page.keyboard.press('Enter');
  await expect(panel.locator('.cite-range')).toContainText('Ce passage seul.');
  // What the build wrote and what the script composes are the same.
  await expect(reference).toHaveText(alone);
  await expect(more).toBeFocused();
});

test('another style of a passage comes from the file of its session; without the network, a sentence', async ({
  page,
  context,
}) => {
  const [first] = await passages(page);
  await page.goto(first!);
  const panel = page.locator('.cite-panel');
  const style = panel.getByRole('combobox', {name: 'Style'});
  await style.selectOption('mla');
  await expect(panel.locator('[data-style]:visible')).toHaveAttribute('data-style', 'mla');
  await style.selectOption('iso-690-auteur-date');
  await page.reload();
  await expect(style).toBeVisible();
  await page.route('**/citer.json', (route) => route.fulfill({status: 404, body: ''}));
  test.info().annotations.push({type: 'on purpose', description: 'the file of citations is missing'});
  await style.selectOption('apa');
  await expect(panel.getByRole('status')).toContainText('n’ont pas pu être chargées');
  await expect(panel.locator('[data-style]:visible')).toHaveAttribute('data-style', 'iso-690-auteur-date');
  // The choice says what is shown, here and on the next page.
  await expect(style).toHaveValue('iso-690-auteur-date');
  await page.unroute('**/citer.json');
  await page.reload();
  await expect(style).toHaveValue('iso-690-auteur-date');
  await style.selectOption('chicago-note');
  await expect(panel.locator('[data-style]:visible')).toHaveAttribute('data-style', 'chicago-note');
  await context.clearCookies();
});
test.use({tolerated: / 404 /});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('a passage has its reference, its call, its address and its records', async ({page}) => {
    const [first] = await passages(page);
    await page.goto(first!);
    const panel = page.locator('.cite-panel');
    await expect(panel.locator('.cite-reference')).toBeVisible();
    await expect(panel.locator('.cite-call:visible')).toBeVisible();
    await expect(panel.locator('.cite-address code')).toContainText(`/t/${code(first!)}/`);
    const download = page.waitForEvent('download');
    await panel.getByRole('link', {name: 'BibTeX'}).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`t-${code(first!)}.bib`);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString('utf8')).toMatch(/^@misc\{t-\w{5},\nauthor = .*é/s);
  });
});

test(
  'from a transcript, a turn is cited in place, and so are the turns of a selection',
  {tag: '@once'},
  async ({page}) => {
    const [first, second, third] = await passages(page);
    const turn = (address: string) => page.locator(`article#t-${code(address)}`);
    await turn(second!).locator('h3 a').last().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', {name: 'Citer ce passage'});
    await expect(dialog.locator('.cite-reference:visible')).toContainText(`/t/${code(second!)}/`);
    await findsNothing(page, false);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(turn(second!).locator('h3 a').last()).toBeFocused();

    await page.evaluate(
      ([from, to]) => {
        const words = (id: string) => document.querySelector(`#t-${id} p:not([class])`)!.firstChild!;
        getSelection()!.setBaseAndExtent(words(from!), 1, words(to!), 2);
      },
      [code(first!), code(third!)],
    );
    await turn(second!).hover();
    await page.getByRole('button', {name: 'Citer', exact: true}).click();
    await expect(dialog.locator('.cite-range')).toContainText('3 passages');
    await expect(dialog.locator('.cite-call:visible')).toContainText(`passages ${code(first!)} à ${code(third!)}`);
    await dialog.getByRole('button', {name: 'Fermer'}).click();
    await expect(dialog).toHaveCount(0);
  },
);

test('a range is read, told by its address, and found again when the page comes back', async ({page, isMobile}) => {
  const [first, second, third] = await passages(page);
  const said: string[] = [];
  for (const address of [second!, third!]) {
    await page.goto(address);
    said.push((await page.locator('.words').textContent())!);
  }
  await page.goto(`${first!}#jusque-${code(third!)}`);
  const others = page.locator('.following-words');
  await expect(others.locator('.words')).toHaveText(said);
  await expect(others.locator('h2')).toHaveCount(2);
  await expect(page.locator('.cite-call:visible')).toContainText(`passages ${code(first!)} à ${code(third!)}`);
  // The address of the range is the one that is cited, shown, taken away and drawn.
  const [end, whole] = [`/t/${code(first!)}/#jusque-`, page.locator('.cite-address code')];
  await expect(page.locator('.cite-reference:visible')).toContainText(`${end}${code(third!)}`);
  await expect(whole).toHaveText(new RegExp(`${end}${code(third!)}$`));
  const drawn = page.locator('.cite-panel .qr');
  await expect(drawn).toHaveAttribute('aria-label', `Code QR de l’adresse ${await whole.innerText()}`);
  const record = decodeURIComponent((await page.getByRole('link', {name: 'RIS'}).getAttribute('href'))!);
  expect(record).toContain(`UR  - ${await whole.innerText()}`);
  await findsNothing(page, isMobile);
  await page.getByRole('button', {name: 'Retirer le dernier'}).click();
  await expect(others.locator('.words')).toHaveText(said.slice(0, 1));
  expect(new URL(page.url()).hash).toBe(`#jusque-${code(second!)}`);
  await page.getByRole('button', {name: 'Retirer le dernier'}).click();
  await expect(others).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('');
  await expect(whole).toHaveText(new RegExp(`/t/${code(first!)}/$`));
  await expect(drawn).toHaveCount(1);
  await expect(drawn).toHaveAttribute('aria-label', `Code QR de l’adresse ${await whole.innerText()}`);
});

test.describe('words that do not come', () => {
  test.use({tolerated: / 404 /});

  test('are not cited: a sentence says so, and another try does', async ({page}) => {
    const [first, second] = await passages(page);
    await page.goto(first!);
    const panel = page.locator('.cite-panel');
    const more = panel.getByRole('button', {name: 'Ajouter le passage suivant'});
    await page.route(second!, (route) => route.fulfill({status: 404, body: ''}));
    await more.click();
    await expect(panel.getByRole('status')).toContainText('n’ont pas pu être chargés');
    await expect(panel.locator('.cite-range')).toContainText('Ce passage seul.');
    await expect(panel.locator('.cite-reference:visible')).toHaveCount(1);
    await page.unroute(second!);
    await more.click();
    await expect(panel.locator('.cite-range')).toContainText('2 passages');
    await expect(page.locator('.following-words .words')).toHaveCount(1);
  });
});

test('under a finger, the code of a turn says « Citer », and cites it in place', async ({page, isMobile}) => {
  const [, second] = await passages(page);
  const link = page.locator(`article#t-${code(second!)} h3 a`).last();
  await expect(page.getByRole('searchbox', {name: 'Chercher un mot'})).toBeVisible();
  const touched = await page.evaluate(() => matchMedia('(hover: none)').matches);
  expect(touched).toBe(isMobile);
  if (!isMobile) {
    await link.click();
    await expect(page).toHaveURL(second!);
    return;
  }
  await expect(page.getByRole('link', {name: `Citer ${code(second!)}`, exact: true})).toBeVisible();
  await link.tap();
  const dialog = page.getByRole('dialog', {name: 'Citer ce passage'});
  await expect(dialog.locator('.cite-reference:visible')).toContainText(`/t/${code(second!)}/`);
  // Nothing to be touched stands over something else.
  const [close, style] = [dialog.getByRole('button', {name: 'Fermer'}), dialog.getByRole('combobox', {name: 'Style'})];
  const [above, below] = [(await close.boundingBox())!, (await style.boundingBox())!];
  expect(above.y + above.height).toBeLessThanOrEqual(below.y);
  await dialog.getByRole('button', {name: 'Ajouter le passage suivant'}).tap();
  await expect(dialog.locator('.cite-range')).toContainText('2 passages');
  await findsNothing(page, isMobile);
  await expect(dialog.getByRole('link', {name: 'Proposer une correction'})).toHaveAttribute(
    'href',
    new RegExp(`/contribuer/\\?t=${code(second!)}$`),
  );
  await dialog.getByRole('link', {name: 'La page du passage, à imprimer'}).tap();
  await expect(page.locator('.following-words .words')).toHaveCount(1);
});

test('after the last passage of a session there is no next one to add', async ({page}) => {
  await page.goto(WORDS);
  const last = await page.locator('.turns article[id]').last().getAttribute('id');
  await page.goto(`/t/${last!.slice(2)}/`);
  const panel = page.locator('.cite-panel');
  await expect(panel.locator('.cite-range')).toContainText('Ce passage seul.');
  await expect(panel.getByRole('button', {name: 'Ajouter le passage suivant'})).toBeHidden();
});
