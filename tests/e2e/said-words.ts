import type {Page} from '@playwright/test';

/** Texts of turns of a session of the test world, long ones: real words or invented ones, whatever the world was made of. */
async function longTurns(page: Page, session: number): Promise<string[]> {
  await page.goto(`seances/seance-de-test-${session}/transcription/`);
  const texts = await page.locator('.turns article p:not([class])').allTextContents();
  return texts.filter((text) => new Set(text.match(/\p{L}{9,}/gu)).size > 4);
}

/** Long words of one turn of a session, each once. */
export async function saidWords(page: Page, session: number): Promise<string[]> {
  const texts = await longTurns(page, session);
  return [...new Set(texts[Math.floor(texts.length / 2)]!.match(/\p{L}{9,}/gu))];
}

/** Words in a row that a pattern describes, as a turn of a session says them. */
export async function saidRow(page: Page, session: number, pattern: RegExp): Promise<string> {
  for (const text of await longTurns(page, session)) {
    const [row] = pattern.exec(text) ?? [];
    if (row) return row;
  }
  throw new Error(`No turn says ${String(pattern)}.`);
}
