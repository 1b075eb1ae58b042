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

test('an address that makes no sense says why, plays nothing, and can be forgotten', async ({page}) => {
  for (const [wrong, why] of [
    ['?de=50&a=40', 'Cette adresse demande un extrait de 50\u00A0s à 40\u00A0s\u00A0: il finirait avant de commencer.'],
    ['?de=40&a=40', 'il finirait avant de commencer.'],
    ['?de=x&a=40', '«\u00A0x\u00A0» n’est pas une heure\u00A0: écrivez des secondes, ou 12:34.'],
    ['?de=10&a=', '«\u00A0\u00A0» n’est pas une heure'],
    ['?de=1:99&a=200', '«\u00A01:99\u00A0» n’est pas une heure'],
    ['?de=-1&a=2', '«\u00A0-1\u00A0» n’est pas une heure'],
    ['?de=10', 'Cette adresse demande un extrait sans dire où il finit.'],
    ['?a=10', 'Cette adresse demande un extrait sans dire où il commence.'],
  ] as const) {
    await open(page, wrong);
    await expect(status(page), wrong).toContainText(why);
    await expect(bar(page).getByRole('button')).toHaveText(['Fermer']);
    expect(await isPaused(page)).toBe(true);
  }
  await page.getByRole('button', {name: 'Fermer l’extrait'}).press('Enter');
  await expect(bar(page)).toBeHidden();
  await expect(page).toHaveURL((url) => url.search === '');
  await expect(audio(page)).toBeFocused();
});

test('an excerpt after the end of the recording says where it ends', async ({page}) => {
  await open(page, '?de=200&a=210');
  await expect(status(page)).toHaveText(
    /^L’enregistrement s’arrête à 2\u00A0min\u00A0\d\d\u00A0s\u00A0: cet extrait n’y est pas\.$/,
  );
  await expect(bar(page).getByRole('button')).toHaveText(['Fermer']);
  expect(await page.evaluate(() => scrollY), 'nothing of the page is in it').toBe(0);
  await expect(page.locator('.in-excerpt')).toHaveCount(0);
  await open(page, '?de=9999&a=10000');
  await expect(status(page)).toHaveText(/: cet extrait n’y est pas\.$/);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await open(page, '?de=110&a=210');
  await expect(status(page)).toHaveText(/: la fin de cet extrait n’y est pas\.$/);
  await page.getByRole('button', {name: 'Écouter l’extrait'}).click();
  await expect.poll(() => timeOf(page)).toBeGreaterThan(110);
  await expect(page.locator('.player-said')).toHaveText('');
  await seek(page, await audio(page).evaluate((player: HTMLAudioElement) => player.duration - 0.5));
  await expect(status(page)).toHaveText(
    /^L’enregistrement s’arrête à 2\u00A0min\u00A0\d\d\u00A0s, avant la fin de l’extrait\.$/,
  );
  expect(await isPaused(page)).toBe(true);
});

test('a recording that is shorter than its record says so once it is known', async ({page}) => {
  await page.route('**/presentation/**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replace(/data-length="?\d+"?/, 'data-length="900000"'),
    });
  });
  await open(page, '?de=500&a=510');
  await page.getByRole('button', {name: 'Écouter l’extrait'}).click();
  await expect(status(page)).toHaveText(
    /^L’enregistrement s’arrête à 2\u00A0min.*: il n’y a rien à entendre à 8\u00A0min\u00A020\u00A0s\.$/,
  );
  await expect.poll(() => isPaused(page)).toBe(true);
});

test('its files leave room above their loudest moment: no player has to cut it', {tag: '@once'}, async ({page}) => {
  await page.goto(PAGE);
  const peaks = await page.evaluate(async () => {
    const sources = [...document.querySelectorAll<HTMLSourceElement>('audio source')];
    const playable = sources.filter(({type}) => document.createElement('audio').canPlayType(type) !== '');
    return Promise.all(
      playable.map(async ({src}) => {
        const bytes = await (await fetch(src)).arrayBuffer();
        const sound = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(bytes);
        return sound.getChannelData(0).reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0);
      }),
    );
  });
  expect(peaks.length).toBeGreaterThan(0);
  // One decibel below the loudest that a file can hold: EBU R128.
  for (const peak of peaks) expect(peak).toBeLessThan(10 ** (-1 / 20));
});

