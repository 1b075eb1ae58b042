import {expect, type Page} from '@playwright/test';

/** What readers type, and the record that must be among the first five answers. */
export const QUERIES: readonly {readonly query: string; readonly address: string; readonly why: string}[] = [
  {query: 'algorithme', address: '/glossaire/#algorithme-public', why: 'a word of a title'},
  {query: 'l’algorithme', address: '/glossaire/#algorithme-public', why: 'elision, typographic apostrophe'},
  {query: "l'algorithme", address: '/glossaire/#algorithme-public', why: 'elision, typewriter apostrophe'},
  {query: 'dematerialisation', address: '/glossaire/#dematerialisation', why: 'no accent'},
  {
    query: 'chômeuses',
    address: '/ressources/weiler-2022-durcit-controle-chomeurs/',
    why: 'feminine plural, « chômeurs »',
  },
  {query: 'non recours', address: '/glossaire/#non-recours', why: 'no hyphen'},
  {query: 'CAF', address: '/glossaire/#caf', why: 'an acronym'},
  {query: 'oeuvre', address: '/presentation/', why: 'œ typed oe'},
  {query: 'cœur', address: '/ressources/assurance-retraite-2025-solidarite-a-la-source/', why: 'œ as it is'},
  {query: 'Clara Deville', address: '/intervenants/clara-deville/', why: 'a name'},
  {query: 'R.S.A.', address: '/glossaire/#rsa', why: 'an acronym with points'},
  {query: 'usager·es', address: '/ressources/lvsl-algorithmes-caf-controler-usagers/', why: 'inclusive writing'},
];

/** The search field once it is more than HTML. (The choice of colours, at the foot of the page, is a combobox too.) */
export const fieldOf = (page: Page) => page.getByRole('combobox', {name: 'Que cherchez-vous'});
export const optionsOf = (page: Page) => page.getByRole('listbox', {name: 'Résultats'}).getByRole('option');
const selectedOf = (page: Page) => page.getByRole('listbox').getByRole('option', {selected: true});

export type Shortcut = '/' | 'Control+k';

/**
 * A search without a mouse, from the body of the page: the shortcut, the words, the arrow down to the record, Enter.
 * Fails when the record is not among the first five answers.
 */
export async function findByKeyboard(page: Page, query: string, address: string, shortcut: Shortcut): Promise<void> {
  const field = fieldOf(page);
  await expect(field).toBeVisible();
  await expect(field).not.toBeFocused();
  await page.keyboard.press(shortcut);
  await expect(field).toBeFocused();
  await page.keyboard.type(query);
  await expect(field).toHaveValue(query);
  await expect.poll(() => firstFive(page), {message: `${query} → ${address}`}).toContainEqual(withBase(page, address));
  const rank = (await firstFive(page)).indexOf(withBase(page, address));
  for (let step = 0; step <= rank; step++) await page.keyboard.press('ArrowDown');
  await expect(selectedOf(page)).toHaveAttribute('href', withBase(page, address));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new URL(withBase(page, address), page.url()).href);
  await expect(page.locator('h1')).toBeVisible();
  if (address.includes('#')) await expect(targetOf(page, address)).toBeVisible();
}

/** What an address with an anchor leads to. */
export function targetOf(page: Page, address: string) {
  return page.locator(`[id="${address.split('#')[1]}"]`);
}

/** Root-relative addresses of the first five options, once the answer is to what stands in the field. */
function firstFive(page: Page): Promise<(string | null)[]> {
  return optionsOf(page).evaluateAll((options) => options.slice(0, 5).map((option) => option.getAttribute('href')));
}

function withBase(page: Page, address: string): string {
  return new URL(page.url()).pathname.startsWith('/archive/') ? `/archive${address}` : address;
}
