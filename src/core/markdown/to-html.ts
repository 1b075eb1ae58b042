import {defaultSchema, sanitize, type Schema} from 'hast-util-sanitize';
import {toHtml} from 'hast-util-to-html';
import type {Element, Root as HastRoot} from 'hast';
import type {Root} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {toHast} from 'mdast-util-to-hast';
import {visit} from 'unist-util-visit';
import {anchorsOf} from '#core/markdown/anchors';
import {linkCitations} from '#core/markdown/citations';
import {linkTerms} from '#core/markdown/link-terms';
import {termLink} from '#core/markdown/term-link';
import type {TermMatcher} from '#core/text/match-terms';

/** What Markdown of the archive may become: words and their structure, no image, no embed, no style. */
const SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'em', 'strong', 'code', 'pre', 'br', 'hr', 'a'],
    'archive-term',
  ],
  attributes: {
    ...{h2: ['id'], h3: ['id'], h4: ['id']},
    a: ['href', ['className', 'cite', 'term-link'], 'rel', 'ariaDescribedBy'],
    ol: ['start'],
  },
  protocols: {href: ['http', 'https', 'mailto']},
  clobber: [],
};

export interface HtmlOptions {
  /** Where a citation mark `[@id]` leads; absent: marks stay text. */
  readonly cite?: (id: string) => {url: string; label: string} | undefined;
  /** Finds the glossary's terms, to link the first occurrence of each; absent: no term is linked. */
  readonly terms?: TermMatcher;
  /** What the anchors of headings begin with; absent: headings have none. */
  readonly anchors?: string;
  /** The base path of the site, with both slashes, put before root-relative links. */
  readonly baseUrl: string;
}

/** Syntax tree of a Markdown text, CommonMark only: no MDX, no formulas, no footnotes. */
export function readMarkdown(markdown: string): Root {
  return fromMarkdown(markdown);
}

/** Safe HTML of a Markdown text: raw HTML is dropped, only closed lists of tags and link protocols pass. */
export function toSafeHtml(markdown: string, options: HtmlOptions): string {
  const tree = readMarkdown(markdown);
  if (options.anchors !== undefined) {
    const anchorOf = anchorsOf();
    for (const node of tree.children) {
      if (node.type === 'heading') node.data = {hProperties: {id: options.anchors + anchorOf(node)}};
    }
  }
  if (options.cite) linkCitations(tree, options.cite);
  if (options.terms) linkTerms(tree, options.terms, termLink);
  // Headings of a fragment start below the page's own h1 and h2.
  visit(tree, 'heading', (heading) => {
    heading.depth = Math.min(4, Math.max(heading.depth, 2)) as 2 | 3 | 4;
  });
  const hast = sanitize(toHast(tree), SCHEMA) as HastRoot;
  visit(hast, 'element', (element: Element, index, parent) => {
    if (element.tagName !== 'a' || !parent || index === undefined) return;
    settleLink(element, options);
    if (element.properties.href !== undefined) return;
    // A link that may lead nowhere is not a link: its words stay, as text.
    parent.children.splice(index, 1, ...(element.children as never[]));
    return index;
  });
  return toHtml(hast);
}

function settleLink(element: Element, {baseUrl}: HtmlOptions): void {
  const href = element.properties.href;
  if (typeof href !== 'string') return;
  const internal = href.startsWith('/') && !href.startsWith('//');
  const external = /^(?:https?|mailto):/i.test(href);
  if (!internal && !external && !href.startsWith('#')) {
    delete element.properties.href;
    return;
  }
  if (internal) element.properties.href = baseUrl + href.slice(1);
}
