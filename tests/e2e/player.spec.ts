import type {Page} from '@playwright/test';
import {findsNothing} from './axe';
import {expect, test} from './reader';

/** Listening to the presentation: the words, their times, an excerpt. The recording itself is played. */

const PAGE = 'presentation/';

const bar = (page: Page) => page.getByRole('region', {name: 'Écoute'});
const status = (page: Page) => bar(page).getByRole('status');
const start = (page: Page, rank: number) => page.locator('.player-starts a').nth(rank - 1);
const current = (page: Page) => page.locator('[aria-current="true"]');
const audio = (page: Page) => page.locator('audio');
const timeOf = (page: Page) => audio(page).evaluate((player: HTMLAudioElement) => player.currentTime);
const isPaused = (page: Page) => audio(page).evaluate((player: HTMLAudioElement) => player.paused);
const seek = (page: Page, time: number) =>
  audio(page).evaluate((player: HTMLAudioElement, to) => {
    player.currentTime = to;
  }, time);

/** The player's code has come. */
async function open(page: Page, ending = ''): Promise<void> {
  await page.goto(PAGE + ending);
  await expect(page.locator('.player-bar')).toBeAttached();
}

test('nothing of the recording is asked for before one plays it', async ({page, heard}) => {
  await page.goto(PAGE, {waitUntil: 'networkidle'});
  await expect(page.locator('.player-bar')).toBeAttached();
  await expect(bar(page)).toBeHidden();
  expect(heard.requests.filter((url) => url.includes('/media/'))).toEqual([]);
  await start(page, 1).click();
  await expect.poll(() => timeOf(page)).toBeGreaterThan(0);
  expect(heard.requests.some((url) => url.includes('/media/presentation.'))).toBe(true);
});

test('a time is clicked and heard; what is heard is marked and followed to the next paragraph', async ({page}) => {
  await open(page);
  await start(page, 2).click();
  await expect.poll(() => timeOf(page)).toBeGreaterThan(43);
  await expect(current(page)).toHaveAttribute('id', 'p-2');
  await expect(current(page)).toBeInViewport();
  await expect(page).toHaveURL((url) => url.hash === '');
  await seek(page, 88.5);
  await expect(current(page)).toHaveAttribute('id', 'p-3');
  await expect(current(page)).toHaveCount(1);
  await expect(current(page)).toBeInViewport({ratio: 0.5});
});

test('a scroll of the reader suspends the following, and a button takes it up again', async ({page, isMobile}) => {
  await open(page);
  const back = page.getByRole('button', {name: 'Revenir au passage écouté'});
  await start(page, 3).click();
  await expect(current(page)).toHaveAttribute('id', 'p-3');
  await expect(back).toBeHidden();
  if (isMobile) await page.evaluate(() => dispatchEvent(new Event('touchmove')));
  else await page.mouse.wheel(0, -2000);
  await page.evaluate(() => scrollTo({top: 0, behavior: 'instant'}));
  await expect(back).toBeVisible();
  await seek(page, 121.5);
  await expect(current(page)).toHaveAttribute('id', 'p-5');
  expect(await page.evaluate(() => scrollY)).toBeLessThan(50);
  await back.click();
  await expect(back).toBeHidden();
  await expect(current(page)).toBeInViewport();
  await expect(bar(page).getByRole('button', {name: 'Pause'})).toBeFocused();
});

test('the following can be turned off, and that is remembered', async ({page}) => {
  await open(page);
  await start(page, 1).click();
  const follow = page.getByRole('checkbox', {name: 'Suivre le texte'});
  await expect(follow).toBeChecked();
  await follow.uncheck();
  await page.evaluate(() => scrollTo({top: 0, behavior: 'instant'}));
  const before = await page.evaluate(() => scrollY);
  await seek(page, 121.5);
  await expect(current(page)).toHaveAttribute('id', 'p-5');
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await open(page);
  await expect(page.locator('.player-follow input')).not.toBeChecked();
});

test('an address plays its excerpt and stops where it ends', async ({page}) => {
  await open(page, '?de=43&a=0:45');
  await expect(bar(page)).toContainText(/Extrait de 43\u00A0s à 45\u00A0s/);
  await expect(page.locator('.in-excerpt')).toHaveAttribute('id', 'p-2');
  await expect(page.locator('.in-excerpt')).toBeInViewport();
  expect(await isPaused(page), 'nothing is played by itself').toBe(true);
  await page.getByRole('button', {name: 'Écouter l’extrait'}).click();
  await expect(status(page)).toHaveText('L’extrait est fini.', {timeout: 15_000});
  expect(await isPaused(page)).toBe(true);
  expect(Math.abs((await timeOf(page)) - 45)).toBeLessThan(0.25);
});

test('it stops by a timer, not by the next time that the player tells', async ({page}) => {
  await open(page, '?de=43&a=43.3');
  // So slow that a busy machine, seconds late, is no excuse.
  const stopped = audio(page).evaluate(
    (player: HTMLAudioElement) =>
      new Promise<number>((resolve) => {
        player.defaultPlaybackRate = player.playbackRate = 0.0625;
        player.addEventListener('pause', () => resolve(player.currentTime));
      }),
  );
  await page.getByRole('button', {name: 'Écouter l’extrait'}).click();
  expect(Math.abs((await stopped) - 43.3)).toBeLessThan(0.25);
});

