import type {Paragraph, Root} from 'mdast';
import {readProse} from '#core/markdown/read-prose';

/** The paragraphs of a text that can be cited one by one: its own, not those of its lists and quotations. */
export function paragraphsIn({children}: Root): Paragraph[] {
  return children.filter((node) => node.type === 'paragraph');
}

export function paragraphsOf(markdown: string): Paragraph[] {
  return paragraphsIn(readProse(markdown, 'md'));
}

/** The anchor of a paragraph, counted from 1: the text is kept word for word, so its rank does not change. */
export function paragraphAnchor(rank: number): string {
  return `p-${rank}`;
}
