import type {BrowserContext, Page, Route} from '@playwright/test';
import {findsNothing} from './axe';
import {fieldOf, optionsOf} from './queries';
import {expect, test as base} from './reader';
import {saidRow, saidWords} from './said-words';

/** What a reader sees when the files of the search come late, badly or not at all. */

/** A word that one debate says, and one of another: words of which no file is the same. */
const test = base.extend<{word: string; other: string}>({
  word: async ({page}, use) => use((await saidWords(page, 4))[0]!.toLowerCase()),
  other: async ({page}, use) => use((await saidWords(page, 2)).at(-1)!.toLowerCase()),
});

// Several looks of axe, in two colour schemes.
test.describe.configure({timeout: 90_000});

const links = (page: Page) => page.locator('.result-list a');
const status = (page: Page) => page.locator('.verdict');
const progress = (page: Page) => page.locator('.search-progress');
const retry = (page: Page) => page.getByRole('button', {name: 'Réessayer'});
const COUNT = /^\d+ résultats?\.$/;
const UNREAD = /^La recherche n’a pas pu être lue\s: réessayez/;
const UNLOADED = 'La recherche n’a pas pu être chargée : vérifiez votre connexion, puis réessayez.';
const OFFLINE = /^Vous êtes hors ligne, et cette recherche demande une partie de l’index/;

/** Files of the index of these kinds: one letter each (src/search/packed/frame.ts). */
const filesOf = (kinds: string) => new RegExp(`/recherche/[${kinds}]-[0-9a-f]{16}-\\d+\\.bin$`);

/** Keeps files waiting; gives what lets them go. */
async function hold(context: BrowserContext, files: RegExp): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((done) => (release = done));
  await context.route(files, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Asks when all is well; gives what was answered. */
async function answered(page: Page, word: string): Promise<{said: string; first: string[]}> {
  await page.goto(`recherche/?q=${word}`);
  await expect(status(page)).toHaveText(COUNT);
  return {said: await status(page).innerText(), first: await links(page).allInnerTexts()};
}

test.describe('a slow network', () => {
  test('is told, and what came; the page stays usable, then answers', async ({page, context, isMobile, word}) => {
    const letManifest = await hold(context, filesOf('m'));
    const letRest = await hold(context, filesOf('dwept'));
    await page.goto(`recherche/?q=${word}`);
    await expect(status(page)).toHaveText('Recherche en cours…');
    await expect(progress(page)).toHaveText('La réponse se fait attendre…');
    letManifest();
    await expect(progress(page)).toHaveText(/^Le réseau est lent\s: \d+\sko reçus…$/);
    await findsNothing(page, isMobile);
    const field = page.getByRole('searchbox');
    await field.press('End');
    await field.pressSequentially(' -absent');
    await expect(field).toHaveValue(`${word} -absent`);
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === `${word} -absent`);
    letRest();
    await expect(status(page)).toHaveText(COUNT);
    await expect(progress(page)).toBeEmpty();
    await expect(links(page).first()).toBeVisible();
    await expect(page.locator('.results')).not.toHaveAttribute('aria-busy');
  });

  test('answers the last question, and nothing more is fetched for another', async ({
    page,
    context,
    heard,
    word,
    other,
  }) => {
    const {said, first} = await answered(page, word);
    const letGo = await hold(context, filesOf('wept'));
    const before = heard.requests.length;
    const field = page.getByRole('searchbox');
    await field.fill(other);
    await expect.poll(() => heard.requests.length).toBeGreaterThan(before);
    // The list of the first question stands, dimmed, while the next is awaited.
    await expect(page.locator('.results')).toHaveAttribute('aria-busy', 'true');
    expect(await links(page).allInnerTexts()).toEqual(first);
    await field.fill(word);
    await expect(page.locator('.results')).not.toHaveAttribute('aria-busy');
    await expect(status(page)).toHaveText(said);
    const asked = heard.requests.length;
    letGo();
    // What was on its way comes; no further step is taken for words that are not wanted any more.
    await field.fill(`${word} -absent`);
    await expect(page.locator('.results')).not.toHaveAttribute('aria-busy');
    expect(heard.requests.slice(asked).filter((url) => filesOf('t').test(url))).toEqual([]);
    expect(await links(page).allInnerTexts()).toEqual(first);
  });

  test('in the header: the field says that it looks, then answers', async ({page, context, isMobile, word}) => {
    const letGo = await hold(context, filesOf('dwept'));
    await page.goto('seances/');
    await fieldOf(page).pressSequentially(word);
    await expect(page.getByRole('status')).toHaveText('Recherche en cours…');
    await findsNothing(page, isMobile);
    letGo();
    await expect(optionsOf(page).first()).toBeVisible();
  });
});

