import type {Page} from '@playwright/test';
import {findsNothing} from './axe';
import {expect, test} from './reader';

/** Citing a page: with and without a script, by the keyboard, to the clipboard. */

const CITED = [
  {name: 'a session', address: 'seances/travail-social/', label: 'Citer cette séance'},
  {name: 'a resource', address: 'ressources/guillaud-2022-dematerialisation-non-recours/', label: 'Citer ce document'},
  {name: 'a post', address: 'actualites/recours-conseil-etat/', label: 'Citer cette nouvelle'},
  {name: 'the presentation', address: 'presentation/', label: 'Citer ce texte'},
  {name: 'the archive', address: 'comment-citer/', label: 'Citer l’archive entière'},
];

const panelOf = (page: Page) => page.locator('.cite-panel').first();

for (const {name, address, label} of CITED) {
  test(`${name}: folded, then every state without anything for axe to find`, async ({page, isMobile}) => {
    await page.goto(address);
    const panel = panelOf(page);
    await expect(panel.locator('dl')).toBeHidden();
    await panel.getByText(label, {exact: true}).click();
    await expect(panel.getByRole('combobox', {name: 'Style'})).toBeVisible();
    await expect(panel.locator('.cite-reference:visible')).toHaveCount(1);
    await findsNothing(page, isMobile);
  });

  test.describe('without JavaScript', () => {
    test.use({javaScriptEnabled: false});

    test(`${name}: every style, the address and the records`, async ({page}) => {
      await page.goto(address);
      const panel = panelOf(page);
      await panel.getByText(label, {exact: true}).click();
      await expect(panel.locator('.cite-reference:visible')).toHaveCount(5);
      await expect(panel.locator('.cite-address code')).toContainText('http');
      for (const [link, end] of Object.entries({'CSL-JSON': 'json', BibTeX: 'bib', RIS: 'ris'})) {
        const download = page.waitForEvent('download');
        await panel.getByRole('link', {name: link, exact: true}).click();
        expect((await download).suggestedFilename()).toMatch(new RegExp(`\\.${end}$`));
      }
    });
  });
}

test.describe('with the clipboard', () => {
  test.use({permissions: ['clipboard-read', 'clipboard-write']});

  test('what is copied is what is seen, in each style', async ({page}) => {
    await page.goto('seances/travail-social/');
    const panel = panelOf(page);
    await panel.getByText('Citer cette séance').click();
    const style = panel.getByRole('combobox', {name: 'Style'});
    const seen = new Set<string>();
    for (const option of await style.locator('option').allTextContents()) {
      await style.selectOption(option);
      const reference = await panel.locator('.cite-reference:visible').innerText();
      seen.add(reference);
      await panel.getByRole('button', {name: 'Copier la référence'}).click();
      await expect(panel.getByRole('status')).toHaveText('Référence copiée.');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(reference);
      const call = panel.locator('.cite-call:visible > span');
      const copyCall = panel.getByRole('button', {name: 'Copier l’appel'});
      if ((await call.count()) === 0) {
        await expect(copyCall).toBeHidden();
        continue;
      }
      await copyCall.click();
      await expect(panel.getByRole('status')).toHaveText('Appel copié.');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await call.innerText());
    }
    expect(seen.size).toBe(5);
    await panel.getByRole('button', {name: 'Copier l’adresse'}).click();
    await expect(panel.getByRole('status')).toHaveText('Adresse copiée.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/seances\/travail-social\/$/);
  });

  test('italics are copied where they can be pasted', {tag: '@once'}, async ({page}) => {
    await page.goto('seances/travail-social/');
    await panelOf(page).getByText('Citer cette séance').click();
    await panelOf(page).getByRole('button', {name: 'Copier la référence'}).click();
    await expect(panelOf(page).getByRole('status')).toHaveText('Référence copiée.');
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item!.getType('text/html')).text();
    });
    expect(html).toContain('<i>Dématérialiser pour mieux régner, séance n°');
  });
});

test('the style is chosen once, for every page, and kept in this browser only as long as it is not the first', async ({
  page,
}) => {
  await page.goto('seances/travail-social/');
  await panelOf(page).getByText('Citer cette séance').click();
  await panelOf(page).getByRole('combobox', {name: 'Style'}).selectOption('apa');
  await page.goto('actualites/recours-conseil-etat/');
  await panelOf(page).getByText('Citer cette nouvelle').click();
  await expect(panelOf(page).getByRole('combobox', {name: 'Style'})).toHaveValue('apa');
  await expect(panelOf(page).locator('[data-style]:visible')).toHaveAttribute('data-style', 'apa');
  await panelOf(page).getByRole('combobox', {name: 'Style'}).selectOption('iso-690-auteur-date');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('a panel is worked with the keyboard alone', {tag: '@once'}, async ({page}) => {
  await page.goto('ressources/guillaud-2022-dematerialisation-non-recours/');
  const panel = panelOf(page);
  await panel.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('combobox', {name: 'Style'})).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('combobox', {name: 'Style'})).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(panel.locator('[data-style]:visible')).toHaveAttribute('data-style', 'iso-690-note');
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('button', {name: 'Copier la référence'})).toBeFocused();
});

