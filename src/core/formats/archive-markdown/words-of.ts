import type {Paragraph, Turn} from '#core/model/transcript';

/** What takes its place right after the word that stood before a mark, once the mark is gone. */
export const CLOSES = /^[\s,.…;:!?)\]}»”’]/u;

/**
 * The words of a turn and nothing else: titles without their stars, no times, doubts or sounds; paragraphs parted by a
 * blank line. Search, ledger and citations all take this text, so putting a mark in or out changes none of them.
 */
export function wordsOf({paragraphs}: Pick<Turn, 'paragraphs'>): string {
  return paragraphs
    .map(wordsOfParagraph)
    .filter((words) => words !== '')
    .join('\n\n');
}

/** The words of a paragraph: « mot [?], mot [rires] mot » is « mot, mot mot ». */
export function wordsOfParagraph(paragraph: Paragraph): string {
  const words: string[] = [];
  let isAfterMark = false;
  for (const piece of paragraph) {
    if (!('text' in piece)) {
      isAfterMark = true;
      continue;
    }
    // The space before a mark came with it, unless the word after it has none of its own.
    if (isAfterMark && words.length > 0 && CLOSES.test(piece.text)) words.push(words.pop()!.trimEnd());
    words.push(piece.text);
    isAfterMark = false;
  }
  return words.join('').trim();
}
