import {PAGES} from './pages';
import {expect, test} from './reader';

/** Moving through a page without a mouse. */

const SOME = PAGES.filter(({name}) =>
  ['home', 'session', 'resources', 'glossary', 'search', 'contribute'].includes(name),
);

for (const {name, address} of SOME) {
  test(`the skip link comes first and leads to the words: ${name}`, async ({page}) => {
    await page.goto(address);
    const skip = page.getByRole('link', {name: 'Aller au contenu'});
    await expect(skip).not.toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ratio: 1});
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('main :focus')).toHaveCount(1);
  });

  test(`where the focus is can be seen: ${name}`, async ({page}) => {
    await page.goto(address);
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab');
      // A field shows its focus on the whole of its box.
      const seen = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return 'left the page';
        const outlined = [focused, focused.closest('form'), focused.closest('.box')].some((element) => {
          if (!element) return false;
          const {outlineStyle, outlineWidth} = getComputedStyle(element);
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        });
        const {width, height} = focused.getBoundingClientRect();
        return outlined && width > 0 && height > 0 ? 'seen' : focused.outerHTML.slice(0, 120);
      });
      if (seen === 'left the page') break;
      expect(seen, `after ${step + 1} steps`).toBe('seen');
    }
  });
}
