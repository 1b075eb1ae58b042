import type {Page} from '@playwright/test';
import {findsNothing} from './axe';
import {expect, test} from './reader';

/**
 * Recordings of the test world (tests/world/recordings.ts): a sound that was cut again since, a sound, images in a file, a
 * video kept elsewhere. The words are not those one hears: they only have times.
 */
const TRANSCRIPT = (n: number) => `seances/seance-de-test-${n}/transcription/`;

const bar = (page: Page) => page.getByRole('region', {name: 'Écoute'});
const current = (page: Page) => page.locator('.turns article[aria-current="true"]');
const player = (page: Page) => page.locator('audio, video');
const time = (page: Page) => player(page).evaluate((media: HTMLMediaElement) => media.currentTime);
const seek = (page: Page, to: number) =>
  player(page).evaluate((media: HTMLMediaElement, seconds) => {
    media.currentTime = seconds;
  }, to);

interface Turn {
  readonly id: string;
  readonly seconds: number;
}

/** Turns with the times that the page shows; two of them that follow each other may have the same. */
async function turnsOf(page: Page): Promise<Turn[]> {
  return page.locator('.turns article[id]').evaluateAll((turns) =>
    turns.map(({id, firstElementChild}) => {
      const words = firstElementChild?.querySelector('a[href^="#"]')?.textContent ?? '';
      const [hours = 0, minutes = 0, seconds = 0] = [/(\d+)\u00A0h/, /(\d+)\u00A0min/, /(\d+)\u00A0s/].map((part) =>
        Number(part.exec(words)?.[1] ?? 0),
      );
      return {id, seconds: (hours * 60 + minutes) * 60 + seconds};
    }),
  );
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('.player-bar')).toBeAttached();
}

const timeLink = (page: Page, id: string) => page.locator(`#${id} h3 a[href^="#"]`);

test('the time of a turn is heard, and the turn that is heard is marked and followed', async ({page, heard}) => {
  await open(page, TRANSCRIPT(2));
  expect(heard.requests.filter((url) => /\/media\/|\.vtt/.test(url))).toEqual([]);
  const turns = await turnsOf(page);
  const second = turns.findIndex(
    ({seconds}, rank) => rank > 1 && seconds > 5 && turns[rank + 1]!.seconds > seconds + 2,
  );
  const {id, seconds} = turns[second]!;
  await timeLink(page, id).click();
  await expect.poll(() => time(page)).toBeGreaterThanOrEqual(seconds);
  await expect(current(page)).toHaveAttribute('id', id);
  await expect(current(page)).toBeInViewport();
  await expect(page).toHaveURL((url) => url.hash === '');
  const next = turns.slice(second + 1).find((turn) => turn.seconds > seconds + 2 && turn.seconds < 110)!;
  await seek(page, next.seconds + 0.2);
  await expect(current(page)).toHaveCount(1);
  const last = turns.filter((turn) => turn.seconds === next.seconds).at(-1)!;
  await expect(current(page)).toHaveAttribute('id', last.id);
  await expect(current(page)).toBeInViewport();
});

test('a time told inside a turn is heard too, and stays words until there is something to hear', async ({page}) => {
  const told = (address: string) =>
    page.route(`**/${address}`, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      // The test world tells none.
      await route.fulfill({
        response,
        body: html.replace(/(<article id="t-[^>]*>.*?<p>)/s, '$1<small>[1\u00A0min\u00A010\u00A0s]</small> '),
      });
    });
  await told(TRANSCRIPT(2));
  await open(page, TRANSCRIPT(2));
  const [first] = await turnsOf(page);
  const inner = page.locator(`#${first!.id} p small a`);
  await expect(inner).toHaveAttribute('href', `#${first!.id}`);
  await inner.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => time(page)).toBeGreaterThanOrEqual(70);
  expect(await time(page)).toBeLessThan(75);
  await told(TRANSCRIPT(4));
  await page.goto(TRANSCRIPT(4));
  await expect(page.locator('.turns p small').first()).toHaveText('[1\u00A0min\u00A010\u00A0s]');
  await expect(page.locator('.turns p small a')).toHaveCount(0);
});

