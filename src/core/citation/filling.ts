import type {CslItem} from '#core/citation/csl';
import {type Filling, LESS, MORE} from '#core/citation/holes';
import {oneLine} from '#core/text/one-line';

/** What an item alone has among those that print alike. `version`: the day of its last change, in French. */
export function fillingOf({URL, locator}: Pick<CslItem, 'URL' | 'locator'>, version: string | undefined): Filling {
  return {
    ...(URL === undefined ? {} : {URL: words(URL)}),
    ...(locator === undefined ? {} : {locator: words(locator)}),
    ...(version === undefined ? {} : {version}),
  };
}

/** Words as a processor may read them: one line, nothing that it would take for markup, no sign of ours but when they are. */
export function words(text: string, keepHoles = false): string {
  const clean = keepHoles ? text : text.replace(/[\uE000-\uF8FF]/g, '');
  return oneLine(clean).replace(/</g, LESS).replace(/>/g, MORE);
}
