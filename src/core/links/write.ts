import {LinkState} from '#core/links/state';

/** One line for the state of a link, its keys always in the same order. */
export function writeLink(state: LinkState): string {
  return `${JSON.stringify(LinkState.parse(state))}\n`;
}

/** The states of links in the order of their addresses: a new round changes the lines of what has changed, no other. */
export function writeLinks(states: readonly LinkState[]): string {
  return [...states]
    .sort((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0))
    .map(writeLink)
    .join('');
}
