import type {Page} from '@playwright/test';
import {expect, test} from './reader';

/** The figures of the explanations: set from the keyboard, whole without scripts, on paper as the text has them. */

const FIGURES = [
  {address: 'comprendre/fausses-alertes/', element: 'archive-alarms', shown: /7,5\s%/},
  {address: 'comprendre/score-de-risque/', element: 'archive-score', shown: /37,8\s%/},
] as const;

/** Every word of the drawing; what a screen reader is told included. */
const words = (page: Page, element: string) => page.locator(`${element} svg`).textContent();

for (const address of [...FIGURES.map((figure) => figure.address), 'comprendre/non-recours/']) {
  test(`${address} has its tables of numbers whole at 320 px`, async ({page}) => {
    await page.setViewportSize({width: 320, height: 640});
    await page.goto(address);
    const beyond = await page
      .locator('.table:has(> .data)')
      .evaluateAll((all) => all.map(({scrollWidth, clientWidth}) => scrollWidth - clientWidth));
    expect(beyond.length).toBeGreaterThan(0);
    expect(beyond.filter((pixels) => pixels > 0)).toEqual([]);
  });
}

for (const {address, element, shown} of FIGURES) {
  test(`${address} is set from the keyboard, says so once, and comes back to the example`, async ({page}) => {
    await page.goto(address);
    await page.locator(element).scrollIntoViewIfNeeded();
    const slider = page.locator(element).getByRole('slider').first();
    await expect(slider).toHaveAccessibleName(/\S/);
    const before = await words(page, element);
    expect(before).toMatch(shown);
    await slider.focus();
    const value = await slider.inputValue();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(slider).not.toHaveValue(value);
    await expect(page.locator(element).getByRole('status')).toHaveText(/\d/);
    expect(await words(page, element)).not.toBe(before);
    await page.locator(element).getByRole('button', {name: 'Revenir à l’exemple'}).click();
    await expect(slider).toHaveValue(value);
    await expect(async () => expect(await words(page, element)).toBe(before)).toPass();
  });

  test(`${address} is printed with the example, whatever was set`, async ({page}) => {
    await page.goto(address);
    const before = await words(page, element);
    await page.locator(element).scrollIntoViewIfNeeded();
    await page.locator(element).getByRole('slider').first().press('End');
    const set = await words(page, element);
    expect(set).not.toBe(before);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await words(page, element)).toBe(before);
    await page.emulateMedia({media: 'print'});
    await expect(page.locator(element).getByRole('slider')).toHaveCount(0);
    await page.emulateMedia({media: 'screen'});
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await words(page, element)).toBe(set);
  });

  test(`${address} has words of 12 px or more at 320 px, inside the drawing`, async ({page}) => {
    await page.setViewportSize({width: 320, height: 640});
    await page.goto(address);
    const drawings = await page.locator('.figure svg').evaluateAll((all) =>
      all.map((svg) => {
        const frame = svg.getBoundingClientRect();
        const scale = frame.width / (svg as SVGSVGElement).viewBox.baseVal.width;
        const texts = [...svg.querySelectorAll('text')];
        return {
          smallest: Math.min(...texts.map((text) => parseFloat(getComputedStyle(text).fontSize) * scale)),
          outside: texts
            .filter((text) => {
              const {left, right, bottom} = text.getBoundingClientRect();
              return left < frame.left - 1 || right > frame.right + 1 || bottom > frame.bottom + 1;
            })
            .map(({textContent}) => textContent),
        };
      }),
    );
    expect(drawings.length).toBeGreaterThan(0);
    for (const {smallest, outside} of drawings) {
      expect(smallest).toBeGreaterThanOrEqual(12);
      expect(outside).toEqual([]);
    }
  });

  test.describe('without JavaScript', () => {
    test.use({javaScriptEnabled: false});

    test(`${address} shows its example and offers nothing that would not work`, async ({page}) => {
      await page.goto(address);
      await expect(page.locator(`${element} svg`)).toBeVisible();
      expect(await words(page, element)).toMatch(shown);
      await expect(page.locator(`${element} :is(input, button)`)).toHaveCount(0);
    });
  });
}