test('at twice the speed too', async ({page}) => {
  await open(page, '?de=10&a=12');
  await page.locator('.player-speed select').evaluate((select: HTMLSelectElement) => {
    select.value = '2';
    select.dispatchEvent(new Event('change'));
  });
  await page.getByRole('button', {name: 'Écouter l’extrait'}).click();
  await expect(status(page)).toHaveText('L’extrait est fini.', {timeout: 15_000});
  expect(Math.abs((await timeOf(page)) - 12)).toBeLessThan(0.25);
});

test('an address that makes no sense asks for nothing', async ({page}) => {
  for (const wrong of ['?de=50&a=40', '?de=x&a=40', '?de=10', '?de=-1&a=2', '?de=1:99&a=200']) {
    await open(page, wrong);
    await expect(bar(page), wrong).toBeHidden();
  }
});

test('words that are selected make an excerpt, with its address', async ({page}) => {
  await open(page);
  await page.evaluate(() => {
    const [from, to] = [document.querySelector('#p-2')!.firstChild!, document.querySelector('#p-3')!.firstChild!];
    getSelection()!.setBaseAndExtent(from, 10, to, 30);
  });
  await expect(bar(page)).toContainText(/Extrait de 43\u00A0s à 1\u00A0min\u00A058\u00A0s/);
  await page.getByRole('button', {name: 'Écouter cet extrait'}).click();
  await expect.poll(() => timeOf(page)).toBeGreaterThan(43);
  await expect(page).toHaveURL(
    (url) => url.searchParams.get('de') === '43.021' && url.searchParams.get('a') === '118.378',
  );
  await page.getByRole('button', {name: 'Fermer l’extrait'}).click();
  await expect(page).toHaveURL((url) => url.search === '');
  await expect(page.locator('.in-excerpt')).toHaveCount(0);
});

test('the speed is chosen, and remembered', async ({page}) => {
  await open(page);
  await start(page, 1).click();
  await page.getByRole('combobox', {name: 'Vitesse'}).selectOption('1.5');
  const speed = () => audio(page).evaluate((player: HTMLAudioElement) => player.playbackRate);
  expect(await speed()).toBe(1.5);
  await open(page);
  await start(page, 2).click();
  await expect.poll(() => timeOf(page)).toBeGreaterThan(43);
  expect(await speed()).toBe(1.5);
});

test('with the keyboard alone: listen, pause, faster, stop following; the bar covers no focus', async ({page}) => {
  await open(page);
  await start(page, 2).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => timeOf(page)).toBeGreaterThan(43);
  const pause = bar(page).getByRole('button', {name: 'Pause'});
  await pause.focus();
  await page.keyboard.press('Space');
  await expect(bar(page).getByRole('button', {name: 'Écouter'})).toBeFocused();
  expect(await isPaused(page)).toBe(true);
  await page.keyboard.press('Space');
  await expect(pause).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', {name: 'Vitesse'})).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', {name: 'Suivre le texte'})).toBeFocused();
  await page.keyboard.press('Escape');
  await expect.poll(() => isPaused(page)).toBe(true);
  const top = (await page.locator('.player-bar').boundingBox())!.y;
  for (const link of await page.locator('main a, footer a').all()) {
    await link.focus();
    const inBar = await link.evaluate((element) => element.closest('.player-bar') !== null);
    const box = (await link.boundingBox())!;
    if (!inBar) expect(box.y + box.height, await link.innerText()).toBeLessThanOrEqual(top + 1);
  }
});

test.describe('when the file is missing', () => {
  test.use({tolerated: /404|Failed to load resource/});
  test('it is said in French, with the files to take away', async ({page}) => {
    await page.route('**/media/**', (route) => route.fulfill({status: 404}));
    await open(page);
    await start(page, 1).click();
    await expect(status(page)).toContainText('L’enregistrement n’a pas pu être lu');
    await expect(status(page).getByRole('link')).toHaveCount(2);
  });
});

test('axe finds nothing while one listens to an excerpt', async ({page, isMobile}) => {
  test.setTimeout(90_000);
  await open(page, '?de=43&a=60');
  await page.getByRole('button', {name: 'Écouter l’extrait'}).click();
  await expect(current(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await findsNothing(page, isMobile);
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});
  test('a plain player, its files with their sizes, and links to the paragraphs', async ({page}) => {
    await page.goto(PAGE);
    await expect(audio(page)).toBeVisible();
    await expect(audio(page)).toHaveAttribute('controls', '');
    await expect(audio(page)).toHaveAttribute('preload', 'none');
    await expect(page.getByText(/Écouter ce texte\u00A0: environ 2\u00A0min, voix de synthèse/)).toBeVisible();
    await expect(page.locator('.player-files a')).toHaveText([/^WebM, \d+\u00A0ko$/, /^M4A, \d+\u00A0ko$/]);
    await start(page, 2).click();
    await expect(page).toHaveURL(/#p-2$/);
    await expect(page.locator('#p-2')).toBeInViewport();
  });
});
