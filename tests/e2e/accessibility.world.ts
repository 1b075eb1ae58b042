import {findsNothing} from './axe';
import type {Page} from '@playwright/test';
import {expect, test} from './reader';

/** The pages that only a site with transcripts has. The second session of the test world has about fifty turns. */

const SESSION = 'seances/seance-de-test-2/';

for (const {name, address} of [
  {name: 'a transcript of fifty turns', address: `${SESSION}transcription/`},
  {name: 'a session with its figure', address: SESSION},
  {name: 'the register', address: 'registre/'},
]) {
  test(`axe finds nothing: ${name}`, async ({page, isMobile}) => {
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    await findsNothing(page, isMobile);
  });
}

test('axe finds nothing: a passage, and one of each kind that is no longer as it was', async ({page, isMobile}) => {
  // Axe looks at six pages or more.
  test.setTimeout(180_000);
  await page.goto('seances/seance-de-test-1/transcription/');
  const one = page.locator('.turns article h3 a[href*="/t/"]').first();
  const past = page.locator('.turns article footer a[href*="/t/"]');
  const gone = page.locator('.turns .notice a[href*="/t/"], .turns article .notice a[href*="/t/"]');
  const addresses = [
    await one.getAttribute('href'),
    ...(await past.evaluateAll((links) => links.map((link) => link.getAttribute('href')))),
    ...(await gone.evaluateAll((links) => links.map((link) => link.getAttribute('href')))),
  ];
  expect(addresses.length).toBeGreaterThan(3);
  for (const address of new Set(addresses)) {
    await page.goto(address!);
    await findsNothing(page, isMobile);
    if (isMobile) await page.setViewportSize({width: 390, height: 844});
  }
});

test('the accessible name of a turn holds its words', async ({page}) => {
  await page.goto(`${SESSION}transcription/`);
  const turn = page.locator('.turns article').nth(4);
  const words = (await turn.locator('p:not([class])').first().innerText()).slice(0, 40);
  await expect(turn).toHaveAccessibleName(new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
});

/** What Chromium tells screen readers of the turns of a page: how many there are, and how many of them without a name. */
async function toldOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const turns = nodes.filter(({role}) => role?.value === 'article');
  return {turns: turns.length, unnamed: turns.filter(({name}) => !name?.value).length};
}

test('screen readers are told of the turns that are out of sight', async ({page}) => {
  await page.goto(`${SESSION}transcription/`);
  const turns = await page.locator('.turns article').count();
  expect(turns).toBeGreaterThan(20);
  await expect.poll(() => toldOf(page), {timeout: 20_000}).toEqual({turns, unnamed: 0});
  // Choosing a voice hides the others; leaving it shows all turns again, and tells of all of them again.
  await page.evaluate(() => document.querySelector<HTMLInputElement>('input[name="voix"]#v1')!.click());
  await expect.poll(async () => (await toldOf(page)).turns).toBeLessThan(turns);
  await page.locator('.transcript-chosen button').click();
  await expect.poll(() => toldOf(page), {timeout: 20_000}).toEqual({turns, unnamed: 0});
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('screen readers are told of all turns at once', async ({page}) => {
    await page.goto(`${SESSION}transcription/`);
    const turns = await page.locator('.turns article').count();
    expect(turns).toBeGreaterThan(20);
    expect(await toldOf(page)).toEqual({turns, unnamed: 0});
  });
});
