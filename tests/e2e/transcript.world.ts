import type {Page} from '@playwright/test';
import {expect, test} from './reader';

/**
 * A reader in a long transcript of the test world (tests/world). Nothing here knows the words of the page: they are read
 * from it first.
 */
const PAGE = 'seances/seance-de-test-4/transcription/';
/** The first words of the page's second voice: the filter's second choice after « Tout le monde ». */
const VOICE = 'input[name="voix"] >> nth=2';

const turns = (page: Page) => page.locator('.turns article');
const field = (page: Page) => page.getByRole('searchbox', {name: 'Chercher un mot'});
const count = (page: Page) => page.locator('.transcript-count');
const status = (page: Page) => page.locator('archive-transcript').getByRole('status');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
const idOf = (page: Page, rank: number) => turns(page).nth(rank).getAttribute('id');

/** The tools are there: their code comes after the page. */
async function open(page: Page, ending = ''): Promise<void> {
  await page.goto(PAGE + ending);
  await expect(field(page)).toBeVisible();
}

const fold = (page: Page) => page.locator('.voices-fold > summary');

/** Many voices are folded: from the keyboard, they are shown. */
async function showVoices(page: Page): Promise<void> {
  await fold(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('label[for="v2"]')).toBeVisible();
}

/** The first word of at least eight letters from the page's tenth turn on. */
async function someWord(page: Page): Promise<string> {
  const words = await turns(page).locator('p:not([class])').allTextContents();
  return /\p{L}{8,}/u.exec(words.slice(10).join(' '))![0];
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Half a pixel may be shared. */
function areApart(a: Box, b: Box): boolean {
  const apart = (low: number, length: number, next: number) => low + length <= next + 0.5;
  return apart(a.x, a.width, b.x) || apart(b.x, b.width, a.x) || apart(a.y, a.height, b.y) || apart(b.y, b.height, a.y);
}

async function topOf(page: Page, id: string): Promise<number> {
  return page.evaluate((wanted) => document.getElementById(wanted)!.getBoundingClientRect().top, id);
}

test('the choice of a voice joins the address, is said, hides empty chapters, and is shared', async ({page}) => {
  await open(page);
  const all = await turns(page).count();
  const choice = page.locator(VOICE);
  const value = await choice.getAttribute('value');
  await expect(choice).toBeHidden();
  await showVoices(page);
  await choice.focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL((url) => url.searchParams.get('voix') === value);
  await expect(status(page)).toHaveText(/\u00A0: \d+\u00A0tours? de parole\.$/);
  const shown = Number(/(\d+)\u00A0tour/.exec((await status(page).textContent()) ?? '')?.[1]);
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(all);
  // A slice of them at a time.
  await expect(turns(page).locator('visible=true')).toHaveCount(shown);
  for (const chapter of await page.locator('.turns section:visible').all()) {
    expect(await chapter.locator('article:visible').count()).toBeGreaterThan(0);
  }
  await page.reload();
  await expect(page.locator(VOICE)).toBeChecked();
  await expect(turns(page).locator('visible=true')).toHaveCount(shown);
});

test('a voice chosen with a pointer folds the list, is told in the bar, and all the turns come back', async ({
  page,
}) => {
  await open(page);
  const all = await turns(page).count();
  const chosen = page.locator('.transcript-chosen');
  await expect(chosen).toBeHidden();
  await fold(page).click();
  await page.locator('label[for="v2"]').click();
  await expect(page.locator('label[for="v3"]')).toBeHidden();
  await expect(page.locator('#v2')).toBeFocused();
  await expect(chosen).toHaveText(/^.+\u00A0: \d+\u00A0tours?Tout montrer$/);
  const shown = turns(page).locator('visible=true');
  const id = (await shown.nth(3).getAttribute('id'))!;
  await page.locator(`#${id}`).evaluate((turn) => turn.scrollIntoView({behavior: 'instant'}));
  const bar = await page.locator('.transcript-bar').boundingBox();
  expect(await topOf(page, id), 'clear of the tools').toBeGreaterThanOrEqual(bar!.y + bar!.height - 1);
  await page.getByRole('button', {name: 'Tout montrer'}).click();
  await expect(shown).toHaveCount(all);
  await expect(chosen).toBeHidden();
  expect(await focused(page)).toBe(id);
  await expect(page.locator(`#${id}`)).toBeInViewport();
  await expect(page).toHaveURL((url) => !url.searchParams.has('voix'));
});

/** As where browsers hold no place, and with turns that keep their height: what moves was moved by us. */
const ALONE = `
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* {overflow-anchor: none !important} article {content-visibility: visible !important}');
  document.adoptedStyleSheets.push(sheet);`;

/** The second voice alone, the window at one of its turns in the middle. */
async function readOneVoice(page: Page): Promise<string> {
  await open(page);
  const all = await turns(page).count();
  const ofVoice = page.locator('.turns article[id].v2');
  const id = (await ofVoice.nth(Math.floor((await ofVoice.count()) / 2)).getAttribute('id'))!;
  await fold(page).click();
  await page.locator('label[for="v2"]').click();
  await expect(turns(page).locator('visible=true')).toHaveCount(await page.locator('.turns .v2').count());
  await page.locator(`#${id}`).evaluate((turn) => turn.scrollIntoView({behavior: 'instant'}));
  expect(all - (await turns(page).locator('visible=true').count()), 'several slices').toBeGreaterThan(80);
  return id;
}

for (const [holder, script] of [
  ['with the browser', ''],
  ['alone', ALONE],
])
  test(`all the turns come back a slice at a time, around the one that is read, held ${holder}`, async ({page}) => {
    await page.addInitScript(script!);
    const id = await readOneVoice(page);
    const {places, left, around, said} = await page.evaluate(async (here) => {
      const turn = document.getElementById(here)!;
      const hidden = () => document.querySelectorAll('.turns article[hidden]').length;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const heard: string[] = [];
      new MutationObserver((changes) => heard.push(...changes.map(({target}) => target.textContent ?? ''))).observe(
        document.querySelector('archive-transcript [role="status"]')!,
        {childList: true},
      );
      document.querySelector<HTMLElement>('.transcript-chosen button')!.click();
      const waiting = [hidden()];
      const tops = [turn.getBoundingClientRect().top];
      const next = [turn.previousElementSibling, turn.nextElementSibling];
      const beside = next.map((each) => each?.matches('article[hidden]') ?? false);
      while (waiting.at(-1)! > 0) {
        await frame();
        waiting.push(hidden());
        tops.push(turn.getBoundingClientRect().top);
      }
      // What comes into view is laid out, then.
      for (let times = 0; times < 3; times++) tops.push((await frame(), turn.getBoundingClientRect().top));
      return {places: tops, left: waiting, around: beside, said: heard};
    }, id);
    expect(around, 'at once around it').toEqual([false, false]);
    expect(new Set(left).size, 'not all at once').toBeGreaterThan(3);
    expect(Math.max(...places) - Math.min(...places), 'where one reads').toBeLessThanOrEqual(1);
    expect(said).toEqual([expect.stringMatching(/^Tout le monde\u00A0: \d+\u00A0tours de parole\.$/)]);
    expect(await focused(page)).toBe(id);
  });

test('another choice while the turns come back takes over, and leaves none of them half-way', async ({page}) => {
  await readOneVoice(page);
  const others = await page.evaluate(() => {
    document.querySelector<HTMLElement>('.transcript-chosen button')!.click();
    document.querySelector<HTMLElement>('#v1')!.click();
    return document.querySelectorAll('.turns .v1').length;
  });
  await expect(page.locator('.transcript-chosen')).toContainText(`\u00A0: ${others}\u00A0tour`);
  await expect(turns(page).locator('visible=true')).toHaveCount(others);
  await expect(page.locator('.turns .v1').locator('visible=true')).toHaveCount(others);
  await page.getByRole('button', {name: 'Tout montrer'}).click();
  await expect(turns(page).locator('visible=true')).toHaveCount(await turns(page).count());
});

test('a search, an address, a key and paper find turns that have not come back yet', async ({page}) => {
  await readOneVoice(page);
  const left = () => page.locator('.turns article[hidden]').count();
  // No frame is drawn any more: of the slices, the first comes alone.
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
    document.querySelector<HTMLElement>('.transcript-chosen button')!.click();
  });
  expect(await left()).toBeGreaterThan(80);
  const last = page.locator('.turns article[hidden]:has(p:not([class]))').last();
  const [far, words] = await last.evaluate((turn) => [
    turn.id,
    [...turn.querySelectorAll('p:not([class])')].at(-1)!.textContent.split(/\s+/u).slice(-6).join(' '),
  ]);
  await field(page).fill(words!);
  await field(page).press('Enter');
  await expect(page.locator('article.found')).toHaveAttribute('id', far!);
  await expect(page.locator(`#${far} > p:not([class])`).last()).toBeInViewport();

  const edge = page.locator('.turns article[id]:not([hidden]):has(+ article[id][hidden])').first();
  const next = (await edge.evaluate((turn) => turn.nextElementSibling!.id))!;
  await edge.evaluate((turn) => {
    turn.tabIndex = -1;
    turn.focus();
  });
  await page.keyboard.press('j');
  expect(await focused(page)).toBe(next);

  const waits = (await page.locator('.turns article[id][hidden]').first().getAttribute('id'))!;
  await page.evaluate((hash) => (location.hash = hash), waits);
  await expect(page.locator(`#${waits}`)).toBeInViewport();

  expect(await left(), 'still waiting').toBeGreaterThan(0);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await left(), 'on paper').toBe(0);
});

