import {execFile} from 'node:child_process';
import {cp, mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import type {Page} from '@playwright/test';
import {NOTHING_CHANGED} from '#core/notes/nothing-changed';
import {startIntake, type IntakeProcess} from '../support/intake-process';
import {INTAKE} from '../world/configured.mjs';
import {findsNothing} from './axe';
import {fillNote, NOTE, openForm, reread, saved, sign} from './contribution-form';
import {expect, test} from './reader';

/**
 * The form where everything is given: from a turn to a correction, and to a service that really runs, on the port that the
 * pages of the test world were built for: those tests run once, one after the other.
 */
test.describe.configure({mode: 'serial'});
test.use({visited: [new URL(INTAKE).origin], permissions: ['clipboard-read', 'clipboard-write']});

const ROOT = process.cwd();
const WORDS = 'seances/seance-de-test-2/transcription/';
const WORLD = 'tests/.tmp/world-4';

let folder: string;
let service: IntakeProcess | undefined;

test.beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'accueil-'));
});

test.afterEach(async () => {
  await stop();
  await rm(folder, {recursive: true, force: true});
});

async function start(origin: string): Promise<void> {
  service = await startIntake(folder, Number(new URL(INTAKE).port), {origin});
}

async function stop(): Promise<void> {
  service?.child.kill('SIGTERM');
  await service?.ended;
  service = undefined;
}

const origin = (baseURL: string | undefined) => new URL(baseURL!).origin;

/** What the service keeps: the fields of each text, and why it waits apart. */
async function kept(): Promise<{note: Record<string, string>; quarantine: string[]}[]> {
  const texts = path.join(folder, 'textes');
  const names = (await readdir(texts)).filter((name) => name.endsWith('.json'));
  return Promise.all(
    names.map(
      async (name) =>
        JSON.parse(await readFile(path.join(texts, name), 'utf8')) as Awaited<ReturnType<typeof kept>>[number],
    ),
  );
}

/** From a turn of the transcript to the form, by the link that comes with the focus. */
async function proposeCorrection(page: Page): Promise<string> {
  await page.goto(WORDS);
  const turn = page.locator('.turns article[id]').nth(3);
  const code = (await turn.getAttribute('id'))!.slice(2);
  await turn.locator('h3 a[href*="/t/"]').focus();
  await page.getByRole('link', {name: 'Corriger'}).click();
  await expect(page.locator('#formulaire [name=against]')).toHaveValue(/^v1:[0-9a-f]{64}$/);
  return code;
}

async function correct(page: Page): Promise<string> {
  const code = await proposeCorrection(page);
  const form = page.locator('#formulaire');
  await expect(form.getByRole('radio', {name: /^Correction/})).toBeChecked();
  await expect(form.getByRole('combobox')).toHaveValue(`turn/${code}`);
  const text = form.getByRole('textbox', {name: 'Le texte'});
  await text.press('ControlOrMeta+Home');
  await page.keyboard.insertText('Corrigé. ');
  await expect(form.locator('.difference ins')).toHaveText('Corrigé.');
  await form.getByRole('textbox', {name: 'Le titre'}).fill('Un mot manquait');
  await sign(form);
  return code;
}

test('turn → propose a correction → save the file', async ({page, isMobile}) => {
  const code = await correct(page);
  // No time runs into the name.
  await expect(page.locator('.passage[role=status] > p')).toHaveText(
    new RegExp(`^(?:Intervenante? \\d+|[^\\d,]+), passage ${code}\u00A0:$`),
  );
  await findsNothing(page, isMobile);
  const shown = await reread(page);
  await expect(shown.locator('ins')).toHaveText('Corrigé.');
  await findsNothing(page, isMobile);
  const {text} = await saved(page, shown.getByRole('button', {name: 'Enregistrer le fichier'}));
  expect(text).toContain(`\ntarget: turn/${code}\n`);
  const hash = await page.locator('[name=against]').inputValue();
  expect(text).toContain(`against: "${hash}"`);
});

