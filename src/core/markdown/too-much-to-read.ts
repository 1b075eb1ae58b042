import type {FoundProblem} from '#core/problem';

/** Deeper than this no text needs to go: quotations, lists, emphasis, one inside another. */
export const MAX_NESTING = 12;

/** What a parser may be given: beyond, its time grows with the square of the text, or its recursion with the depth. */
const MAX_MARKERS_A_LINE = 4 * MAX_NESTING;
const MAX_DELIMITERS = 2000;

const MARKERS = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)))+/;

/** A line under a heading: a thousand of them take a second. Each counts for several delimiters. */
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const UNDERLINE_COST = 4;

/** The line on which a text begins to be more than a parser should read: many markers at its head, thousands of stars. */
export function tooMuchToRead(markdown: string): number | undefined {
  let delimiters = 0;
  const at = markdown.split('\n').findIndex((line) => {
    delimiters += line.replace(/[^*_[]/g, '').length + (UNDERLINE.test(line) ? UNDERLINE_COST : 0);
    const markers = MARKERS.exec(line)?.[0].replace(/[^>*+.)-]/g, '').length ?? 0;
    return delimiters > MAX_DELIMITERS || markers > MAX_MARKERS_A_LINE;
  });
  return at === -1 ? undefined : at + 1;
}

export function tooDeepAt(line: number): FoundProblem {
  return {
    rule: 'markdown/too-deep',
    severity: 'error',
    line,
    message: `Ce passage emboîte trop de citations, de listes, d’étoiles ou de crochets (${MAX_NESTING} niveaux au plus)\u00A0: écrivez-le plus simplement.`,
  };
}