test('the drawing of the address is offered as a file', async ({page}) => {
  await page.goto('seances/travail-social/');
  await panelOf(page).getByText('Citer cette séance').click();
  const download = page.waitForEvent('download');
  await panelOf(page).getByRole('link', {name: 'Code QR (SVG)'}).click();
  expect((await download).suggestedFilename()).toBe('travail-social.svg');
});

test('a filtered list of resources is taken away as it is seen, the whole one as its file', async ({page}) => {
  await page.goto('ressources/?theme=chomage');
  const links = page.locator('archive-filter .record-links');
  await expect(links).toContainText('La liste ainsi filtrée');
  const shown = await page.locator('.resources > li:visible').count();
  expect(shown).toBeGreaterThan(3);
  let download = page.waitForEvent('download');
  await links.getByRole('link', {name: 'CSL-JSON'}).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('ressources-choisies.json');
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  expect(JSON.parse(Buffer.concat(chunks).toString('utf8'))).toHaveLength(shown);
  await page.getByRole('button', {name: 'Tout montrer'}).click();
  await expect(links).toContainText('Toute la liste');
  download = page.waitForEvent('download');
  await links.getByRole('link', {name: 'BibTeX'}).click();
  expect((await download).suggestedFilename()).toBe('citations.bib');
});

/** Addresses of the page of which a line ends with a hyphen: it would be read as that of a cut word. */
function cutAtHyphens(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const topOf = (range: Range, node: Node, at: number) => {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect().top;
    };
    // What is told apart as an address, and what only looks like one.
    const places = new Set(document.querySelectorAll('.address, .cite-address code'));
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const {data, parentElement} = texts.currentNode as Text;
      if (/https?:\/\//.test(data) && !parentElement!.closest('.address, code')) places.add(parentElement!);
    }
    const range = document.createRange();
    return [...places]
      .filter((place) => place.checkVisibility())
      .flatMap((place) => {
        const letters: {letter: string; top: number}[] = [];
        const inside = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
        while (inside.nextNode()) {
          const node = inside.currentNode as Text;
          for (const [at, letter] of [...node.data].entries()) letters.push({letter, top: topOf(range, node, at)});
        }
        const isCut = letters.some(({letter, top}, at) => letter === '-' && (letters[at + 1]?.top ?? top) > top + 4);
        return isCut ? [place.textContent] : [];
      });
  });
}

test('on paper no address is cut after a hyphen', {tag: '@once'}, async ({page}) => {
  for (const address of [
    'ressources/guillaud-2022-dematerialisation-non-recours/',
    'ressources/lqdn-2024-france-travail-essor-controle-algorithmique/',
    'seances/cabinets-de-conseil/',
    'presentation/',
    'comment-citer/',
    'actualites/recours-conseil-etat/',
  ]) {
    await page.goto(address);
    await page.emulateMedia({media: 'print'});
    expect(await page.locator('.address, .cite-address code').count(), address).toBeGreaterThan(0);
    for (let width = 380; width <= 700; width += 16) {
      await page.setViewportSize({width, height: 900});
      expect(await cutAtHyphens(page), `${address}, ${width} px`).toEqual([]);
    }
    await page.emulateMedia({media: 'screen'});
  }
});

test.describe('a paragraph of the presentation', () => {
  test.use({permissions: ['clipboard-read', 'clipboard-write']});

  test('has its link and how to cite it, copied as it is seen', async ({page, isMobile}) => {
    await page.goto('presentation/');
    const permalink = page.getByRole('link', {name: 'Lien vers le paragraphe 2'});
    await expect(permalink).toHaveCSS('opacity', '1');
    await expect(permalink).toHaveAttribute('href', '#p-2');
    const panel = page.locator('#citer-p-2');
    await panel.getByText('Citer le paragraphe 2').click();
    const reference = panel.locator('.cite-reference:visible');
    await expect(reference).toHaveCount(1);
    await expect(reference).toContainText('/presentation/#p-2');
    await findsNothing(page, isMobile);
    await panel.getByRole('button', {name: 'Copier la référence'}).click();
    await expect(panel.getByRole('status')).toHaveText('Référence copiée.');
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = async (type: string) => (await item!.getType(type)).text();
      return [await text('text/plain'), await text('text/html')];
    });
    expect(copied[0]).toBe(await reference.innerText());
    expect(copied[1]).not.toContain('<span');
  });
});
