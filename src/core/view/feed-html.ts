import type {Element, ElementContent} from 'hast';
import {toHtml} from 'hast-util-to-html';
import type {Post} from '#core/archive/archive';
import type {Finder} from '#core/archive/find';
import {toSafeHtml} from '#core/markdown/to-html';
import {writeDate} from '#core/model/imprecise-date';
import {toSourceView} from '#core/view/link';

/**
 * The words of a post and its sources, as a program far from the site shows them: safe HTML, absolute links. Only
 * Markdown can be read without the site: of a post written in MDX, the summary stands for the words. A feed dates its
 * entries by days only: when that of a post is not known, its words begin by saying so.
 */
export function toFeedHtml(post: Post, address: string, root: string, finder: Finder): string {
  const words = post.file.endsWith('.md')
    ? // In what is escaped, `<a` can only be a link: those that lead to a place of the post itself.
      toSafeHtml(post.body.markdown, {baseUrl: root}).replaceAll('<a href="#', `<a href="${address}#`)
    : toHtml(element('p', [post.description]));
  const sources = post.sources.map((id) => {
    const {address: at, label, title} = toSourceView(id, finder);
    const work = element('a', [title ?? label], {href: root + at.slice(1)});
    return element('li', title ? [`${label}\u00A0: `, work] : [work]);
  });
  return `${dateHtml(post)}${words.trim()}\n${toHtml([element('h2', ['Sources']), element('ul', sources)])}`;
}

function dateHtml({when}: Pick<Post, 'when'>): string {
  if (!when) return '';
  const words = `Date connue\u00A0: ${writeDate(when)}. Le jour donné par le fil ne sert qu’à ranger la nouvelle.`;
  return `${toHtml(element('p', [words]))}\n`;
}

function element(
  tagName: string,
  children: readonly (ElementContent | string)[],
  properties: Element['properties'] = {},
): Element {
  const nodes = children.map((child): ElementContent =>
    typeof child === 'string' ? {type: 'text', value: child} : child,
  );
  return {type: 'element', tagName, properties, children: nodes};
}