test('an address that leads to a hidden turn shows everybody again', async ({page}) => {
  await open(page);
  const value = await page.locator(VOICE).getAttribute('value');
  const hidden = await page.locator('.turns article[id]:not(.v2)').last().getAttribute('id');
  await open(page, `?voix=${value}#${hidden}`);
  await expect(page.locator(`#${hidden}`)).toBeInViewport();
  await expect(page.locator('#v0')).toBeChecked();
  await expect(page).toHaveURL((url) => !url.searchParams.has('voix') && url.hash === `#${hidden}`);
});

test('search from the keyboard: on, back, and out into the turn', async ({page}) => {
  await open(page);
  const word = await someWord(page);
  const before = await page.locator('.turns').innerHTML();
  await field(page).focus();
  // Without accents and in capitals: as one types in a hurry.
  const typed = word.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  await page.keyboard.type(typed);
  // Before that, Enter asks the question instead of going on.
  await expect(page).toHaveURL((url) => url.searchParams.get('mots') === typed);
  await expect(count(page)).toHaveText(/^1 sur [1-9]\d*$/);
  await expect(status(page)).toContainText(new RegExp(word, 'i'));
  const total = Number(/\d+$/.exec(await count(page).innerText())?.[0]);
  await page.keyboard.press('Shift+Enter');
  await expect(count(page)).toHaveText(`${total} sur ${total}`);
  await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText(`1 sur ${total}`);
  await expect(field(page)).toBeFocused();
  const found = await page.locator('article.found').getAttribute('id');
  await expect(page.locator(`#${found}`)).toBeInViewport();
  await page.keyboard.press('Escape');
  expect(await focused(page)).toBe(found);
  await expect(field(page)).toHaveValue('');
  await expect(page).toHaveURL((url) => !url.searchParams.has('mots'));
  const after = await page.locator('.turns').evaluate((place) => {
    for (const turn of place.querySelectorAll('[tabindex]')) turn.removeAttribute('tabindex');
    for (const turn of place.querySelectorAll('.found, [class$=" "]')) turn.classList.remove('found');
    return place.innerHTML;
  });
  // Meanwhile turns that are out of sight are laid out, one after the other.
  const asDrawn = (html: string) => html.replaceAll(/ style="[^"]*"/g, '').replaceAll(' class=""', '');
  expect(asDrawn(after)).toBe(asDrawn(before));
});

