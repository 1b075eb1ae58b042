import type {Locator} from '@playwright/test';
import {expect, test} from './reader';

/** A reader whose own colours take the place of ours (a high contrast theme): what our colours tell must be told otherwise. */
test.use({contextOptions: {forcedColors: 'active'}});

const lineAround = (place: Locator) =>
  place.evaluate((element) => {
    const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(element);
    const isSeen = outlineStyle === 'solid' && !outlineColor.endsWith(', 0)');
    return isSeen ? Number.parseFloat(outlineWidth) : 0;
  });

test('the turn that an address leads to has a line around it', async ({page}) => {
  const PAGE = 'seances/seance-de-test-4/transcription/';
  await page.goto(PAGE);
  const id = (await page.locator('.turns article').nth(3).getAttribute('id'))!;
  expect(await lineAround(page.locator(`#${id}`))).toBe(0);
  await page.goto(`${PAGE}#${id}`);
  await expect.poll(() => lineAround(page.locator(`#${id}`))).toBeGreaterThanOrEqual(2);
});

test('the choice of the timeline has a line around it', async ({page}) => {
  await page.goto('chronologie/');
  expect(await lineAround(page.locator('.choices [aria-current]').first())).toBeGreaterThanOrEqual(2);
  expect(await lineAround(page.locator('.choices a:not([aria-current])').first())).toBe(0);
});