test('a draft keeps the words it corrects: their change is told, until one goes on writing', async ({page}) => {
  const code = await proposeCorrection(page);
  const against = page.locator('#formulaire [name=against]');
  const today = await against.inputValue();
  const old = `v1:${'0'.repeat(64)}`;
  await page.evaluate(
    ([target = '', hash = '']) =>
      localStorage.setItem(
        'brouillon',
        JSON.stringify([
          ['kind', 'correction'],
          ['target', target],
          ['against', hash],
          ['text', 'Des mots d’avant.'],
        ]),
      ),
    [`turn/${code}`, old],
  );
  const form = await openForm(page);
  const text = form.getByRole('textbox', {name: 'Le texte'});
  await text.focus();
  await expect(page.getByText('Ce passage a changé depuis votre brouillon.')).toBeVisible();
  await expect(against).toHaveValue(old);
  await text.press('ControlOrMeta+End');
  await page.keyboard.insertText(' Et d’autres.');
  await expect(against).toHaveValue(today);
});

test('a draft about one passage says nothing of another one', async ({page}) => {
  await page.goto(WORDS);
  const ids = await page.locator('.turns article[id]').evaluateAll((turns) => turns.map(({id}) => id.slice(2)));
  const [one = '', other = ''] = ids.slice(3);
  await page.evaluate(
    (target) =>
      localStorage.setItem(
        'brouillon',
        JSON.stringify([
          ['kind', 'correction'],
          ['target', target],
          ['against', `v1:${'0'.repeat(64)}`],
          ['text', 'Des mots d’avant.'],
        ]),
      ),
    `turn/${one}`,
  );
  const form = await openForm(page);
  await form.getByRole('textbox', {name: 'Le texte'}).focus();
  const changed = page.getByText('Ce passage a changé depuis votre brouillon.');
  await expect(changed).toBeVisible();
  await form.getByRole('combobox').selectOption('…');
  const target = form.locator('[name=target]');
  await target.fill(`turn/${other}`);
  await target.blur();
  await expect(form.locator('.passage[role=status]')).toContainText(`passage ${other}`);
  await expect(changed).toHaveCount(0);
  await expect(form.locator('[name=against]')).toHaveValue(/^v1:(?!0{64})[0-9a-f]{64}$/);
});

test('a correction that changes nothing is told as the service tells it', async ({page}) => {
  await proposeCorrection(page);
  const form = page.locator('#formulaire');
  await form.getByRole('textbox', {name: 'Le titre'}).fill('Rien');
  await sign(form);
  const text = form.getByRole('textbox', {name: 'Le texte'});
  // Spaces are no words.
  await text.press('ControlOrMeta+Home');
  await page.keyboard.insertText(' ');
  await page.getByRole('button', {name: 'Relire avant d’envoyer'}).click();
  await expect(page.getByRole('group', {name: 'Une chose est à revoir.'})).toContainText(NOTHING_CHANGED.message);
  await expect(text).toHaveAccessibleDescription(new RegExp(NOTHING_CHANGED.message));
});

test('of two codes given in a row, the last one has its words, though the first one’s come later', async ({page}) => {
  await page.goto(WORDS);
  const ids = await page.locator('.turns article[id]').evaluateAll((turns) => turns.map(({id}) => id.slice(2)));
  const [slow = '', last = ''] = ids.slice(3);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let isCome = false;
  await page.route(`**/t/${slow}/`, async (route) => {
    await held;
    await route.continue();
  });
  page.on('requestfinished', (request) => {
    isCome ||= request.url().endsWith(`/t/${slow}/`);
  });
  const form = await openForm(page, `?t=${slow}`);
  await form.getByRole('combobox').selectOption('…');
  const code = form.locator('[name=target]');
  await code.fill(`turn/${last}`);
  await code.blur();
  const [shown, text, against] = [
    form.locator('.passage[role=status]'),
    form.getByRole('textbox', {name: 'Le texte'}),
    form.locator('[name=against]'),
  ];
  await expect(shown).toContainText(`passage ${last}`);
  const words = await text.inputValue();
  const hash = await against.inputValue();
  release();
  await expect.poll(() => isCome).toBe(true);
  await page.waitForTimeout(300);
  await expect(shown).toContainText(`passage ${last}`);
  await expect(text).toHaveValue(words);
  await expect(against).toHaveValue(hash);
});

