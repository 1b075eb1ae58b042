import {KIND_NAME, type Hit} from '#search/protocol';
import {element} from './element';
import {byKind, marked, titleOf} from './hits';

/** Fills a list box with hits, grouped by kind, and returns its options in their order. */
export function drawHits(list: HTMLElement, hits: readonly Hit[], base: string): HTMLAnchorElement[] {
  const options: HTMLAnchorElement[] = [];
  list.replaceChildren(
    ...byKind(hits).map(([kind, found]) => {
      const heading = element('p', 'options-group', KIND_NAME[kind]);
      heading.id = `${list.id}-g${options.length}`;
      const made = found.map((hit, index) => option(hit, base, `${list.id}-${options.length + index}`));
      options.push(...made);
      const group = element('div', '', heading, ...made);
      group.setAttribute('role', 'group');
      group.setAttribute('aria-labelledby', heading.id);
      return group;
    }),
  );
  return options;
}

function option(hit: Hit, base: string, id: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = base + hit.address.slice(1);
  link.id = id;
  link.tabIndex = -1;
  link.setAttribute('role', 'option');
  link.setAttribute('aria-selected', 'false');
  link.append(element('span', 'option-title', titleOf(hit)));
  if (hit.heading) link.append(element('span', 'option-place', hit.heading));
  link.append(element('span', 'option-text', marked(hit.excerpt)));
  return link;
}