test('Tab leaves the search for the passage that was reached', async ({page}) => {
  await open(page);
  const word = await someWord(page);
  await field(page).fill(word);
  await expect(count(page)).toHaveText(/^1 sur/);
  for (let times = 0; times < 3; times++) await field(page).press('Enter');
  const found = await page.locator('article.found').getAttribute('id');
  await field(page).focus();
  for (const name of ['Passage précédent', 'Passage suivant', 'Ne plus marquer ces mots']) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', {name})).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(page.locator(`#${found} :focus`)).toHaveCount(1);
});

test('a sentence is found from one paragraph to the next', async ({page}) => {
  await open(page);
  const [end, start] = await page
    .locator('.turns article')
    .filter({has: page.locator('p:not([class]) + p:not([class])')})
    .first()
    .evaluate((turn) => {
      const [first, second] = [...turn.querySelectorAll('p:not([class])')].map((each) =>
        each.textContent.split(/\s+/u),
      );
      return [first!.slice(-4).join(' '), second!.slice(0, 4).join(' ')];
    });
  await field(page).fill(`${end} ${start}`);
  await expect(count(page)).toHaveText(/^1 sur/);
  const chosen = await page.evaluate(() => [...(CSS.highlights.get('transcript-current') ?? [])].map(String).join());
  expect(chosen.replace(/\s+/gu, '')).toBe(`${end}${start}`.replace(/\s+/gu, ''));
});

