import {defaultSchema, sanitize, type Schema} from 'hast-util-sanitize';
import {toHtml} from 'hast-util-to-html';
import type {Element, Root as HastRoot} from 'hast';
import type {Root} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {toHast} from 'mdast-util-to-hast';
import {visit} from 'unist-util-visit';
import type {FoundProblem} from '#core/problem';
import {linkCitations} from '#core/markdown/citations';

/** Deeper than this no text needs to go, and a parser should not. */
export const MAX_NESTING = 12;

/** What untrusted and trusted Markdown alike may become: words and their structure, no image, no embed, no style. */
const SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: ['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'em', 'strong', 'code', 'pre', 'br', 'hr', 'a'],
  attributes: {a: ['href', ['className', 'cite'], 'rel'], ol: ['start']},
  protocols: {href: ['http', 'https', 'mailto']},
  clobber: [],
};

export interface HtmlOptions {
  /** True for words written by strangers: their links carry no recommendation (`nofollow ugc`). */
  readonly untrusted: boolean;
  /** Where a citation mark `[@id]` leads; absent: marks stay text. */
  readonly cite?: (id: string) => {url: string; label: string} | undefined;
  /** The base path of the site, with both slashes, put before root-relative links. */
  readonly baseUrl: string;
}

/** Syntax tree of a Markdown text, CommonMark only: no MDX, no formulas, no footnotes. */
export function readMarkdown(markdown: string): Root {
  return fromMarkdown(markdown);
}

/** One problem for a text nested deeper than `MAX_NESTING`: checked on the text, before any parser recurses into it. */
export function checkNesting(markdown: string, firstLine = 1): FoundProblem[] {
  const lines = markdown.split('\n');
  const deep = lines.findIndex((line) => {
    const quotes = /^(?:\s*>)+/.exec(line)?.[0].replace(/[^>]/g, '').length ?? 0;
    const bullets = /^(?:\s*(?:[-*+]|\d+[.)])\s)+/.exec(line)?.[0].split(/\s+/).length ?? 0;
    const brackets = Math.max(0, line.split('[').length - 1);
    const indent = /^ */.exec(line)![0].length / 2;
    return quotes > MAX_NESTING || bullets > MAX_NESTING || brackets > 500 || indent > 2 * MAX_NESTING;
  });
  if (deep === -1) return [];
  return [
    {
      rule: 'markdown/too-deep',
      severity: 'error',
      line: firstLine + deep,
      message: `Ce passage emboîte trop de citations, de listes ou de crochets (${MAX_NESTING} niveaux au plus) : écrivez-le plus simplement.`,
    },
  ];
}

/** Safe HTML of a Markdown text: raw HTML is dropped, only closed lists of tags and link protocols pass. */
export function toSafeHtml(markdown: string, options: HtmlOptions): string {
  const tree = readMarkdown(markdown);
  if (options.cite) linkCitations(tree, options.cite);
  // Headings of a fragment start below the page's own h1 and h2.
  visit(tree, 'heading', (heading) => {
    heading.depth = Math.min(4, Math.max(heading.depth, 2) + (options.untrusted ? 1 : 0)) as 2 | 3 | 4;
  });
  const hast = sanitize(toHast(tree), SCHEMA) as HastRoot;
  visit(hast, 'element', (element: Element) => {
    if (element.tagName === 'a') settleLink(element, options);
  });
  return toHtml(hast);
}

function settleLink(element: Element, {untrusted, baseUrl}: HtmlOptions): void {
  const href = element.properties.href;
  if (typeof href !== 'string') return;
  const internal = href.startsWith('/') && !href.startsWith('//');
  const external = /^(?:https?|mailto):/i.test(href);
  if (!internal && !external && !href.startsWith('#')) {
    delete element.properties.href;
    return;
  }
  if (internal) element.properties.href = baseUrl + href.slice(1);
  if (untrusted) element.properties.rel = ['nofollow', 'ugc', 'noopener', 'noreferrer'];
}
