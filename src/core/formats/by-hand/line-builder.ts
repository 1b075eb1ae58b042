import type {Line} from './by-hand';
import {takeLeadingTime} from './written-time';

type Open = {-readonly [Key in keyof Line]: Line[Key]} & {
  /** Has everything stood apart so far? */
  isApart: boolean;
};

/** Puts lines together from the texts that a document holds, in their order. */
export interface LineBuilder {
  readonly newLine: (isHeading?: boolean) => void;
  readonly add: (text: string, isBold: boolean) => void;
  /** A row of a table: each function adds the text of a cell. What stands in the first cell stands apart. */
  readonly addRow: (cells: readonly (() => void)[]) => void;
  /** That of the text that comes next. */
  readonly lineNumber: () => number;
  readonly lines: () => Line[];
}

export function lineBuilder(): LineBuilder {
  let lines: Open[] = [];
  let count = 0;

  const newLine = (isHeading = false) => {
    lines.push({text: '', apart: 0, isHeading, line: 0, isApart: true});
  };
  const add = (text: string, isBold: boolean) => {
    if (lines.length === 0) newLine();
    const open = lines.at(-1)!;
    // Plain spaces and line ends are how HTML was laid out.
    const words = text.replace(/[ \r\n\f]+/g, ' ');
    open.text += open.text === '' ? words.trimStart() : open.text.endsWith(' ') ? words.replace(/^ /, '') : words;
    if (open.text !== '') open.line ||= ++count;
    open.isApart &&= isBold || text.trim() === '';
    if (open.isApart) open.apart = open.text.length;
  };
  const whole = (): Line[] =>
    lines.flatMap(({text, apart, isHeading, line}) =>
      text.trim() === '' ? [] : [{text: text.trim(), apart: Math.min(apart, text.trim().length), isHeading, line}],
    );
  const addRow = (cells: readonly (() => void)[]) => {
    const outside = lines;
    const inside = cells.map((addCell) => {
      lines = [];
      addCell();
      return whole();
    });
    lines = outside;
    const firsts = inside.flatMap(([first]) => first ?? []);
    if (firsts.length === 0) return;
    const text = firsts.map((first) => first.text).join('\t');
    lines.push({...firsts[0]!, text, apart: lengthOfName(inside), isApart: false});
    lines.push(...inside.flatMap((cell) => cell.slice(1)).map((line) => ({...line, isApart: false})));
    newLine();
  };
  return {newLine, add, addRow, lineNumber: () => lines.at(-1)?.line || count + 1, lines: whole};
}

/**
 * How far the name goes in the cells of a row, put together: it is the first cell that holds anything but a time; when no
 * cell comes after that one, what is in bold in it.
 */
function lengthOfName(cells: readonly (readonly Line[])[]): number {
  const at = cells.findIndex(([first]) => first !== undefined && takeLeadingTime(first.text).rest !== '');
  const cell = cells[at]?.[0];
  if (!cell) return 0;
  const before = cells.slice(0, at).flatMap(([first]) => (first ? `${first.text}\t` : []));
  return before.join('').length + (at === cells.length - 1 ? cell.apart : cell.text.length);
}