test.describe('a network that hangs', () => {
  test('is given up after a while, in a sentence with a button', async ({page, context, word}) => {
    await page.clock.install();
    const letGo = await hold(context, filesOf('w'));
    await page.goto(`recherche/?q=${word}`);
    await expect(progress(page)).toHaveText(/^(?:La réponse se fait attendre…|Le réseau est lent)/);
    await page.clock.fastForward('00:31');
    await expect(status(page)).toHaveText(/^La réponse n’est pas venue\s: vérifiez votre connexion, puis réessayez\.$/);
    await expect(progress(page)).toBeEmpty();
    letGo();
    await retry(page).click();
    await expect(status(page)).toHaveText(COUNT);
    await expect(links(page).first()).toBeVisible();
  });

  test('is given up under the field of the header too, and typing on asks again', async ({page, context, word}) => {
    await page.clock.install();
    const letGo = await hold(context, filesOf('w'));
    await page.goto('seances/');
    await fieldOf(page).pressSequentially(word.slice(0, -1));
    await expect(page.getByRole('status')).toHaveText('Recherche en cours…');
    await page.clock.fastForward('00:31');
    await expect(page.getByRole('status')).toHaveText(
      /^La réponse n’est pas venue\s: vérifiez votre connexion, puis tapez une lettre de plus\.$/,
    );
    letGo();
    await fieldOf(page).press('End');
    await fieldOf(page).pressSequentially(word.slice(-1));
    await expect(optionsOf(page).first()).toBeVisible();
  });
});

test.describe('without network', () => {
  test.use({tolerated: /net::ERR_INTERNET_DISCONNECTED/});

  test('words whose files came answer; others are told, and answer later', async ({
    page,
    context,
    isMobile,
    word,
    other,
  }) => {
    const {said, first} = await answered(page, word);
    await context.setOffline(true);
    const field = page.getByRole('searchbox');
    await field.fill(other);
    await expect(status(page)).toHaveText(OFFLINE);
    await expect(retry(page)).toBeVisible();
    await findsNothing(page, isMobile);
    await retry(page).click();
    await expect(retry(page)).toBeVisible();
    await expect(status(page)).toHaveText(OFFLINE);
    await field.fill(word);
    await expect(status(page)).toHaveText(said);
    expect(await links(page).allInnerTexts()).toEqual(first);
    await field.fill(other);
    await expect(status(page)).toHaveText(OFFLINE);
    // Back on the network, the question is asked again by itself.
    await context.setOffline(false);
    await expect(status(page)).toHaveText(COUNT);
    await expect(retry(page)).toHaveCount(0);
  });

  test('in the header, the same: told, then answered', async ({page, context, word, other}) => {
    await page.goto('seances/');
    const field = fieldOf(page);
    await field.pressSequentially(word);
    await expect(optionsOf(page).first()).toBeVisible();
    await context.setOffline(true);
    await field.fill(other);
    await expect(page.getByRole('status')).toHaveText(OFFLINE);
    // The answers to another word are not to be chosen.
    await field.press('ArrowDown');
    await expect(page.getByRole('listbox')).toBeHidden();
    await context.setOffline(false);
    await expect(page.getByRole('status')).toHaveText(COUNT);
    await expect(optionsOf(page).first()).toBeVisible();
  });
});

/** By what is wrong with a file: what the site sends instead. */
const DAMAGES: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'is another thing': (route) => route.fulfill({body: '<!doctype html><title>Connectez-vous au réseau</title>'}),
  'is empty': (route) => route.fulfill({body: ''}),
  'was cut': async (route) => {
    const body = await (await route.fetch()).body();
    await route.fulfill({body: body.subarray(0, Math.floor(body.length / 2))});
  },
  'was changed': async (route) => {
    const body = await (await route.fetch()).body();
    await route.fulfill({body: Buffer.from(body.map((byte, at) => (at === body.length >> 1 ? byte ^ 0x55 : byte)))});
  },
  'is gone': (route) => route.fulfill({status: 404, body: ''}),
};

