import {fieldOf, optionsOf} from './queries';
import {expect, test} from './reader';

/** `/recherche/`: the whole list of answers, at an address that can be kept, sent, and come back to. */

const results = 'main .result-list a';

test('an address with a question shows its answers', async ({page}) => {
  await page.goto('recherche/?q=non%20recours');
  await expect(page.getByRole('searchbox', {name: 'Que cherchez-vous'})).toHaveValue('non recours');
  await expect(page.getByRole('status')).toHaveText(/^\d+ résultats\.$/);
  await expect(page.locator('.result-list mark').first()).toHaveText(/^(?:non|recours|non-recours)$/i);
  const total = Number.parseInt(await page.getByRole('status').innerText());
  expect(total).toBeGreaterThan(20);
  await expect(page.locator(results)).toHaveCount(20);
  await page.getByRole('link', {name: /résultats? de plus$/}).click();
  await expect(page).toHaveURL(/[?&]n=40$/);
  await expect(page.locator(results)).toHaveCount(Math.min(total, 40));
  await expect(page.locator(results).nth(20)).toBeFocused();
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

test('words typed after a question was sent are a step of their own', async ({page}) => {
  await page.goto('recherche/');
  const field = page.getByRole('searchbox');
  await field.pressSequentially('guichet');
  await field.press('Enter');
  await expect(page.locator(results).first()).toBeVisible();
  await field.press('End');
  await field.pressSequentially(' algorithme');
  await expect(page).toHaveURL(/\?q=guichet\+algorithme$/);
  await page.goBack();
  await expect(page).toHaveURL(/\?q=guichet$/);
  await expect(field).toHaveValue('guichet');
  await expect(page.locator(results).first()).toBeVisible();
});

test('the shortcuts lead to the field of the page', async ({page}) => {
  await page.goto('recherche/?q=guichet');
  await expect(page.locator(results).first()).toBeVisible();
  const field = page.getByRole('searchbox');
  for (const shortcut of ['/', 'Control+k']) {
    await expect(field).not.toBeFocused();
    await page.keyboard.press(shortcut);
    await expect(field).toBeFocused();
    await field.blur();
  }
});

test('the marks of a question are explained under the field', async ({page}) => {
  await page.goto('recherche/');
  await page.getByText('Préciser la recherche').click();
  for (const example of ['"contrôle social"', '-logement', 'qui:Deville', 'séance:contrôle']) {
    await expect(page.locator('.query-help').getByText(example, {exact: true})).toBeVisible();
    await page.goto(`recherche/?q=${encodeURIComponent(example.startsWith('-') ? `droit ${example}` : example)}`);
    await expect(page.getByRole('status')).toHaveText(/^[\d\s]+ résultats?\.$/);
    await page.getByText('Préciser la recherche').click();
  }
});

test('a name that no one bears, and a filter that leaves nothing, are told as such', async ({page}) => {
  await page.goto('recherche/?q=guichet+qui:zorro');
  await expect(page.getByRole('status')).toHaveText(
    /^Rien pour «\sguichet qui:zorro\s»\. Personne, dans l’archive, ne s’appelle «\szorro\s»\.$/,
  );
  await page.goto('recherche/?etat=zzz');
  await expect(page.getByRole('status')).toHaveText('Rien avec ces filtres.');
  await expect(page.getByRole('link', {name: 'La même recherche, sans filtre'})).toBeVisible();
  await expect(page.getByText('Essayez un autre mot')).toHaveCount(0);
});

test('a long sentence is told in a few lines', async ({page}) => {
  const sentence =
    'Quand le guichet de la mairie ferme, les usagers de la commune et les allocataires de la caisse cherchent dans le ' +
    'téléphone des réponses sur les droits et sur les démarches de la préfecture, avec un algorithme pour tout dire.';
  await page.goto(`recherche/?q=${encodeURIComponent(sentence)}`);
  await expect(page.locator(results).first()).toBeVisible();
  const left = page.locator('.search-explained > p', {hasText: 'Laissé de côté'});
  await expect(left).toHaveText(/^Laissé de côté\s: «\sle\s», «\sde\s», «\sla\s» et \d+ autres \(trop courants\)\.$/);
  expect(await page.locator('.search-explained > *').count()).toBeLessThan(5);
  const {y} = (await page.locator('.results').boundingBox())!;
  const {y: top} = (await page.locator('.search-explained').boundingBox())!;
  expect(y - top).toBeLessThan(500);
});

test('a date is asked once it is whole, in one step of history; one that no calendar has is told', async ({page}) => {
  await page.goto('recherche/?q=algorithme');
  await expect(page.locator(results).first()).toBeVisible();
  if (!(await page.getByRole('checkbox').first().isVisible())) await page.getByText('Filtrer', {exact: true}).click();
  const addresses: string[] = [];
  page.on('framenavigated', (frame) => addresses.push(new URL(frame.url()).search));
  const before = await page.evaluate(() => history.length);
  const field = page.getByLabel('Du', {exact: true});
  await field.focus();
  // The same whichever of day and month comes first in this browser.
  await page.keyboard.type('02022022', {delay: 150});
  await expect(page).toHaveURL(/\?q=algorithme&de=2022-02-02$/);
  await expect(field).toHaveValue('2022-02-02');
  expect(addresses).toEqual(['?q=algorithme&de=2022-02-02']);
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goto('recherche/?q=algorithme&de=2023-02-31');
  await expect(page.getByText(/^«\s2023-02-31\s» n’est pas une date possible/)).toBeVisible();
  await expect(page.getByText('Filtrer', {exact: true})).toBeVisible();
});

test('a browser that refuses addresses, as those that come too fast, keeps no answer from coming', async ({page}) => {
  await page.addInitScript(() => {
    history.pushState = history.replaceState = () => {
      throw new DOMException(
        'Attempt to use history.replaceState() more than 100 times per 30 seconds',
        'SecurityError',
      );
    };
  });
  await page.goto('recherche/');
  await page.getByRole('searchbox').pressSequentially('guichet');
  await expect(page.locator(results).first()).toBeVisible();
  await page.locator('.more').click();
  await expect(page.locator(results).nth(20)).toBeVisible();
});

test('signs of addresses and markup in a question are only words', async ({page}) => {
  await page.goto(`recherche/?q=${encodeURIComponent('<img src=x onerror=alert(1)> & 100 % #caf')}`);
  await expect(page.getByRole('searchbox')).toHaveValue('<img src=x onerror=alert(1)> & 100 % #caf');
  await expect(page.getByRole('status')).toHaveText(/résultats|Rien pour/);
  await expect(page.locator('archive-results img')).toHaveCount(0);
});

test('no answer, and an answer to a misspelt word, are said in a sentence', async ({page}) => {
  await page.goto('recherche/?q=xyzzyx');
  await expect(page.getByRole('status')).toHaveText('Rien pour « xyzzyx » : aucun texte n’a ce mot.');
  await expect(page.locator(results)).toHaveCount(0);
  await page.goto('recherche/?q=algoritme');
  await expect(page.getByRole('status')).toHaveText(
    /^Aucun texte n’a «\salgoritme\s»\s: \d+ résultats avec un mot proche\.$/,
  );
  await expect(page.locator(results).first()).toBeVisible();
});

test('filters are boxes with counts, go into the address, and back takes them away', async ({page}) => {
  await page.goto('recherche/?q=algorithme');
  await expect(page.locator(results).first()).toBeVisible();
  const total = await page.getByRole('status').innerText();
  if (!(await page.getByRole('checkbox').first().isVisible())) await page.getByText('Filtrer', {exact: true}).click();
  const box = page.getByRole('checkbox', {name: /^Ressources \d+$/});
  const name = (await box.evaluate((input) => (input as HTMLInputElement).labels![0]!.innerText)).trim();
  const count = Number(/\d+$/.exec(name)![0]);
  await box.focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/\?q=algorithme&genre=resource$/);
  await expect(page.getByRole('status')).toHaveText(`${count} résultats.`);
  await expect(page.locator('.result-list .result-names').first()).toHaveText(/^Ressources/);
  await expect(page.getByRole('checkbox', {name: /^Ressources/})).toBeChecked();
  await expect(page.getByRole('checkbox', {name: /^Ressources/})).toBeFocused();
  await expect(page.getByText('Filtrer (1)')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\?q=algorithme$/);
  await expect(page.getByRole('status')).toHaveText(total);
  await expect(page.getByRole('checkbox', {name: /^Ressources/})).not.toBeChecked();
});

test('filters without words, and filters that leave nothing', async ({page}) => {
  await page.goto('recherche/?genre=term');
  await expect(page.getByRole('status')).toHaveText(/^\d+ résultats\.$/);
  await page.goto('recherche/?q=algorithme&qui=personne-qui-n-existe-pas');
  await expect(page.getByRole('status')).toHaveText(/^Rien pour/);
  await page.getByRole('link', {name: 'La même recherche, sans filtre'}).click();
  await expect(page).toHaveURL(/\?q=algorithme$/);
  await expect(page.locator(results).first()).toBeVisible();
});

test('what is misspelt, ignored or unknown is told, with the question to ask instead', async ({page}) => {
  await page.goto('recherche/?q=les%20algoritmes%20');
  await expect(page.getByText('Laissé de côté : « les » (trop courant).')).toBeVisible();
  await page.locator('.search-tries a').first().click();
  await expect(page).toHaveURL(/\?q=les\+algorithmes?$/);
  await expect(page.getByRole('status')).toHaveText(/^\d+ résultats\.$/);
  await page.goto('recherche/?q=dematerialisatoin');
  const suggested = page.locator('.search-tries').getByRole('link', {name: 'dématérialisation', exact: true});
  await suggested.click();
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === 'dématérialisation');
  await expect(page.getByRole('searchbox')).toHaveValue('dématérialisation');
  await page.goto('recherche/?q=guichet+xyzzyx');
  await expect(page.getByRole('status')).toHaveText(
    /^Aucun texte n’a «\sxyzzyx\s»\s: \d+ résultats avec «\sguichet\s»\.$/,
  );
  await expect(page.getByText('Sans « xyzzyx » :')).toBeVisible();
  await page.getByRole('link', {name: 'guichet', exact: true}).click();
  await expect(page.getByRole('searchbox')).toHaveValue('guichet');
});