test('the list of voices is left with Enter or Escape, back on what opens it', async ({page}) => {
  await open(page);
  for (const key of ['Enter', 'Escape']) {
    await showVoices(page);
    await page.locator(VOICE).focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('label[for="v2"]')).toBeVisible();
    await page.keyboard.press(key);
    await expect(page.locator('label[for="v2"]')).toBeHidden();
    await expect(page.locator('.voices-fold > summary')).toBeFocused();
  }
});

test('search keeps to the chosen voice, and its address can be shared', async ({page}) => {
  await open(page);
  const word = await someWord(page);
  await open(page, `?mots=${encodeURIComponent(word)}`);
  await expect(field(page)).toHaveValue(word);
  await expect(count(page)).toHaveText(/^\d+ sur \d+$/);
  const all = await count(page).innerText();
  await showVoices(page);
  await page.locator(VOICE).check({force: true});
  await expect(count(page)).not.toHaveText(all);
  await expect(page).toHaveURL(/voix=.*mots=|mots=.*voix=/);
  await field(page).fill('xyzzyx');
  await expect(count(page)).toHaveText('Rien dans ces tours');
  await expect(status(page)).toContainText('xyzzyx');
});

test('an address that asks for the voice of nobody says so, and shows all turns', async ({page}) => {
  await open(page, '?voix=personne-de-ce-nom');
  const chosen = page.locator('.transcript-chosen');
  await expect(chosen.locator('span')).toHaveText('Cette voix n’est pas ici\u00A0: tout est montré.');
  await expect(chosen.getByRole('button')).toHaveCount(0);
  await expect(page.locator('.turns article[hidden]')).toHaveCount(0);
  // A choice takes its place.
  await page.locator('label[for="v1"]').evaluate((label: HTMLElement) => label.click());
  await expect(chosen.getByRole('button', {name: 'Tout montrer'})).toBeVisible();
});