test('a recording that was cut again keeps the times of its transcript, in addresses too', async ({page}) => {
  await open(page, `${TRANSCRIPT(1)}?de=20&a=22`);
  await page.getByRole('button', {name: 'Écouter l’extrait'}).click();
  await expect(bar(page).getByRole('status')).toHaveText('L’extrait est fini.', {timeout: 15_000});
  // Its first five seconds are gone.
  expect(Math.abs((await time(page)) - 17)).toBeLessThan(0.25);
});

test.describe('the browser’s own button, on an address with an excerpt', () => {
  const press = async (page: Page) => {
    await player(page).focus();
    await page.keyboard.press('Space');
  };
  /** The places that were heard, in seconds: after each jump, the one that it led to. */
  const listen = (page: Page) =>
    player(page).evaluate((media: HTMLMediaElement) => {
      const places: number[] = [];
      media.addEventListener('timeupdate', () => media.seeking || places.push(media.currentTime));
      return new Promise<number[]>((resolve) =>
        media.addEventListener('pause', () => setTimeout(() => resolve(places), 500)),
      );
    });

  test('plays it and stops where it ends, then goes on', async ({page}) => {
    await open(page, `${TRANSCRIPT(2)}?de=20&a=22`);
    const heardPlaces = listen(page);
    await press(page);
    await expect(bar(page).getByRole('status')).toHaveText('L’extrait est fini.', {timeout: 15_000});
    expect(Math.abs((await time(page)) - 22)).toBeLessThan(0.25);
    const places = (await heardPlaces).filter((place) => place > 0.5);
    expect(places.length).toBeGreaterThan(1);
    expect(Math.min(...places)).toBeGreaterThan(19.9);
    await press(page);
    await expect.poll(() => time(page)).toBeGreaterThan(22.5);
  });

  test('plays what one looked for first, or all of it once the excerpt is closed', async ({page}) => {
    await open(page, `${TRANSCRIPT(2)}?de=20&a=22`);
    await player(page).evaluate(async (media: HTMLMediaElement) => {
      media.preload = 'metadata';
      media.load();
      await new Promise((resolve) => media.addEventListener('loadedmetadata', resolve, {once: true}));
      media.currentTime = 21;
      await new Promise((resolve) => media.addEventListener('seeked', resolve, {once: true}));
    });
    await press(page);
    await expect.poll(() => time(page), {timeout: 15_000}).toBeGreaterThan(22.5);
    expect(await player(page).evaluate((media: HTMLMediaElement) => media.paused)).toBe(false);
    await page.goto('./');
    await open(page, `${TRANSCRIPT(2)}?de=20&a=22`);
    await page.getByRole('button', {name: 'Fermer l’extrait'}).press('Enter');
    await press(page);
    await expect.poll(() => time(page)).toBeGreaterThan(0.5);
    expect(await time(page)).toBeLessThan(15);
  });
});

test('a turn that was said before the recording begins, or after it ends, is told so', async ({page}) => {
  await open(page, TRANSCRIPT(1));
  const turns = await turnsOf(page);
  const status = bar(page).getByRole('status');
  await timeLink(page, turns[0]!.id).click();
  await expect(status).toHaveText('L’enregistrement commence à 5\u00A0s\u00A0: ce qui vient avant n’y est pas.');
  await expect.poll(() => time(page)).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await timeLink(page, turns.find(({seconds}) => seconds > 200)!.id).click();
  // Of 2 min 05 s, its first five seconds are gone.
  await expect(status).toHaveText(
    /^L’enregistrement s’arrête à 2\u00A0min\u00A01\d\u00A0s\u00A0: il n’y a rien à entendre à 3\u00A0min/,
  );
  await expect.poll(() => player(page).evaluate((media: HTMLMediaElement) => media.paused)).toBe(true);
});

