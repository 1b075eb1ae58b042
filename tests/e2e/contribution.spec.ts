import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Locator} from '@playwright/test';
import {findsNothing} from './axe';
import {fillNote, NOTE, openForm, reread, saved, sign} from './contribution-form';
import {expect, test} from './reader';

/** The form where the association has given no address and runs no service: a file, a copy, a sheet of paper. */

test('says honestly that nothing is open, and gives a file and a sheet for each kind', async ({page}) => {
  await page.goto('contribuer/');
  await expect(page.getByText('Rien n’est encore ouvert pour recevoir vos textes')).toBeVisible();
  for (const kind of ['Note sur la séance', 'Témoignage', 'Correction', 'Demande de retrait']) {
    const file = await saved(page, page.getByRole('link', {name: `Fichier modèle\u00A0: ${kind}`}));
    expect(file.text).toMatch(/^---\n(?:title|kind): /);
    await expect(page.getByRole('link', {name: `Feuille à imprimer\u00A0: ${kind}`})).toBeVisible();
  }
  await expect(page.locator('a[href^="mailto:"]')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('there is no form that could not be sent, and all the rest is there', async ({page}) => {
    await page.goto('contribuer/');
    await expect(page.locator('#formulaire')).toBeHidden();
    await expect(page.getByRole('link', {name: 'Fichier modèle\u00A0: Témoignage'})).toBeVisible();
    await page.getByRole('link', {name: 'Feuille à imprimer\u00A0: Témoignage'}).click();
    await expect(page.getByRole('heading', {level: 1, name: 'Témoignage'})).toBeVisible();
  });
});

test('by the keyboard alone: problems beside their field, then the text as it will stand, then a file', async ({
  page,
  isMobile,
}) => {
  const form = await openForm(page);
  const press = async (key: string, times = 1) => {
    for (let time = 0; time < times; time++) await page.keyboard.press(key);
  };
  await form.getByRole('radio', {name: /^Note d’une personne/}).focus();
  await press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(form.getByRole('radio', {name: /^Note sur la séance/})).toBeChecked();
  await page.getByRole('button', {name: 'Relire avant d’envoyer'}).focus();
  await press('Enter');
  const summary = page.getByRole('group', {name: /choses sont à revoir/});
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveText([
    'Il manque le titre\u00A0: donnez-en un, même court.',
    'Il manque le texte\u00A0: écrivez-le.',
    'Il manque ce qui est montré de vous\u00A0: choisissez votre nom, un pseudonyme ou rien.',
    /^Il manque la licence/,
    /^Il manque votre parole/,
  ]);
  await findsNothing(page, isMobile);
  await press('Tab');
  await press('Enter');
  const title = form.getByRole('textbox', {name: 'Le titre'});
  await expect(title).toBeFocused();
  await expect(title).toHaveAccessibleDescription(/Il manque le titre/);
  await page.keyboard.type(NOTE.title);
  await press('Tab');
  await page.keyboard.insertText(NOTE.text);
  await press('Tab');
  await press('ArrowDown');
  await press('Tab');
  await page.keyboard.type(NOTE.author);
  await form.locator('[name=licence]').focus();
  await press('Space');
  await press('Tab');
  await press('Space');
  await page.getByRole('button', {name: 'Relire avant d’envoyer'}).focus();
  await press('Enter');
  await expect(page.getByRole('heading', {name: 'Relire, puis envoyer'})).toBeFocused();
  const article = page.locator('.reread article');
  await expect(article.getByRole('heading', {name: NOTE.title})).toBeVisible();
  await expect(article.locator('.note-meta')).toHaveText(
    /^Note sur la séance, par Intervenante 1, le .+ \d{4}\. Licence CC\u00A0BY-SA 4\.0\.$/,
  );
  await expect(article.locator('em')).toHaveText('premier');
  await expect(article.locator('li')).toHaveText(['un', 'deux']);
  await expect(article.getByRole('link')).toHaveAttribute('rel', 'nofollow ugc noopener noreferrer');
  await findsNothing(page, isMobile);
  await press('Tab', 2);
  const save = page.getByRole('button', {name: 'Enregistrer le fichier'});
  await expect(save).toBeFocused();
  const file = await saved(page, save);
  expect(file.name).toBe('ce-que-j-ai-retenu.md');
  expect(file.text).toMatch(
    /^---\ntitle: Ce que j’ai retenu\nkind: session\nshown: pseudonym\nauthor: Intervenante 1\n/,
  );
  expect(file.text.endsWith(`\n\n${NOTE.text}\n`)).toBe(true);
});

test('a change after rereading takes what was reread away; a caution names what may expose someone', async ({page}) => {
  const form = await openForm(page);
  await fillNote(form);
  await form
    .getByRole('textbox', {name: 'Le texte'})
    .fill('Appelez le 01 23 45 67 89.\nMme Exemple est handicapée,\net vit seule. Ma voisine Exemple touche le RSA.');
  const shown = await reread(page);
  await expect(shown.locator('.cautions li')).toHaveText([
    /^Ligne 1\. .*numéro de téléphone/,
    /^Ligne 2\. .*un nom à côté/,
    /^Ligne 3\. .*un nom à côté/,
  ]);
  await form.getByRole('textbox', {name: 'Le titre'}).fill('Un autre titre');
  await expect(shown).toHaveCount(0);
});

test('a draft is kept only when it is asked for, and is erased', async ({page}) => {
  const form = await openForm(page);
  const title = form.getByRole('textbox', {name: 'Le titre'});
  const kept = () => page.evaluate(() => JSON.stringify(localStorage));
  await title.fill('Un titre');
  expect(await kept()).toBe('{}');
  await form.getByRole('checkbox', {name: 'Garder un brouillon'}).check();
  await form.getByRole('radio', {name: /^Témoignage/}).check();
  await page.reload();
  await expect(title).toHaveValue('Un titre');
  await expect(form.getByRole('radio', {name: /^Témoignage/})).toBeChecked();
  await form.getByRole('button', {name: 'Effacer le brouillon'}).click();
  expect(await kept()).toBe('{}');
  // By a way of its own: the browser gives back what was written to whoever comes back.
  await page.goto('seances/');
  await openForm(page);
  await expect(title).toHaveValue('');
});

test('the draft of another text is neither covered nor lost without a word', async ({page}) => {
  const form = await openForm(page);
  await form.getByRole('radio', {name: /^Témoignage/}).check();
  const box = form.getByRole('checkbox', {name: 'Garder un brouillon'});
  const title = form.getByRole('textbox', {name: 'Le titre'});
  await title.fill('Le témoignage');
  await box.check();
  await openForm(page, '?genre=retrait');
  const said = form.getByText('Le brouillon d’un autre texte est gardé');
  await expect(said).toBeVisible();
  await box.click();
  await expect(box).not.toBeChecked();
  await said.getByRole('link', {name: 'reprenez-le'}).click();
  await expect(title).toHaveValue('Le témoignage');
  // That of the text that is asked for is taken up.
  await openForm(page, '?genre=temoignage');
  await expect(title).toHaveValue('Le témoignage');
  await openForm(page, '?genre=retrait');
  await form.getByRole('button', {name: 'Effacer le brouillon'}).click();
  await expect(said).toBeHidden();
  await box.check();
  await expect(box).toBeChecked();
});

test('a draft keeps what a kind chosen by mistake does not have', async ({page}) => {
  const form = await openForm(page);
  await form.getByRole('radio', {name: /^Ressource/}).check();
  const address = form.getByRole('textbox', {name: 'L’adresse de la ressource'});
  await address.fill('https://example.org/livre');
  await form.getByRole('checkbox', {name: 'Garder un brouillon'}).check();
  await form.getByRole('radio', {name: /^Témoignage/}).check();
  await page.reload();
  await form.getByRole('radio', {name: /^Ressource/}).check();
  await expect(address).toHaveValue('https://example.org/livre');
});

test('all that is sent of a suggested resource is reread', async ({page, isMobile}) => {
  const form = await openForm(page, '?genre=ressource');
  await form.getByRole('textbox', {name: 'L’adresse de la ressource'}).fill('https://example.org/livre');
  await form.getByRole('textbox', {name: 'Le titre'}).fill('Un livre');
  await form.getByRole('textbox', {name: 'Le texte'}).fill('Ce qu’on y apprend.');
  await sign(form);
  const shown = (await reread(page)).locator('article');
  for (const words of ['https://example.org/livre', 'Un livre', 'Ce qu’on y apprend.', `par ${NOTE.author}`])
    await expect(shown).toContainText(words);
  await findsNothing(page, isMobile);
});

test('without a draft, coming back to the form gives back what was written', async ({page}) => {
  const form = await openForm(page, '?genre=seance');
  await fillNote(form, 'Témoignage');
  await page.goto('seances/');
  await page.goBack();
  await expect(form.getByRole('textbox', {name: 'Le texte'})).toHaveValue(NOTE.text);
  await expect(form.getByRole('textbox', {name: 'Le titre'})).toHaveValue(NOTE.title);
  await expect(form.getByRole('textbox', {name: 'Le nom ou le pseudonyme'})).toHaveValue(NOTE.author);
  await reread(page);
});

test.describe('when the network is lost', () => {
  test.use({tolerated: /ERR_INTERNET_DISCONNECTED|ChunkLoadError|Loading chunk/});

  test('once one has begun to write, the text is checked, shown and saved', async ({page, context}) => {
    const form = await openForm(page);
    await form.getByRole('radio', {name: /^Témoignage/}).check();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await fillNote(form);
    const shown = await reread(page);
    expect((await saved(page, shown.getByRole('button', {name: 'Enregistrer le fichier'}))).text).toContain(NOTE.title);
  });

  test('before, one is told, the text stays and can be saved', async ({page, context}) => {
    const form = await openForm(page);
    await context.setOffline(true);
    await fillNote(form);
    await page.getByRole('button', {name: 'Relire avant d’envoyer'}).click();
    const told = page.getByText('La vérification n’a pas pu être chargée.');
    await expect(told).toBeVisible();
    const {text} = await saved(page, form.getByRole('button', {name: 'Enregistrer le texte'}));
    for (const words of [NOTE.title, 'un\r\n- deux', NOTE.author])
      expect(text.replace(/\r?\n/g, '\r\n')).toContain(words.replace(/\r?\n- /, '\r\n- '));
    await context.setOffline(false);
    await reread(page);
    await expect(told).toBeHidden();
  });
});

test('a form opens on what its address asks for, and on nothing else', async ({page}) => {
  const form = await openForm(page, '?genre=droit-de-reponse&page=resource/guillaud-2022');
  await expect(form.getByRole('radio', {name: /^Droit de réponse/})).toBeChecked();
  await expect(form.getByRole('combobox')).toHaveValue('resource/guillaud-2022');
  await openForm(page, '?genre=autre&page=%3Cscript%3E');
  await expect(form.getByRole('combobox')).toHaveValue('');
});

test('what helps to correct or to withdraw is told to nobody else', async ({page}) => {
  const form = await openForm(page, '?genre=temoignage');
  const [title, text] = ['Le titre', 'Le texte'].map((name) => form.getByRole('textbox', {name})) as [Locator, Locator];
  for (const field of [title, text]) await expect(field).not.toHaveAccessibleDescription(/correction|retrait/);
  await expect(form.getByText(/^Pour une? (?:correction|retrait)/).filter({visible: true})).toHaveCount(0);
  await form.getByRole('radio', {name: /^Correction/}).check();
  await expect(title).toHaveAccessibleDescription(/la raison, en une ligne/);
  await form.getByRole('radio', {name: /^Demande de retrait/}).check();
  await expect(text).toHaveAccessibleDescription(/Pour un retrait, rien n’est à dire/);
});

test('on paper, sheets and templates have their address', {tag: '@once'}, async ({page}) => {
  await page.goto('contribuer/');
  await page.emulateMedia({media: 'print'});
  const after = (name: string) =>
    page.getByRole('link', {name}).evaluate((link) => getComputedStyle(link, '::after').content);
  expect(await after('Feuille à imprimer\u00A0: Témoignage')).toContain('/contribuer/feuilles/temoignage/');
  expect(await after('Fichier modèle\u00A0: Témoignage')).toContain('/contribuer/modeles/temoignage.md');
});

test('a request to withdraw has neither signature nor licence, and needs no word', async ({page, isMobile}) => {
  const form = await openForm(page, '?genre=retrait');
  await expect(form.getByRole('group', {name: 'Votre signature'})).toBeHidden();
  await expect(form.getByRole('textbox', {name: 'Le titre'})).toBeHidden();
  await expect(form.getByText(/Ce qui paraît/)).toHaveCount(3);
  for (const words of await form.getByText(/Ce qui paraît/).all()) await expect(words).toBeHidden();
  await form.getByRole('textbox', {name: 'Le numéro de reçu'}).fill('0000-0000-0000-0000-0000');
  const shown = await reread(page);
  await expect(shown.locator('article')).toContainText('0000-0000-0000-0000-0000');
  await expect(shown.locator('article :is(h4, div)')).toHaveCount(0);
  await findsNothing(page, isMobile);
  const {text} = await saved(page, shown.getByRole('button', {name: 'Enregistrer le fichier'}));
  expect(text).not.toMatch(/shown|licence|author/);
});

/** The fixtures of the contract: the verdict of the build, asked of the code that readers receive. */
test('the form says of each good and bad note what the build says', {tag: '@once'}, async ({page}) => {
  test.slow();
  const folder = path.resolve('tests/fixtures/notes');
  const cases = readdirSync(folder).map((name) => ({
    name,
    ...(JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as {
      draft: Record<string, unknown>;
      problems: {message: string}[];
    }),
  }));
  expect(cases.length).toBeGreaterThanOrEqual(60);
  const form = await openForm(page);
  await form.getByRole('textbox', {name: 'Le titre'}).focus();
  for (const {name, draft, problems} of cases) {
    const told = await page.evaluate(async (given) => {
      const element = document.querySelector<HTMLFormElement>('#formulaire')!;
      document.querySelectorAll('.reread, .problems').forEach((old) => old.remove());
      // In the place of the fields, others that take any text under any name.
      for (const field of element.querySelectorAll<HTMLInputElement>('[name]')) {
        if (field.dataset.fixture === undefined) field.disabled = true;
        else field.remove();
      }
      for (const [key, value] of Object.entries(given)) {
        const field = document.createElement('textarea');
        field.name = key;
        field.dataset.fixture = '';
        field.hidden = true;
        field.value = typeof value === 'string' ? value : JSON.stringify(value);
        element.append(field);
      }
      element.requestSubmit();
      for (let wait = 0; wait < 500; wait++) {
        if (document.querySelector('.reread')) return [];
        const lines = [...document.querySelectorAll('.problems li')].map(({textContent}) => textContent);
        if (lines.length > 0) return lines;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return ['no answer'];
    }, draft);
    expect(told.toSorted(), name).toEqual(problems.map(({message}) => message).toSorted());
  }
});
