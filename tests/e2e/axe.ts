import {AxeBuilder} from '@axe-core/playwright';
import type {Page} from '@playwright/test';
import {expect} from './reader';

/** WCAG 2.0, 2.1 and 2.2, A and AA, and axe's own good practices. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose answer another colour scheme can change: the others read the document, which is the same. */
const ON_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong in a page as it stands. */
export async function found(page: Page): Promise<string[]> {
  return analyse(new AxeBuilder({page}).withTags(TAGS));
}

async function analyse(axe: AxeBuilder): Promise<string[]> {
  // In the page itself, which has no frame of another site: without, each look opens one more page.
  const {violations, passes} = await axe.setLegacyMode().analyze();
  // The colours were really looked at, on a page that is really there.
  expect(passes.map(({id}) => id)).toContain('color-contrast');
  return violations.flatMap(({id, help, nodes}) =>
    nodes.map(({target, html}) => `${id}: ${help}: ${target.join(' ')} ${html.slice(0, 160)}`),
  );
}

/** In both colour schemes; of a phone, at the narrowest width that must hold: no style changes between that and 390 px. */
export async function findsNothing(page: Page, isMobile: boolean): Promise<void> {
  if (isMobile) await page.setViewportSize({width: 320, height: 640});
  await page.emulateMedia({colorScheme: 'light'});
  expect(await found(page), 'light').toEqual([]);
  await page.emulateMedia({colorScheme: 'dark'});
  expect(await analyse(new AxeBuilder({page}).withRules(ON_COLOURS)), 'dark').toEqual([]);
}
