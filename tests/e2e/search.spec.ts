import {fieldOf, findByKeyboard, optionsOf, QUERIES, targetOf} from './queries';
import {expect, test} from './reader';

/** Searching from any page: the field of the header, a combobox over a form that works without it. */

test.describe('from the keyboard alone', () => {
  for (const [rank, {query, address, why}] of QUERIES.entries()) {
    test(`« ${query} » finds ${address} (${why})`, async ({page}) => {
      await page.goto('seances/');
      await findByKeyboard(page, query, address, rank % 2 === 0 ? '/' : 'Control+k');
      if (address.includes('#')) await expect(targetOf(page, address)).toBeInViewport();
    });
  }

  test('the large field of the home page has the shortcuts too', async ({page}) => {
    await page.goto('./');
    await findByKeyboard(page, 'algorithme', '/glossaire/#algorithme-public', '/');
  });

  test('« / » stays a character for who is typing', async ({page}) => {
    await page.goto('ressources/');
    const filter = page.getByRole('searchbox', {name: 'Titre, nom'});
    await filter.click();
    await page.keyboard.type('a/b');
    await expect(filter).toBeFocused();
    await expect(filter).toHaveValue('a/b');
  });

  test('Enter without a choice goes to the whole list of answers', async ({page}) => {
    await page.goto('glossaire/');
    await expect(fieldOf(page)).toBeVisible();
    await page.keyboard.press('/');
    await page.keyboard.type('guichet');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/recherche\/\?q=guichet$/);
    await expect(page.getByRole('status')).toHaveText(/^\d+ résultats\.$/);
  });
});

test('the field says what it does, as the combobox of the ARIA practices', async ({page}) => {
  await page.goto('seances/');
  const field = fieldOf(page);
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await expect(field).toHaveAttribute('aria-autocomplete', 'list');
  await field.pressSequentially('allocataires');
  const list = page.getByRole('listbox', {name: 'Résultats'});
  await expect(list).toBeVisible();
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await expect(field).toHaveAttribute('aria-controls', (await list.getAttribute('id'))!);
  await expect(page.getByRole('status')).toHaveText(/^\d+ résultats?\.$/);

  const options = list.getByRole('option');
  const ids = await options.evaluateAll((all) => all.map(({id}) => id));
  expect(new Set(ids).size).toBe(ids.length);
  await expect(field).not.toHaveAttribute('aria-activedescendant');
  for (const id of ids) {
    await page.keyboard.press('ArrowDown');
    await expect(field).toHaveAttribute('aria-activedescendant', id);
    await expect(list.getByRole('option', {selected: true})).toHaveAttribute('id', id);
  }
  await expect(options.last()).toBeInViewport();
  await page.keyboard.press('ArrowDown');
  await expect(field).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowUp');
  await expect(field).toHaveAttribute('aria-activedescendant', ids.at(-1)!);
  // The keys of the caret lead back to the words of the field; the list stays.
  for (const key of ['Home', 'ArrowRight', 'ArrowLeft', 'End']) {
    await page.keyboard.press(key);
    await expect(field).not.toHaveAttribute('aria-activedescendant');
    await expect(list).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(field).toHaveAttribute('aria-activedescendant', ids[0]!);
  }

  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await expect(field).not.toHaveAttribute('aria-activedescendant');
  await expect(field).toHaveValue('allocataires');
  await expect(field).toBeFocused();
  await expect(page.getByRole('status')).toBeEmpty();
});

test('what is typed on is asked, whatever was chosen among the answers to something else', async ({page}) => {
  await page.goto('seances/');
  const field = fieldOf(page);
  await field.pressSequentially('algorithme');
  await expect(optionsOf(page).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(field).toHaveAttribute('aria-activedescendant', /./);
  await page.keyboard.type('s');
  await expect(field).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type(' caf');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/recherche\/\?q=algorithmes\+caf$/);
});

test('a list that was closed does not come back over an empty field; over words, it is asked for again', async ({
  page,
}) => {
  await page.goto('seances/');
  const field = fieldOf(page);
  const list = page.getByRole('listbox', {name: 'Résultats'});
  await field.pressSequentially('allocataires');
  await expect(optionsOf(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await expect(optionsOf(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await page.keyboard.press('ArrowDown');
  await expect(list).toBeHidden();
  await expect(field).toHaveAttribute('aria-expanded', 'false');
});

test('answers are grouped by kind, with the passage and the words marked', async ({page}) => {
  await page.goto('seances/');
  await fieldOf(page).pressSequentially('dématérialisation');
  const groups = page.getByRole('listbox').getByRole('group');
  await expect(page.getByRole('listbox').getByRole('group', {name: 'Glossaire', exact: true})).toBeVisible();
  const names = await groups.evaluateAll((all) =>
    all.map((group) => document.getElementById(group.getAttribute('aria-labelledby')!)?.textContent),
  );
  const known = ['Paroles', 'Séances', 'Personnes et collectifs', 'Glossaire', 'Ressources', 'Actualités', 'Pages'];
  expect(names.length).toBeGreaterThan(1);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(known).toContain(name);
  for (const option of await optionsOf(page).all()) {
    expect((await option.locator('.option-text').innerText()).length).toBeGreaterThan(20);
    expect(await option.locator('mark').count()).toBeGreaterThan(0);
    for (const mark of await option.locator('mark').allInnerTexts()) expect(mark).toMatch(/^d[ée]mat[ée]rialis/i);
  }
});

test('an option answers to a click, and leaving the field closes the list', async ({page}) => {
  await page.goto('seances/');
  const field = fieldOf(page);
  await field.pressSequentially('illectronisme');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.locator('main').focus();
  await expect(page.getByRole('listbox')).toBeHidden();
  await field.fill('');
  await field.pressSequentially('illectronisme');
  await optionsOf(page).first().click();
  await expect(page).toHaveURL(/\/glossaire\/#illectronisme$/);
});

test('the last words typed are the ones answered', async ({page}) => {
  await page.goto('seances/');
  const field = fieldOf(page);
  await field.pressSequentially('algorithme');
  await expect(optionsOf(page).first()).toBeVisible();
  await field.fill('Clara Deville');
  await expect(optionsOf(page).first()).toHaveAttribute('href', '/intervenants/clara-deville/');
  await field.fill('');
  await expect(page.getByRole('listbox')).toBeHidden();
});

test('nothing found is said, in the field as on the page', async ({page}) => {
  await page.goto('seances/');
  const field = fieldOf(page);
  await field.pressSequentially('xyzzyx');
  await expect(page.getByRole('status')).toHaveText('Rien pour « xyzzyx » : aucun texte n’a ce mot.');
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByRole('listbox')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  for (const address of ['seances/', './']) {
    test(`the form of ${address} leads to the ways to search by hand`, async ({page}) => {
      await page.goto(address);
      const field = page.getByRole('searchbox', {name: 'Que cherchez-vous'});
      await field.fill('algorithme');
      await page.getByRole('button', {name: 'Chercher'}).click();
      await expect(page).toHaveURL(/\/recherche\/\?q=algorithme$/);
      const byHand = page.locator('.without-script');
      await expect(byHand).toBeVisible();
      for (const way of ['Les 4 séances', 'Les 75 mots du glossaire', /^Les \d+ ressources$/, 'Thème : Droit']) {
        await expect(byHand.getByRole('link', {name: way})).toBeVisible();
      }
    });
  }
});
