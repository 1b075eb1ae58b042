import type {Paragraph, Piece} from '#core/model/transcript';

/**
 * The types that the words of a passage take on a page of A5, the largest first (`css/passage-print.css`): how many
 * characters a line of each holds, and how many lines the page has for them under a heading of two lines. Measured on the
 * 2,262 passages of a test world; a journey prints pages of each and holds this to it.
 */
const TYPES = [
  {name: '', line: 66, lines: 23.5},
  {name: 'many', line: 75, lines: 31.5},
  {name: 'long', line: 84, lines: 38},
] as const;

/** For words that no legible type holds on one page: they go on over several. */
const SEVERAL_PAGES = 'longer';

/** What parts two paragraphs, in lines. */
const GAP = 0.35;

/** What stands around the title of the session in the heading, and what a line of it holds, in characters. */
const HEADING = {around: 40, line: 78, lines: 2};

/** The class of the words of a passage whose session has this title: which type they take on paper. */
export function wordsSize(paragraphs: readonly Paragraph[], title: string): string {
  const lengths = paragraphs.map((pieces) => pieces.reduce((sum, piece) => sum + lengthOf(piece), 0));
  const heading = Math.max(0, Math.ceil((title.length + HEADING.around) / HEADING.line) - HEADING.lines);
  const fitting = TYPES.find(({line, lines}) => {
    const taken = lengths.reduce((sum, length) => sum + Math.ceil(length / line) + GAP, 0);
    return taken + heading <= lines;
  });
  return fitting?.name ?? SEVERAL_PAGES;
}

/** Marks are a few letters: « (rires) », « [12 min 34 s] », « [?] ». */
function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : 10;
}