test('words of a passage that were left as they are stay in no other kind of text, and its address is enough to find them', async ({
  page,
}) => {
  const code = await proposeCorrection(page);
  const form = page.locator('#formulaire');
  const text = form.getByRole('textbox', {name: 'Le texte'});
  await expect(text).not.toHaveValue('');
  const words = await text.inputValue();
  await form.getByRole('radio', {name: /^Droit de réponse/}).check();
  await expect(text).toHaveValue('');
  await form.getByRole('radio', {name: /^Correction/}).check();
  await expect(text).toHaveValue(words);
  // What was changed is the reader's: it stays.
  await text.fill(`${words} Des mots de plus.`);
  await form.getByRole('radio', {name: /^Droit de réponse/}).check();
  await expect(text).toHaveValue(`${words} Des mots de plus.`);
  const other = await openForm(page);
  await other.getByRole('radio', {name: /^Correction/}).check();
  await other.getByRole('combobox').selectOption('…');
  await other.locator('[name=target]').fill(`https://archive.exemple/t/${code.toUpperCase()}/`);
  await other.locator('[name=target]').blur();
  await expect(other.getByRole('textbox', {name: 'Le texte'})).toHaveValue(words);
});

test('a correction that is sent leaves the draft of another text', {tag: '@once'}, async ({page, baseURL}) => {
  await start(origin(baseURL));
  const form = await openForm(page);
  await fillNote(form, 'Témoignage');
  await form.getByRole('checkbox', {name: 'Garder un brouillon'}).check();
  await correct(page);
  await reread(page);
  await page.getByRole('button', {name: 'Envoyer', exact: true}).click();
  await expect(page.locator('.receipt strong')).toBeVisible();
  await openForm(page);
  await expect(form.getByText('Brouillon repris.')).toBeVisible();
  await expect(form.getByRole('textbox', {name: 'Le titre'})).toHaveValue(NOTE.title);
  await reread(page);
  await page.getByRole('button', {name: 'Envoyer', exact: true}).click();
  await expect(page.locator('.receipt strong')).toBeVisible();
  // Its own, once it is received, is kept no longer.
  expect(await page.evaluate(() => localStorage.getItem('brouillon'))).toBeNull();
  await expect(form.getByRole('button', {name: 'Effacer le brouillon'})).toBeHidden();
});

