import type {Block, Packed} from '#core/concordance/pack';
import {escapeHtml} from '#core/text/escape-html';
import type {LinkView} from '#core/view/link';
import {linkHtml} from '#core/view/link-html';

/**
 * The entries of a page as HTML: the list of them, then each with its passages. `targets`: where the entry of an anchor
 * begins, for the lines that lead to another.
 */
export function pageHtml({blocks, again}: Packed, targets: ReadonlyMap<string, LinkView>, baseUrl: string): string {
  const entries = blocks.filter(({isEntry}) => isEntry);
  const list = entries.map(({id, label}) => `<li><a href="#${id}">${escapeHtml(label)}</a></li>`).join('');
  const nav = entries.length > 1 ? `<nav aria-label="Mots de cette page"><ul>${list}</ul></nav>` : '';
  return nav + blocks.map((block, index) => blockHtml(block, again && index === 0, targets, baseUrl)).join('');
}

function blockHtml(block: Block, again: boolean, targets: ReadonlyMap<string, LinkView>, baseUrl: string): string {
  const {id, isEntry, label, head, items} = block;
  if (!isEntry) {
    const {address, label: other} = targets.get(id)!;
    return `<p class="other-word"><b>${escapeHtml(label)}</b>\u00A0: voir ${linkHtml(address, other, baseUrl)}</p>`;
  }
  const heading = `<h2 id="${id}">${escapeHtml(label)}${again ? ' (suite)' : ''}</h2>`;
  return `<section aria-labelledby="${id}">${heading}${head}${items.length > 0 ? `<ul class="uses">${items.join('')}</ul>` : ''}</section>`;
}
