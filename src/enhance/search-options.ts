import type {Answer, Hit} from '#search/protocol';
import {element} from './element';
import {byKind, FAILURE, GROUPS, marked, verdict} from './hits';

/** An answer in one sentence. */
export function say(answer: Exclude<Answer, {kind: 'ready'}>): string {
  return answer.kind === 'failed' ? FAILURE[answer.reason] : verdict(answer.total, answer.mode, answer.query.trim());
}

/** Fills a list box with hits, grouped by kind, and returns its options in their order. */
export function drawHits(list: HTMLElement, hits: readonly Hit[], base: string): HTMLAnchorElement[] {
  const options: HTMLAnchorElement[] = [];
  list.replaceChildren(
    ...byKind(hits).map(([kind, found]) => {
      const heading = element('p', 'options-group', GROUPS[kind]);
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

function option({address, title, excerpt}: Hit, base: string, id: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = base + address.slice(1);
  link.id = id;
  link.tabIndex = -1;
  link.setAttribute('role', 'option');
  link.setAttribute('aria-selected', 'false');
  link.append(element('span', 'option-title', marked(title)), element('span', 'option-text', marked(excerpt)));
  return link;
}