test('j and k go from turn to turn, with the filter too, and can be turned off for good', async ({page}) => {
  await open(page);
  await page.keyboard.press('j');
  expect(await focused(page)).toBe(await idOf(page, 0));
  await page.keyboard.press('j');
  expect(await focused(page)).toBe(await idOf(page, 1));
  await page.keyboard.press('k');
  expect(await focused(page)).toBe(await idOf(page, 0));
  await page.keyboard.press('Control+j');
  expect(await focused(page)).toBe(await idOf(page, 0));
  // In the field they are letters.
  await field(page).focus();
  await page.keyboard.type('jk');
  await expect(field(page)).toHaveValue('jk');
  await page.keyboard.press('Escape');
  await showVoices(page);
  await page.locator(VOICE).check({force: true});
  const shown = turns(page).locator('visible=true');
  await page.evaluate(() => {
    scrollTo(0, 0);
    (document.activeElement as HTMLElement).blur();
  });
  await page.keyboard.press('j');
  expect(await focused(page)).toBe(await shown.first().getAttribute('id'));
  await page.keyboard.press('j');
  expect(await focused(page)).toBe(await shown.nth(1).getAttribute('id'));

  await page.getByText('Au clavier').focus();
  await page.keyboard.press('Enter');
  const box = page.getByRole('checkbox', {name: /Touches j et k/});
  await page.keyboard.press('Tab');
  await expect(box).toBeFocused();
  await page.keyboard.press('Space');
  await page.reload();
  await page.getByText('Au clavier').click();
  await expect(box).not.toBeChecked();
  await page.keyboard.press('j');
  expect(await focused(page)).toBe('');
});

