import {wholeAddress} from '#core/citation/site';
import type {Thing} from '#core/metadata/json-ld';

/** The way to a page, from the home page to itself. */
export function breadcrumbs(
  steps: readonly {readonly address: string; readonly label: string}[],
  site: {readonly root: string},
): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({address, label}, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: {'@type': 'WebPage', '@id': wholeAddress(address, site)},
    })),
  };
}