test('a sheet to print is one page, and says where to hand it in', {tag: '@once'}, async ({page, browserName}) => {
  test.skip(browserName !== 'chromium', 'Only Chromium prints.');
  await page.goto('contribuer/');
  const links = await page.getByRole('link', {name: /^Feuille à imprimer/}).all();
  const sheets = await Promise.all(links.map((link) => link.getAttribute('href')));
  expect(sheets).toHaveLength(7);
  for (const sheet of sheets) {
    await page.goto(sheet!);
    const pdf = (await page.pdf({preferCSSPageSize: true, printBackground: true})).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g), sheet!).toHaveLength(1);
    await page.emulateMedia({media: 'print'});
    await page.setViewportSize({width: 680, height: 1030});
    const where = await page.locator('.sheet-where').boundingBox();
    const words = await page.locator('.sheet-text').boundingBox();
    expect(where!.y + where!.height).toBeLessThan(1030);
    expect(words!.height).toBeGreaterThan(150);
    await page.emulateMedia({media: null});
  }
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('a passage leads to the form, which gives a message, a forge, a file, a place for paper', async ({page}) => {
    await page.goto('seances/seance-de-test-2/transcription/');
    const passage = await page.locator('.turns article h3 a[href*="/t/"]').first().getAttribute('href');
    await page.goto(passage!);
    await page.getByRole('link', {name: 'Proposer une correction'}).click();
    await expect(page).toHaveURL(/contribuer\/\?t=[0-9a-z]{5}$/);
    const href = (name: string) => page.getByRole('link', {name}).getAttribute('href');
    expect(await href('Courriel\u00A0: Témoignage')).toMatch(
      /^mailto:accueil@example\.org\?subject=T.*&body=---%0D%0Atitle/,
    );
    expect(await href('Forge\u00A0: Témoignage')).toMatch(
      /^https:\/\/forge\.example\.org\/association\/archive\/_new\/main\/\?filename=docs%2Fnotes%2Ftemoignage-a-renommer-[0-9a-z]+\.md&value=/,
    );
    await expect(page.getByRole('link', {name: /^Forge.*retrait/})).toHaveCount(0);
    await expect(page.getByText('à l’accueil du lieu de test')).toBeVisible();
    expect((await saved(page, page.getByRole('link', {name: 'Fichier modèle\u00A0: Correction'}))).text).toContain(
      'kind: correction',
    );
  });

  test.describe('and refused', () => {
    test.use({tolerated: /422/});
    test('a plain POST loses nothing', {tag: '@once'}, async ({page, baseURL}) => {
      await start(origin(baseURL));
      await page.goto('contribuer/');
      const form = page.locator('#formulaire');
      await form.getByRole('radio', {name: /^Témoignage/}).check();
      await form.getByRole('textbox', {name: 'Le titre'}).fill('Sans script');
      await form.getByRole('textbox', {name: 'Le texte'}).fill(NOTE.text);
      await form.getByRole('button', {name: 'Envoyer', exact: true}).click();
      await expect(page.getByRole('heading', {name: 'Texte non reçu'})).toBeVisible();
      await expect(page.getByRole('textbox', {name: /le texte/})).toHaveValue(NOTE.text);
      await page.goBack();
      await expect(form.getByRole('textbox', {name: 'Le texte'})).toHaveValue(NOTE.text);
      await expect(form.getByRole('radio', {name: /^Témoignage/})).toBeChecked();
      expect(await kept()).toEqual([]);
    });
  });

  test('a plain POST waits apart, with its receipt', {tag: '@once'}, async ({page, baseURL}) => {
    await start(origin(baseURL));
    await page.goto('contribuer/');
    const form = page.locator('#formulaire');
    await form.getByRole('radio', {name: /^Témoignage/}).check();
    await form.getByRole('textbox', {name: 'Le titre'}).fill('Sans script');
    await form.getByRole('textbox', {name: 'Le texte'}).fill('Trois mots seulement.');
    await form.locator('[name=date]').fill('2026-03-01');
    await sign(form);
    await form.getByRole('button', {name: 'Envoyer', exact: true}).click();
    await expect(page.getByRole('heading', {name: 'Texte reçu'})).toBeVisible();
    expect(await kept()).toMatchObject([
      {note: {title: 'Sans script', kind: 'testimony'}, quarantine: ['without-script']},
    ]);
  });
});

test.describe('on a phone', () => {
  test.use({viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true});

  test('a text is sent, and its receipt saved', {tag: '@once'}, async ({page, baseURL, isMobile}) => {
    await start(origin(baseURL));
    const form = await openForm(page);
    await fillNote(form, 'Témoignage');
    await reread(page);
    await page.getByRole('button', {name: 'Envoyer', exact: true}).click();
    const receipt = page.locator('.receipt');
    await expect(receipt.locator('strong')).toHaveText(/^[0-9a-z]{4}(?:-[0-9a-z]{4}){4}$/);
    await expect(page.getByRole('heading', {name: 'Texte reçu'})).toBeFocused();
    await expect(receipt).toContainText('L’association va le lire.');
    // The number is given once: nobody has to look for it.
    await expect(receipt.locator('strong')).toBeInViewport();
    await expect(receipt.getByRole('button', {name: 'Copier le numéro'})).toBeInViewport();
    await findsNothing(page, isMobile);
    const number = await receipt.locator('strong').innerText();
    expect((await saved(page, page.getByRole('button', {name: 'Enregistrer le reçu'}))).text).toContain(number);
    expect(await kept()).toMatchObject([{note: {title: NOTE.title, author: NOTE.author}, quarantine: []}]);
    await expect(form.getByRole('textbox', {name: 'Le titre'})).toHaveValue('');
  });
});