test('a reader comes back to where they stopped, or has it forgotten', async ({page}) => {
  await open(page);
  const id = (await idOf(page, 20))!;
  await page.locator(`#${id}`).evaluate((turn) => turn.scrollIntoView({behavior: 'instant'}));
  await page.waitForTimeout(100);
  await open(page, '?');
  const offer = page.locator('.transcript-place');
  await expect(offer.getByRole('link')).toHaveAttribute('href', `#${id}`);
  await offer.getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(`#${id}`)).toBeInViewport();
  const bar = await page.locator('.transcript-bar').boundingBox();
  expect(await topOf(page, id), 'clear of the tools').toBeGreaterThanOrEqual(bar!.y + bar!.height);
  await open(page);
  await offer.getByRole('button', {name: 'Oublier'}).focus();
  await page.keyboard.press('Enter');
  await expect(offer).toBeFocused();
  await page.locator(`#${id}`).evaluate((turn) => turn.scrollIntoView({behavior: 'instant'}));
  await open(page);
  await expect(offer).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('after a reload or a step back the page stands where it was, and what is kept of it does not drift', async ({
  page,
}) => {
  // A line at most: turns are laid out meanwhile, by parts of pixels.
  const NEAR = 12;
  await open(page);
  const id = (await idOf(page, Math.floor((await turns(page).count()) / 2)))!;
  await page.locator(`#${id}`).evaluate((turn) => turn.scrollIntoView({behavior: 'instant'}));
  const top = await topOf(page, id);
  const place = () => page.evaluate(() => localStorage.getItem(`lecture:${location.pathname}`));
  // Its place is in history.
  await page.waitForFunction(() => (history.state as {stand?: object} | null)?.stand !== undefined);
  for (let time = 0; time < 2; time++) {
    await page.reload();
    await expect.poll(async () => Math.abs((await topOf(page, id)) - top)).toBeLessThan(NEAR);
  }
  // The turn itself, or one near it: some are a line long, and pushed while they are laid out.
  const rank = await turns(page).evaluateAll((all, wanted) => all.findIndex((turn) => turn.id === wanted), id);
  const away = async () => Math.abs((JSON.parse((await place()) ?? '{}') as {rank: number}).rank - rank);
  expect(await away()).toBeLessThan(10);
  // Turns are laid out meanwhile.
  await page.waitForTimeout(1_500);
  expect(Math.abs((await topOf(page, id)) - top)).toBeLessThan(NEAR);
  expect(await away()).toBeLessThan(10);
  await page.goto('/presentation/');
  await page.goBack();
  await expect.poll(async () => Math.abs((await topOf(page, id)) - top)).toBeLessThan(NEAR);
});

test('the choice of a voice covers nothing of the turn that one reads', async ({page}) => {
  await open(page);
  const turn = page.locator('.turns article.v1[id]').nth(5);
  await page.goto(`${page.url()}#${await turn.getAttribute('id')}`);
  await page.locator('label[for="v1"]').evaluate((label: HTMLElement) => label.click());
  await expect(page.locator('.turns article:not(.v1):not([hidden])')).toHaveCount(0);
  const bar = (await page.locator('.transcript-bar').boundingBox())!;
  const {y} = (await turn.boundingBox())!;
  expect(y).toBeGreaterThanOrEqual(bar.y + bar.height);
  expect(y).toBeLessThan(bar.y + bar.height + 60);
});

test('who stopped at a turn that is gone is led to the one before it', async ({page}) => {
  await open(page);
  await page.evaluate(() => localStorage.setItem(`lecture:${location.pathname}`, '{"id":"t-00000","rank":5}'));
  await open(page);
  await expect(page.locator('.transcript-place a')).toHaveAttribute('href', `#${await idOf(page, 5)}`);
  // What is not ours is left aside.
  await page.evaluate(() => localStorage.setItem(`lecture:${location.pathname}`, '{"id":"<b>"}'));
  await open(page);
  await expect(page.locator('.transcript-place')).toHaveCount(0);
});

test('storage refused: everything else works', async ({page}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await open(page);
  await page.keyboard.press('j');
  expect(await focused(page)).toBe(await idOf(page, 0));
});

test('the permanent address of a turn is copied from the keyboard', async ({page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  const link = turns(page).first().locator('h3 a[href*="/t/"]');
  const address = await link.evaluate((anchor) => (anchor as HTMLAnchorElement).href);
  await link.focus();
  await page.keyboard.press('Tab');
  const button = page.getByRole('button', {name: 'Copier l’adresse'});
  await expect(button).toBeFocused();
  const [place, ...others] = await Promise.all(
    [button, link, turns(page).first().locator('p:not([class])').first()].map((each) => each.boundingBox()),
  );
  for (const other of others) expect(areApart(place!, other!), 'it covers nothing').toBe(true);
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('Adresse copiée.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
});

test('the tools hold in the window, can be touched, and are not printed', async ({page}) => {
  await open(page);
  await page.getByText('Au clavier').click();
  for (const tool of await page.locator('.transcript-bar :is(button, input):visible, .transcript-keys').all()) {
    const box = await (
      (await tool.evaluate((it) => it.closest('label')?.tagName)) === 'LABEL'
        ? tool.locator('xpath=ancestor-or-self::label')
        : tool
    ).boundingBox();
    expect(box!.height).toBeGreaterThanOrEqual(44);
    expect(box!.width).toBeGreaterThanOrEqual(44);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await turns(page)
    .nth(20)
    .evaluate((turn) => turn.scrollIntoView({behavior: 'instant'}));
  await expect(field(page)).toBeInViewport();
  await page.emulateMedia({media: 'print'});
  await expect(field(page)).toBeHidden();
  await expect(page.locator('.transcript-keys')).toBeHidden();
  await expect(page.getByText('Montrer les paroles de')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('the words stand, the voices filter, the addresses lead, and no tool is left dead', async ({page}) => {
    await page.goto(PAGE);
    const all = await turns(page).count();
    expect(all).toBeGreaterThan(20);
    await expect(page.locator('archive-transcript button, archive-transcript [type=search]')).toHaveCount(0);
    await fold(page).click();
    await page.locator('label[for="v2"]').click();
    const shown = await turns(page).locator('visible=true').count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(all);
    // Paper takes what is on the screen.
    await page.emulateMedia({media: 'print'});
    await expect(turns(page).locator('visible=true')).toHaveCount(shown);
    await page.emulateMedia({media: 'screen'});
    await page.locator('label[for="v0"]').click();
    const id = await idOf(page, 20);
    await page.goto(`${PAGE}#${id}`);
    await expect(page.locator(`#${id}`)).toBeInViewport();
  });
});
