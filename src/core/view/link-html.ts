import {escapeHtml} from '#core/text/escape-html';

/** A link to an address of the archive, in HTML that does not go through the framework. */
export function linkHtml(address: string, words: string, baseUrl: string): string {
  return `<a href="${baseUrl}${address.slice(1)}">${escapeHtml(words)}</a>`;
}