test.describe('the service is down', () => {
  test.use({tolerated: /ERR_CONNECTION_REFUSED|ERR_FAILED|ERR_EMPTY_RESPONSE|ERR_INTERNET_DISCONNECTED/});

  test(
    'the text stays and can be saved; the service back, it is sent once',
    {tag: '@once'},
    async ({page, baseURL}) => {
      const form = await openForm(page);
      await fillNote(form);
      const shown = await reread(page);
      const send = shown.getByRole('button', {name: 'Envoyer', exact: true});
      await send.click();
      await expect(shown.getByRole('status')).toContainText('Le service ne répond pas');
      await expect(form.getByRole('textbox', {name: 'Le titre'})).toHaveValue(NOTE.title);
      expect((await saved(page, shown.getByRole('button', {name: 'Enregistrer le fichier'}))).text).toContain(
        NOTE.title,
      );
      await start(origin(baseURL));
      // The answer to the first sending is lost on the way back: the text was received all the same.
      let lost = 0;
      await page.route(
        '**/accueil/textes',
        async (route) => {
          await route.fetch();
          lost += 1;
          await route.abort('failed');
        },
        {times: 1},
      );
      await send.click();
      await expect(shown.getByRole('status')).toContainText('rien n’est confirmé');
      expect(lost).toBe(1);
      // Reread, the words are the same: so is the text.
      await reread(page);
      await send.click();
      await expect(page.locator('.receipt strong')).toBeVisible();
      expect(await kept()).toHaveLength(1);
    },
  );

  test('a draft that was sent without an answer is sent once', {tag: '@once'}, async ({page, baseURL}) => {
    await start(origin(baseURL));
    let form = await openForm(page);
    await fillNote(form);
    await form.getByRole('checkbox', {name: 'Garder un brouillon'}).check();
    await page.route(
      '**/accueil/textes',
      async (route) => {
        await route.fetch();
        await route.abort('failed');
      },
      {times: 1},
    );
    const send = page.getByRole('button', {name: 'Envoyer', exact: true});
    await reread(page);
    await send.click();
    await expect(page.getByText('rien n’est confirmé')).toBeVisible();
    await page.goto('seances/');
    form = await openForm(page);
    await expect(form.getByText('Brouillon repris.')).toBeVisible();
    await reread(page);
    await send.click();
    await expect(page.locator('.receipt strong')).toBeVisible();
    expect(await kept()).toHaveLength(1);
  });

  test('without a network, sending says so', {tag: '@once'}, async ({page, context}) => {
    const form = await openForm(page);
    await fillNote(form);
    const shown = await reread(page);
    await context.setOffline(true);
    await shown.getByRole('button', {name: 'Envoyer', exact: true}).click();
    await expect(shown.getByRole('status')).toHaveText(
      /^Vous êtes hors ligne.* rien n’est confirmé\..*enregistrez le fichier/,
    );
  });

  test('a service that hangs is told after a while, and one may send again', {tag: '@once'}, async ({page}) => {
    await page.clock.install();
    const form = await openForm(page);
    await fillNote(form);
    const shown = await reread(page);
    let asked = 0;
    await page.route('**/accueil/defi', () => void asked++);
    const said = shown.getByRole('status');
    for (const time of [1, 2]) {
      await shown.getByRole('button', {name: 'Envoyer', exact: true}).click();
      await expect(said).toContainText('Envoi en cours');
      await expect.poll(() => asked).toBe(time);
      await page.clock.fastForward(29_000);
      await expect(said).toContainText('Envoi en cours');
      await page.clock.fastForward(2_000);
      await expect(said).toContainText('Le service ne répond pas');
      await expect(said).toContainText('enregistrez le fichier');
    }
  });

  test('an answer that is none suggests to save', {tag: '@once'}, async ({page}) => {
    const form = await openForm(page);
    await fillNote(form);
    const shown = await reread(page);
    const headers = {'access-control-allow-origin': '*', 'access-control-allow-headers': '*'};
    await page.route('**/accueil/defi', (route) => route.fulfill({status: 200, json: {}, headers}));
    await shown.getByRole('button', {name: 'Envoyer', exact: true}).click();
    await expect(shown.getByRole('status')).toContainText('enregistrez le fichier');
  });
});