test('words in a row, and words that are not wanted', async ({page}) => {
  const count = async (query: string) => {
    await page.goto(`recherche/?q=${encodeURIComponent(query)}`);
    await expect(page.getByRole('status')).toHaveText(/^\d+ résultats?\.$/);
    return Number.parseInt(await page.getByRole('status').innerText());
  };
  const both = await count('contrôle social');
  const inRow = await count('"contrôle social"');
  expect(inRow).toBeLessThan(both);
  for (const text of await page.locator('.result-list mark').allInnerTexts()) {
    expect(text).toMatch(/^contr[ôo]le[^\p{L}]+social$/iu);
  }
  expect(await count('contrôle social -"contrôle social"')).toBe(both - inRow);
});

test.describe('when the index cannot be fetched', () => {
  test.use({tolerated: /net::ERR_(?:FAILED|INTERNET_DISCONNECTED)| 404 /});
  const INDEX = /\/recherche\/[^/]+\.(?:json|bin)$/;
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

  test('filters whose numbers are those of another answer go until there is one', async ({page, context}) => {
    await page.goto('recherche/?q=guichet');
    await expect(page.locator('.search-filters')).toBeVisible();
    await context.route(INDEX, (route) => route.abort());
    await page.getByRole('searchbox').fill('dématérialisation');
    await expect(page.getByRole('status')).toHaveText(failure);
    await expect(page.locator('.search-filters')).toBeHidden();
    await context.unroute(INDEX);
    await page.getByRole('button', {name: 'Réessayer'}).click();
    await expect(page.locator('.search-filters')).toBeVisible();
  });

  test('a browser without workers is told that the search cannot be read', async ({page}) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
    await page.goto('recherche/?q=guichet');
    await expect(page.getByRole('status')).toHaveText(/^La recherche n’a pas pu être lue\s:/);
    await expect(page.getByRole('button', {name: 'Réessayer'})).toBeVisible();
  });

  test('the field of the header says so, and typing on tries again', async ({page, context}) => {
    await context.route(INDEX, (route) => route.abort());
    await page.goto('seances/');
    const field = fieldOf(page);
    await field.pressSequentially('guich');
    await expect(page.getByRole('status')).toHaveText(failure.replace('réessayez', 'tapez une lettre de plus'));
    await context.unroute(INDEX);
    await field.pressSequentially('et');
    await expect(optionsOf(page).first()).toBeVisible();
  });

  test('without network at all, words whose files came already still answer', async ({page, context}) => {
    await page.goto('recherche/?q=guichet');
    await expect(page.locator(results).first()).toBeVisible();
    const all = await page.locator(results).allInnerTexts();
    await context.setOffline(true);
    const field = page.getByRole('searchbox');
    await field.fill('dématérialisation');
    await expect(page.getByRole('status')).toHaveText(/^(?:Vous êtes hors ligne|\d+ résultats)/);
    await field.fill('guichet');
    await expect.poll(() => page.locator(results).allInnerTexts()).toEqual(all);
    await context.setOffline(false);
  });

  test('a damaged file is said in a sentence, and asked again', async ({page, context}) => {
    const SHARDS = /\/recherche\/[^mw/][^/]*\.bin$/;
    await context.route(SHARDS, (route) => route.fulfill({body: Buffer.from('pas un index, mais assez long')}));
    await page.goto('recherche/?q=guichet');
    await expect(page.getByRole('status')).toHaveText(/^La recherche n’a pas pu être lue\s:/);
    await expect(page.getByRole('link', {name: 'signalez-le'})).toHaveAttribute(
      'href',
      '/contribuer/signaler/?page=/recherche/',
    );
    await context.unroute(SHARDS);
    await page.getByRole('button', {name: 'Réessayer'}).click();
    await expect(page.getByRole('status')).toHaveText(/^\d+ résultats\.$/);
  });

  test('an index that is gone, as after a new edition of the site, is looked for again', async ({page, context}) => {
    let isGone = true;
    await context.route(/\/recherche\/m-[^/]*\.bin$/, async (route) => {
      if (isGone) await route.fulfill({status: 404, body: ''});
      else await route.continue();
      isGone = false;
    });
    await page.goto('recherche/?q=guichet');
    await expect(page.getByRole('status')).toHaveText(/^\d+ résultats\.$/);
  });
});