test.describe('a file of the index', () => {
  // The browser itself tells of a file that is not there; nothing else may be said.
  test.use({tolerated: /the server responded with a status of 404/});

  for (const [damage, act] of Object.entries(DAMAGES)) {
    test(`that ${damage} is told in a sentence, whichever it is; asked again, it answers`, async ({
      page,
      context,
      word,
    }) => {
      for (const kind of ['m', 'd', 'w', 'p', 't']) {
        await context.route(filesOf(kind), act);
        await page.goto(`recherche/?q=${word}`);
        await expect(status(page), kind).toHaveText(UNREAD);
        await expect(page.getByRole('heading', {level: 1})).toBeVisible();
        await context.unroute(filesOf(kind));
        await retry(page).click();
        await expect(status(page), kind).toHaveText(COUNT);
        await expect(links(page).first()).toBeVisible();
      }
    });
  }

  for (const [kind, what, pattern] of [
    ['c', 'a phrase with a common word', /\p{L}{5,} (?:de|la|les|des|le) \p{L}{5,}/u],
    ['q', 'a phrase', /\p{L}{7,} \p{L}{7,}/u],
  ] as const) {
    test(`that only ${what} needs is told too`, async ({page, context, word}) => {
      const row = await saidRow(page, 4, pattern);
      await context.route(filesOf(kind), DAMAGES['was cut']!);
      await page.goto(`recherche/?q=${encodeURIComponent(`"${row}"`)}`);
      await expect(status(page)).toHaveText(UNREAD);
      await page.getByRole('searchbox').fill(word);
      await expect(status(page)).toHaveText(COUNT);
    });
  }

  test('that only a misspelt word needs is told too', async ({page, context, word}) => {
    await context.route(filesOf('e'), DAMAGES['was cut']!);
    await page.goto(`recherche/?q=${word.slice(0, 4)}q${word.slice(4)}`);
    await expect(status(page)).toHaveText(UNREAD);
    await context.unroute(filesOf('e'));
    await retry(page).click();
    await expect(status(page)).toHaveText(/^Aucun texte n’a «\s.+\s»\s: \d+ résultats? avec un mot proche\.$/);
  });

  test('of another edition: what the site names now is looked for, without a word', async ({
    page,
    context,
    word,
    other,
  }) => {
    await answered(page, word);
    // The page stays open while the site changes: a file that it knew of is gone.
    let gone = 0;
    await context.route(filesOf('wept'), (route) => (++gone > 1 ? route.continue() : DAMAGES['is gone']!(route)));
    await page.getByRole('searchbox').fill(other);
    await expect.poll(() => gone).toBeGreaterThan(1);
    await expect(page.locator('.results')).not.toHaveAttribute('aria-busy');
    await expect(status(page)).toHaveText(COUNT);
    await expect(page.locator('.result-list mark').first()).toBeVisible();
  });

  test('that names the index: missing, or naming nothing', async ({page, context, isMobile, word}) => {
    const CURRENT = /\/recherche\/actuel\.json$/;
    for (const answer of [
      {status: 404, body: ''},
      {body: '{"root": 12}'},
      {body: '{"root": "m-0123456789abcdef-0.bin"}'},
    ]) {
      await context.route(CURRENT, (route) => route.fulfill(answer));
      await page.goto(`recherche/?q=${word}`);
      await expect(status(page)).toHaveText(UNREAD);
      await context.unroute(CURRENT);
    }
    await findsNothing(page, isMobile);
    await retry(page).click();
    await expect(status(page)).toHaveText(COUNT);
  });
});

test.describe('the code of the search', () => {
  test.use({tolerated: /net::ERR_FAILED/});

  test('that does not come is told; asked again, it may', async ({page, context, word, other}) => {
    const hired = page.waitForEvent('worker');
    await page.goto(`recherche/?q=${word}`);
    const code = (await hired).url();
    await context.route(code, (route) => route.abort());
    await page.goto(`recherche/?q=${other}`);
    await expect(status(page)).toHaveText(UNLOADED);
    await context.unroute(code);
    await retry(page).click();
    await expect(status(page)).toHaveText(COUNT);
  });
});

test.describe('the code of the page', () => {
  test.use({tolerated: /the server responded with a status of 404/});

  test('that is missing is told; asked again, it may come; other pages stay plain', async ({
    page,
    context,
    heard,
    word,
  }) => {
    await page.goto(`recherche/?q=${word}`);
    await expect(status(page)).toHaveText(COUNT);
    const pieces = heard.requests.filter((url) => /\/assets\/js\/(?!main)[^/]+\.js$/.test(url));
    expect(pieces).not.toEqual([]);
    for (const piece of pieces) await context.route(piece, (route) => route.fulfill({status: 404, body: ''}));
    await page.goto(`recherche/?q=${word}`);
    await expect(status(page)).toHaveText(UNLOADED);
    for (const piece of pieces) await context.unroute(piece);
    await retry(page).click();
    await expect(status(page)).toHaveText(COUNT);
    await expect(links(page).first()).toBeVisible();
    await context.route(/\/assets\/js\/(?!main)[^/]+\.js$/, (route) => route.fulfill({status: 404, body: ''}));
    await page.goto('ressources/');
    await expect(page.getByRole('heading', {level: 1})).toBeVisible();
    await expect(retry(page)).toHaveCount(0);
  });
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('the page leads to the words from A to Z', async ({page}) => {
    await page.goto('recherche/?q=mot');
    await expect(page.getByRole('heading', {name: 'Sans JavaScript'})).toBeVisible();
    // A field that does nothing is no field.
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    await expect(
      page
        .locator('.without-script')
        .getByRole('link', {name: /de A à Z/})
        .first(),
    ).toBeVisible();
    await expect(status(page)).toHaveCount(0);
  });
});
