import {beginning} from '#core/text/beginning';

/** Words among which a quotation may begin. */
const FIRST_WORDS = 12;

/**
 * The beginning of a paragraph, about `length` characters, as its file writes it: a person looks for it there, where markup
 * and references stand among the words. Of what the file writes without any, the longest part; as it reads when there is none.
 */
export function searchable(text: string, source: string, length: number): string {
  const words = text
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 4 * length)
    .split(' ');
  const parts = words.slice(0, FIRST_WORDS).map((_, from) => {
    let part = '';
    for (const word of words.slice(from)) {
      const longer = part === '' ? word : `${part} ${word}`;
      if (longer.length > length || !source.includes(longer)) break;
      part = longer;
    }
    return part;
  });
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '');
  return longest === '' ? beginning(text, length) : longest;
}
