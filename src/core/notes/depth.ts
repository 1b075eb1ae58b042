import {flankingOf} from '#core/notes/flanking';

/*
 * How deep a Markdown text nests, from its characters alone: a telephone need not load a parser to say what the build
 * will say. Never less than what CommonMark makes of containers; at most a little more.
 */

const BREAK = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const CONTAINER = /([ \t]*)(?:(>)|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))/y;

/** The line of the first passage nested deeper than `most` quotations, lists and emphases; `undefined` when none is. */
export function deeperThan(most: number, markdown: string): number | undefined {
  const lines = markdown.split('\n');
  let emphasis = {'*': 0, _: 0};
  const at = lines.findIndex((line) => {
    // A break is no list of lists; a blank line ends a paragraph, and the emphases left open in it.
    if (line.trim() === '') emphasis = {'*': 0, _: 0};
    if (BREAK.test(line)) return false;
    const containers = containersOf(line);
    return containers > most || containers + emphasesOf(line, emphasis) > most;
  });
  return at === -1 ? undefined : at + 1;
}

/** Quotations and lists that a line opens or goes on with: a list that goes on takes two columns at least. */
function containersOf(line: string): number {
  let [depth, end] = [0, 0];
  let before: 'nothing' | 'quotation' | 'item' = 'nothing';
  CONTAINER.lastIndex = 0;
  for (let found = CONTAINER.exec(line); found; found = CONTAINER.exec(line)) {
    const [, blank = '', quotation] = found;
    const columns = [...blank].reduce((sum, space) => sum + (space === '\t' ? 4 : 1), 0);
    // The space after « > » is a part of it, and what stands after a new item opens something new.
    if (before === 'nothing') depth += Math.floor(columns / 2);
    if (before === 'quotation') depth += Math.floor(Math.max(0, columns - 1) / 2);
    depth += 1;
    before = quotation ? 'quotation' : 'item';
    end = CONTAINER.lastIndex;
  }
  return end === 0 ? 0 : depth;
}

/** The most emphases open at once in a line; `open` goes from line to line. Emphasis and strong both count, by character. */
function emphasesOf(line: string, open: {'*': number; _: number}): number {
  let most = open['*'] + open._;
  for (const {0: run, index} of line.matchAll(/\\.|\*+|_+/g)) {
    if (run.startsWith('\\')) continue;
    const {isLeft, isRight} = flankingOf(line[index - 1] ?? '', line[index + run.length] ?? '');
    const kind = run[0] as '*' | '_';
    const closed = isRight ? Math.min(open[kind], run.length) : 0;
    open[kind] += (isLeft ? run.length - closed : 0) - closed;
    most = Math.max(most, open['*'] + open._);
  }
  return most;
}