test('an excerpt that was said before the recording begins is told so, and nothing is played', async ({page}) => {
  const status = bar(page).getByRole('status');
  await open(page, `${TRANSCRIPT(1)}?de=2&a=4`);
  await expect(status).toHaveText('L’enregistrement commence à 5\u00A0s\u00A0: cet extrait n’y est pas.');
  await expect(bar(page).getByRole('button')).toHaveText(['Fermer']);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await open(page, `${TRANSCRIPT(1)}?de=2&a=7`);
  await expect(status).toHaveText('L’enregistrement commence à 5\u00A0s\u00A0: le début de cet extrait n’y est pas.');
  await page.getByRole('button', {name: 'Écouter l’extrait'}).click();
  await expect(status).toHaveText('L’extrait est fini.', {timeout: 15_000});
  expect(Math.abs((await time(page)) - 2)).toBeLessThan(0.25);
});

test('the excerpt that is closed gives the focus back to the time of its turn', async ({page}) => {
  await open(page, `${TRANSCRIPT(2)}?de=5&a=20`);
  const id = await page.locator('.in-excerpt').first().getAttribute('id');
  await page.getByRole('button', {name: 'Fermer l’extrait'}).press('Enter');
  await expect(timeLink(page, id!)).toBeFocused();
});

test('the keys j and k still go from turn to turn, and suspend the following', async ({page}) => {
  await open(page, TRANSCRIPT(2));
  const [first] = await turnsOf(page);
  await timeLink(page, first!.id).click();
  await expect(current(page)).toHaveCount(1);
  for (let turn = 0; turn < 4; turn++) await page.keyboard.press('j');
  await expect(page.getByRole('button', {name: 'Revenir au passage écouté'})).toBeVisible();
});

test('the key p pauses what is heard and takes it up again, from a time that was just followed', async ({page}) => {
  await open(page, TRANSCRIPT(2));
  const isPaused = () => player(page).evaluate((media: HTMLMediaElement) => media.paused);
  await page.keyboard.press('p');
  expect(await isPaused(), 'nothing was listened to yet').toBe(true);
  const turns = await turnsOf(page);
  await timeLink(page, turns[3]!.id).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => time(page)).toBeGreaterThan(turns[3]!.seconds);
  await page.keyboard.press('p');
  await expect.poll(isPaused).toBe(true);
  await expect(timeLink(page, turns[3]!.id)).toBeFocused();
  await page.keyboard.press('p');
  await expect.poll(isPaused).toBe(false);
  await page.getByText('Au clavier').click();
  await page.getByRole('checkbox', {name: /Touches j et k.*p\s: pause/}).uncheck();
  await page.keyboard.press('p');
  expect(await isPaused()).toBe(false);
});

test('images have captions, which are asked for when they are turned on', async ({page, heard}) => {
  await open(page, TRANSCRIPT(3));
  await expect(page.locator('video')).toHaveAttribute('preload', 'none');
  await expect(page.getByText('Les sous-titres ne sont pas affichés au départ')).toBeVisible();
  expect(heard.requests.filter((url) => /\/media\/|\.vtt/.test(url))).toEqual([]);
  const words = await page.locator('video').evaluate(async (video: HTMLVideoElement) => {
    const [track] = [...video.textTracks];
    const loaded = new Promise((resolve) => video.querySelector('track')!.addEventListener('load', resolve));
    track!.mode = 'showing';
    await loaded;
    return [...(track!.cues ?? [])].map((cue) => (cue as VTTCue).text);
  });
  // Those of the transcript, each with who speaks.
  expect(words.length).toBeGreaterThan(800);
  for (const cue of words) expect(cue).toMatch(/^<v [^>]+>\S/);
  expect(heard.requests.filter((url) => url.endsWith('/seance-de-test-3.vtt'))).toHaveLength(1);
});

test('images that one watches stay in the window', async ({page}) => {
  await open(page, TRANSCRIPT(3));
  const video = page.locator('video');
  await video.evaluate((element) => element.scrollIntoView({behavior: 'instant', block: 'center'}));
  await video.evaluate((element: HTMLVideoElement) => element.play());
  await expect(current(page)).toHaveCount(1);
  await expect(video).toBeInViewport({ratio: 0.9});
});

