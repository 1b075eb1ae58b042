import {readFile} from 'node:fs/promises';
import type {Locator, Page} from '@playwright/test';
import {expect} from './reader';

/** A note that the form takes, written for the tests with a generic name. */
export const NOTE = {
  title: 'Ce que j’ai retenu',
  text: 'Un *premier* mot.\n\n- un\n- deux\n\n> cité\n\n[le lien](https://example.org/page)',
  author: 'Intervenante 1',
} as const;

/** Once the page has its script. */
export async function openForm(page: Page, query = ''): Promise<Locator> {
  await page.goto(`contribuer/${query}`);
  const form = page.locator('#formulaire');
  await expect(form.getByRole('combobox', {name: 'La page dont vous parlez'})).toBeVisible();
  return form;
}

export async function fillNote(form: Locator, kind = 'Note sur la séance'): Promise<void> {
  await form.getByRole('radio', {name: new RegExp(`^${kind}`)}).check();
  await form.getByRole('combobox').selectOption({index: 1});
  await form.getByRole('textbox', {name: 'Le titre'}).fill(NOTE.title);
  await form.getByRole('textbox', {name: 'Le texte'}).fill(NOTE.text);
  await sign(form);
}

/** A pseudonym, and both agreements. */
export async function sign(form: Locator): Promise<void> {
  await form.getByRole('radio', {name: 'Un pseudonyme'}).check();
  await form.getByRole('textbox', {name: 'Le nom ou le pseudonyme'}).fill(NOTE.author);
  for (const box of await form.locator('[name=licence], [name=statement]').all()) await box.check();
}

/** What is shown before sending. */
export async function reread(page: Page): Promise<Locator> {
  await page.getByRole('button', {name: 'Relire avant d’envoyer'}).click();
  await expect(page.getByRole('heading', {name: 'Relire, puis envoyer'})).toBeFocused();
  return page.locator('.reread');
}

/** What a button saves: the name of the file, and its text. */
export async function saved(page: Page, button: Locator): Promise<{name: string; text: string}> {
  const waiting = page.waitForEvent('download');
  await button.click();
  const download = await waiting;
  return {name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8')};
}