test('too long for a message or a forge, a text is copied first', async ({page}) => {
  const form = await openForm(page);
  await fillNote(form);
  await form.getByRole('textbox', {name: 'Le texte'}).fill('é '.repeat(2000));
  const shown = await reread(page);
  const mail = shown.getByRole('link', {name: 'Écrire un courriel'});
  await expect(mail).toHaveAttribute('href', /^mailto:accueil@example\.org\?subject=[^&]+$/);
  await mail.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
  await mail.click();
  await expect(shown.getByRole('status')).toContainText('votre texte est copié, collez-le dans le message');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('é é é');
  await expect(shown.getByRole('link', {name: 'Ouvrir sur la forge'})).toHaveAttribute(
    'href',
    /_new\/main\/\?filename=docs%2Fseances%2F[^&]+%2Fnotes%2Fce-que-j-ai-retenu-[0-9a-z]+\.md$/,
  );
});

test('the security policy of the form opens to the service, and that of no other page', async ({page}) => {
  const policy = async (address: string) => {
    await page.goto(address);
    return (await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content'))!;
  };
  const [form, other] = [await policy('contribuer/'), await policy('seances/')];
  const {origin: host} = new URL(INTAKE);
  expect(form).toBe(
    other
      .replace("connect-src 'self'", `connect-src 'self' ${host}`)
      .replace("form-action 'self'", `form-action 'self' ${host}`),
  );
  expect(other).not.toMatch(/https?:|unsafe|\*/);
});

test('send → moderate → build → on the site, with the right name', {tag: '@once'}, async ({page, baseURL}) => {
  test.setTimeout(400_000);
  await start(origin(baseURL));
  const form = await openForm(page);
  await fillNote(form);
  const preview = await (await reread(page)).locator('.prose').innerHTML();
  await page.getByRole('button', {name: 'Envoyer', exact: true}).click();
  await expect(page.locator('.receipt strong')).toBeVisible();
  await correct(page);
  await reread(page);
  await page.getByRole('button', {name: 'Envoyer', exact: true}).click();
  await expect(page.locator('.receipt strong')).toBeVisible();
  const code = new URL(page.url()).searchParams.get('t')!;
  await stop();

  const content = path.join(folder, 'contenu');
  await cp(path.join(ROOT, WORLD), content, {recursive: true});
  const env = {
    ...process.env,
    ARCHIVE_CONTENT: content,
    ARCHIVE_INTAKE_FOLDER: folder,
    DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.docusaurus-journey',
    NODE_ENV: 'production',
  };
  const run = (program: string, ...words: string[]) =>
    promisify(execFile)(process.execPath, [path.join(ROOT, program), ...words], {cwd: ROOT, env});
  for (const name of await readdir(path.join(folder, 'textes'))) {
    await run('src/intake/start.mjs', 'moderate', 'accepter', name.replace('.json', ''));
  }
  const docusaurus = 'node_modules/@docusaurus/core/bin/docusaurus.mjs';
  await run(docusaurus, 'publier');
  const out = path.join(folder, 'site');
  await run(docusaurus, 'build', '--out-dir', out);
  const sessions = await readdir(path.join(out, 'seances'));
  const pages = await Promise.all(
    sessions.map((name) => readFile(path.join(out, 'seances', name, 'index.html'), 'utf8').catch(() => '')),
  );
  const notes = await page.evaluate(
    (texts) =>
      texts.flatMap((text) =>
        [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('#note-ce-que-j-ai-retenu')].map(
          (note) => ({
            meta: note.querySelector('.note-meta')?.textContent,
            prose: note.querySelector('.prose')?.innerHTML,
          }),
        ),
      ),
    pages,
  );
  const flat = (html = '') => html.replace(/>\s+</g, '><').trim();
  expect(notes).toHaveLength(1);
  expect(notes[0]!.meta).toContain(`par ${NOTE.author}`);
  // The preview was the page.
  expect(flat(notes[0]!.prose)).toBe(flat(preview));
  expect(await readFile(path.join(out, 't', code, 'index.html'), 'utf8')).toMatch(/Corrigé le .*Corrigé\. /s);
});