test('a session shows its recordings with their source', async ({page}) => {
  await page.goto('seances/seance-de-test-2/');
  const section = page.getByRole('region', {name: 'Enregistrement'});
  await expect(section.locator('audio')).toBeVisible();
  await expect(section).toContainText('Source');
  await expect(section).toContainText(/WebM, \d+\u00A0ko/);
});

test('axe finds nothing on a transcript that is listened to', async ({page, isMobile}) => {
  test.setTimeout(120_000);
  await open(page, `${TRANSCRIPT(2)}?de=5&a=20`);
  await page.getByRole('button', {name: 'Écouter l’extrait'}).click();
  await expect(current(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await findsNothing(page, isMobile);
});

test.describe('a video kept by another site', () => {
  const NOTICE = new RegExp(
    'Cette vidéo est gardée par tube\\.example\\.org, un autre site que celui-ci\\. Si vous cliquez, votre navigateur ira la ' +
      'chercher là-bas.*l’autre site saura.*votre adresse IP, le numéro de votre connexion',
    's',
  );

  test.describe('after a click', () => {
    test.use({visited: ['https://tube.example.org']});

    test('is asked for then, and only there', async ({page, heard}) => {
      await page.route('https://tube.example.org/**', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: '<!doctype html><title>Une vidéo de test</title><p>Une vidéo.',
        }),
      );
      await page.goto(TRANSCRIPT(4), {waitUntil: 'networkidle'});
      await expect(page.getByText(NOTICE)).toBeVisible();
      const button = page.getByRole('button', {name: 'Afficher la vidéo ici'});
      await button.scrollIntoViewIfNeeded();
      expect(heard.elsewhere, 'before the click').toEqual([]);
      await button.click();
      await expect(page.frameLocator('iframe').getByText('Une vidéo.')).toBeVisible();
      expect(heard.elsewhere).toEqual(['https://tube.example.org/videos/embed/abcdefghij?p2p=0']);
      const turns = await turnsOf(page);
      const steps = await page.evaluate(() => history.length);
      await timeLink(page, turns[3]!.id).click();
      await expect
        .poll(() => heard.elsewhere.at(-1))
        .toBe(`https://tube.example.org/videos/embed/abcdefghij?p2p=0&start=${turns[3]!.seconds}s&autoplay=1`);
      await expect(page.frameLocator('iframe').getByText('Une vidéo.')).toBeVisible();
      expect(await page.evaluate(() => history.length), 'one step back leaves the page').toBe(steps);
      const sign = page.getByRole('region', {name: 'Vidéo'});
      await expect(sign.getByRole('status')).toHaveText(/^La vidéo est lue à partir de /);
      await page.getByRole('button', {name: 'Fermer'}).press('Enter');
      await expect(sign).toBeHidden();
      await expect(timeLink(page, turns[3]!.id)).toBeFocused();
      const far = timeLink(page, turns.at(-2)!.id);
      await far.focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('iframe')).not.toBeInViewport();
      await expect(sign.getByRole('status')).toBeInViewport();
      await page.keyboard.press('p');
      await expect(page.locator('iframe')).toBeInViewport();
      await expect(page.locator('iframe')).toBeFocused();
      await expect(sign).toBeHidden();
    });
  });

  test.describe('of which the address asks for an excerpt', () => {
    test.use({visited: ['https://tube.example.org']});

    test('is asked for that excerpt by the keyboard, and for nothing before, nor again after a step back', async ({
      page,
      heard,
    }) => {
      await page.route('https://tube.example.org/**', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: '<!doctype html><title>Une vidéo de test</title>',
        }),
      );
      await page.goto(`${TRANSCRIPT(4)}?de=20&a=40`, {waitUntil: 'networkidle'});
      const button = page.getByRole('button', {name: 'Afficher l’extrait ici'});
      await page.getByRole('link', {name: 'Regarder sur tube.example.org'}).hover();
      await button.hover();
      await timeLink(page, (await turnsOf(page))[3]!.id).click();
      await page.emulateMedia({media: 'print'});
      await page.emulateMedia({media: 'screen'});
      await button.focus();
      expect(heard.elsewhere, 'before the click').toEqual([]);
      await page.keyboard.press('Enter');
      const asked = ['https://tube.example.org/videos/embed/abcdefghij?p2p=0&start=20s&autoplay=1&stop=40s'];
      await expect.poll(() => heard.elsewhere).toEqual(asked);
      await page.goto('./', {waitUntil: 'networkidle'});
      await page.goBack({waitUntil: 'networkidle'});
      await expect(page.getByText(NOTICE)).toBeVisible();
      expect(heard.elsewhere, 'after a step back').toEqual(asked);
    });
  });

  test.describe('of which the address asks for parts of seconds', () => {
    test.use({visited: ['https://tube.example.org']});

    test('plays the whole seconds around them: an address of PeerTube has no others', async ({page, heard}) => {
      await page.route('https://tube.example.org/**', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: '<!doctype html><title>Une vidéo de test</title>',
        }),
      );
      for (const [asked, played] of [
        ['?de=20.7&a=40.2', 'start=20s&autoplay=1&stop=41s'],
        ['?de=0.2&a=0.4', 'start=0s&autoplay=1&stop=1s'],
      ] as const) {
        await page.goto(TRANSCRIPT(4) + asked, {waitUntil: 'networkidle'});
        await page.getByRole('button', {name: 'Afficher l’extrait ici'}).click();
        await expect
          .poll(() => heard.elsewhere.at(-1))
          .toBe(`https://tube.example.org/videos/embed/abcdefghij?p2p=0&${played}`);
      }
    });
  });

  test.describe('cut again since', () => {
    test('says that an excerpt of before is not in it, and shows the whole', async ({page, heard}) => {
      await page.route(`**/${TRANSCRIPT(4)}?*`, async (route) => {
        const response = await route.fetch();
        const html = await response.text();
        await route.fulfill({response, body: html.replace('data-embed=', 'data-offset="-5000" data-embed=')});
      });
      await page.goto(`${TRANSCRIPT(4)}?de=2&a=4`, {waitUntil: 'networkidle'});
      await expect(page.getByRole('status').filter({hasText: 'cet extrait n’y est pas'})).toHaveText(
        'L’enregistrement commence à 5\u00A0s\u00A0: cet extrait n’y est pas.',
      );
      await expect(page.getByRole('button', {name: 'Afficher la vidéo ici'})).toBeVisible();
      await page.goto(`${TRANSCRIPT(4)}?de=2&a=7`, {waitUntil: 'networkidle'});
      await expect(page.getByText('le début de cet extrait n’y est pas.')).toBeVisible();
      await expect(page.getByRole('button', {name: 'Afficher l’extrait ici'})).toBeVisible();
      expect(heard.elsewhere).toEqual([]);
    });
  });

  test.describe('without JavaScript', () => {
    test.use({javaScriptEnabled: false});
    test('is a link, and nothing is asked for', async ({page}) => {
      await page.goto(TRANSCRIPT(4), {waitUntil: 'networkidle'});
      await expect(page.getByText(NOTICE)).toBeVisible();
      const link = page.getByRole('link', {name: 'Regarder sur tube.example.org'});
      await expect(link).toHaveAttribute('href', 'https://tube.example.org/w/abcdefghij');
    });
  });

  test('the security policy opens to that host on that page, and nowhere else', {tag: '@once'}, async ({page}) => {
    const policy = async (address: string) => {
      await page.goto(address);
      return page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    };
    expect(await policy(TRANSCRIPT(4))).toContain('frame-src https://tube.example.org;');
    for (const address of [TRANSCRIPT(1), TRANSCRIPT(3), './', 'seances/']) {
      expect(await policy(address), address).toMatch(/media-src 'self'; frame-src 'none';/);
    }
  });
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});
  test('a plain player, and times that lead to their turns', async ({page}) => {
    await page.goto(TRANSCRIPT(2));
    await expect(page.locator('audio[controls]')).toBeVisible();
    // What only a script can do is not promised.
    await expect(page.getByText('pour l’entendre')).toBeHidden();
    const turns = await turnsOf(page);
    await timeLink(page, turns[5]!.id).click();
    await expect(page).toHaveURL((url) => url.hash === `#${turns[5]!.id}`);
  });
});
