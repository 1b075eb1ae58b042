import {parseFragment, type DefaultTreeAdapterTypes} from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What a page may receive from Markdown, written here again by hand: the test must not trust the list it tests. */
const TAGS = new Set([
  'p',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'blockquote',
  'em',
  'strong',
  'code',
  'pre',
  'br',
  'hr',
  'a',
]);
const ATTRIBUTES: Record<string, RegExp> = {
  'a href': /^(?:https?:|mailto:|\/(?![/\\])|#)/i,
  'a rel': /^nofollow ugc noopener noreferrer$/,
  'a class': /^cite$/,
  'ol start': /^\d+$/,
};

/** All that an HTML parser finds in a fragment and that should not be there, in words; empty when it is safe. */
export function dangersOf(html: string): string[] {
  const dangers: string[] = [];
  const pile: Node[] = [...parseFragment(html).childNodes];
  for (let node = pile.pop(); node !== undefined; node = pile.pop()) {
    if (node.nodeName === '#text') continue;
    if (!('tagName' in node)) {
      dangers.push(node.nodeName);
      continue;
    }
    if (!TAGS.has(node.tagName)) dangers.push(`<${node.tagName}>`);
    for (const {name, value} of node.attrs) {
      const allowed = ATTRIBUTES[`${node.tagName} ${name}`];
      if (!allowed?.test(value)) dangers.push(`${node.tagName} ${name}="${value}"`);
    }
    if (node.tagName === 'a' && !node.attrs.some(({name}) => name === 'href')) dangers.push('a without href');
    pile.push(...node.childNodes);
  }
  return dangers;
}

/** The words a reader sees. */
export function textOf(html: string): string {
  const words = (node: Node): string =>
    node.nodeName === '#text' && 'value' in node
      ? node.value
      : 'childNodes' in node
        ? node.childNodes.map(words).join('')
        : '';
  return parseFragment(html).childNodes.map(words).join('');
}