test('what is closed gives the focus back to the words that it was about', async ({page}) => {
  await open(page, '?de=43&a=45');
  await page.getByRole('button', {name: 'Fermer l’extrait'}).press('Enter');
  await expect(page.locator('#p-2')).toBeFocused();
  await expect(page.locator('#p-2')).toBeInViewport();
  await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('#p-3')!));
  await page.getByRole('button', {name: 'Fermer l’extrait'}).press('Enter');
  await expect(page.locator('#p-3')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('#p-3')).not.toHaveAttribute('tabindex');
});

test('on the smallest screen the bar takes about a quarter of it, and its buttons can be touched', async ({page}) => {
  await page.setViewportSize({width: 320, height: 568});
  const height = async () => (await page.locator('.player-bar').boundingBox())!.height;
  await open(page, '?de=43&a=44');
  expect(await height()).toBeLessThanOrEqual(146);
  await page.getByRole('button', {name: 'Écouter l’extrait'}).click();
  await expect(current(page)).toHaveCount(1);
  expect(await height()).toBeLessThanOrEqual(146);
  await expect(status(page)).toHaveText('L’extrait est fini.', {timeout: 15_000});
  expect(await height()).toBeLessThanOrEqual(146);
  for (const button of await bar(page).getByRole('button').all()) {
    if (await button.isVisible()) expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(40);
  }
  const place = page.locator('.player-now');
  await expect(place).toHaveAttribute('href', '#p-2');
  expect((await place.boundingBox())!.height).toBeGreaterThanOrEqual(24);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('a paragraph that is higher than the screen goes by as it is said, never against the reader', async ({page}) => {
  await page.setViewportSize({width: 320, height: 568});
  await open(page);
  await start(page, 3).click();
  await expect(current(page)).toHaveAttribute('id', 'p-3');
  await audio(page).evaluate((player: HTMLAudioElement) => {
    player.playbackRate = 0.0625;
  });
  /** Where the end of the paragraph stands, in shares of the window. */
  const end = () => page.evaluate(() => document.querySelector('#p-3')!.getBoundingClientRect().bottom / innerHeight);
  expect(await end(), 'the paragraph is long').toBeGreaterThan(1);
  await seek(page, 117);
  await expect.poll(end).toBeLessThan(1);
  await expect(current(page)).toHaveAttribute('id', 'p-3');
  await expect(page.getByRole('button', {name: 'Revenir au passage écouté'})).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('touchmove')));
  await page.evaluate(() => scrollBy({top: -300, behavior: 'instant'}));
  const [before, time] = [await page.evaluate(() => scrollY), await timeOf(page)];
  await expect.poll(() => timeOf(page)).toBeGreaterThan(time + 0.05);
  await seek(page, 100);
  await expect.poll(() => timeOf(page)).toBeLessThan(101);
  expect(await page.evaluate(() => scrollY)).toBe(before);
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
  for (const link of await page.locator('main a:visible, footer a:visible').all()) {
    await link.focus();
    const inBar = await link.evaluate((element) => element.closest('.player-bar') !== null);
    const box = (await link.boundingBox())!;
    if (!inBar) expect(box.y + box.height, await link.innerText()).toBeLessThanOrEqual(top + 1);
  }
});

test.describe('when the file is missing', () => {
  test.use({tolerated: /404|Failed to load resource/});
  test('it is said in French, with the files to take away, and can be tried again', async ({page}) => {
    await page.route('**/media/**', (route) => route.fulfill({status: 404}));
    await open(page);
    await start(page, 2).click();
    await expect(status(page)).toContainText('L’enregistrement n’a pas pu être lu');
    await expect(status(page).getByRole('link')).toHaveCount(2);
    // Nothing is heard.
    await expect(current(page)).toHaveCount(0);
    const again = bar(page).getByRole('button', {name: 'Réessayer'});
    await expect(again).toBeVisible();
    await expect(bar(page).getByRole('button', {name: 'Pause'})).toHaveCount(0);
    await again.click();
    await expect(status(page)).toContainText('L’enregistrement n’a pas pu être lu');
    await expect(again).toBeVisible();
    await page.unroute('**/media/**');
    await again.click();
    await expect.poll(() => timeOf(page)).toBeGreaterThan(43);
    await expect(bar(page).getByRole('button', {name: 'Pause'})).toBeVisible();
    await expect(page.locator('.player-said')).toHaveText('');
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

test('axe finds nothing when an address makes no sense', async ({page, isMobile}) => {
  test.setTimeout(90_000);
  await open(page, '?de=50&a=40');
  await expect(bar(page)).toBeVisible();
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
