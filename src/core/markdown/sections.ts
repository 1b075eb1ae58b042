import type {RootContent} from 'mdast';
import {anchorsOf, MUTE, phraseOf} from '#core/markdown/anchors';
import {readProse, type ProseFormat} from '#core/markdown/read-prose';
import {readMarkdown} from '#core/markdown/to-html';

/** A part of a text under a heading of level 2, or what stands before the first one. */
export interface Section {
  readonly title: string | undefined;
  /** The anchor that the heading gets on the page, made the same way (`anchorsOf`). */
  readonly anchor: string | undefined;
  readonly text: string;
}

/**
 * A Markdown text cut at its headings of level 2; words only: no marks, no formulas, no components. `format` for a prose
 * page or a post; without it the text is CommonMark, as notes, summaries and definitions are.
 */
export function sectionsOf(markdown: string, format?: ProseFormat): Section[] {
  const anchorOf = anchorsOf();
  const sections: {title: string | undefined; anchor: string | undefined; blocks: string[]}[] = [
    {title: undefined, anchor: undefined, blocks: []},
  ];
  for (const node of (format ? readProse(markdown, format) : readMarkdown(markdown)).children) {
    const words = wordsOf(node);
    if (node.type === 'heading') {
      const anchor = anchorOf(node);
      if (node.depth === 2) sections.push({title: words, anchor, blocks: []});
      else sections.at(-1)!.blocks.push(words);
    } else if (words) {
      sections.at(-1)!.blocks.push(words);
    }
  }
  return sections
    .map(({title, anchor, blocks}) => ({title, anchor, text: oneAfterAnother(blocks)}))
    .filter(({title, text}) => title !== undefined || text !== '');
}

/** Of blocks, those whose parts are words. */
const OF_WORDS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

/** The words of a block; the items of a list and the lines of a quotation stay apart. */
function wordsOf(node: RootContent): string {
  if (MUTE.test(node.type)) return '';
  if ('children' in node && !OF_WORDS.has(node.type)) {
    return oneAfterAnother(node.children.map((child) => wordsOf(child as RootContent)));
  }
  return phraseOf(node)
    .replace(/\[@[^\]]*\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Blocks on one line: what no mark ends is not the beginning of what follows. */
function oneAfterAnother(blocks: readonly string[]): string {
  return blocks
    .filter((block) => block !== '')
    .reduce((line, block) => line + (line === '' || /[.!?…:;,][»"”)\s]*$/u.test(line) ? ' ' : ' • ') + block, '')
    .trimStart();
}
