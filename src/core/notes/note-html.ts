import {inlineHtml} from '#core/notes/inline-html';
import {escapeHtml} from '#core/text/escape-html';

/*
 * The text of a note as HTML: the part of CommonMark that the guide teaches, in a module small enough for a telephone, so
 * that the preview of the form is the page that the build makes. What it does not know (raw HTML, references of
 * links and of characters, underlined titles, code by indentation) stays text, and an image is its words. Safe by construction: every character that comes out is either escaped or ours.
 */

const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})([^`]*)$/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( {0,3})([-+*]|\d{1,9}[.)])(?:( +)|$)/;

/** `baseUrl`: the base path of the site, put before root-relative links. */
export function noteHtml(markdown: string, baseUrl: string): string {
  const {blocks} = blocksOf(markdown.replace(/\t/g, '    ').split('\n'), baseUrl);
  return shown(blocks, false).join('\n');
}

interface Block {
  readonly html: string;
  readonly isParagraph?: boolean;
}

/** Tight: paragraphs are shown without their tags, as in a list whose items no blank line parts. */
function shown(blocks: readonly Block[], isTight: boolean): string[] {
  return blocks.map(({html, isParagraph}) => (isParagraph && !isTight ? `<p>${html}</p>` : html));
}

/** `isParted`: a blank line stands between two of the blocks. */
function blocksOf(lines: readonly string[], baseUrl: string): {blocks: Block[]; isParted: boolean} {
  const blocks: Block[] = [];
  let isParted = false;
  let [at, before] = [0, 0];
  const push = (html: string, end: number, isParagraph = false) => {
    isParted ||= blocks.length > 0 && at > before;
    blocks.push({html, isParagraph});
    before = at = end;
  };
  while (at < lines.length) {
    const line = lines[at]!;
    const fence = FENCE.exec(line);
    const heading = HEADING.exec(line);
    if (line.trim() === '') at++;
    else if (RULE.test(line)) push('<hr>', at + 1);
    else if (heading) {
      // Below the page's own h1 and h2.
      const level = heading[1]!.length > 2 ? 4 : 3;
      push(`<h${level}>${inlineHtml((heading[2] ?? '').trim(), baseUrl)}</h${level}>`, at + 1);
    } else if (fence) {
      const end = endOfFence(lines, at, fence[1]!);
      const code = lines.slice(at + 1, end).map((each) => `${each}\n`);
      push(`<pre><code>${escapeHtml(code.join(''))}</code></pre>`, end + 1);
    } else if (QUOTE.test(line)) {
      const end = endOfQuote(lines, at);
      const inside = lines.slice(at, end).map((each) => each.replace(QUOTE, ''));
      push(`<blockquote>\n${shown(blocksOf(inside, baseUrl).blocks, false).join('\n')}\n</blockquote>`, end);
    } else if (ITEM.test(line)) {
      const {items, isLoose, end} = itemsAt(lines, at);
      push(listHtml(ITEM.exec(line)![2]!, items, isLoose, baseUrl), end);
    } else {
      const end = endOfParagraph(lines, at);
      const words = lines.slice(at, end).map((each) => each.trimStart());
      push(inlineHtml(words.join('\n').trimEnd(), baseUrl), end, true);
    }
  }
  return {blocks, isParted};
}

function endOfFence(lines: readonly string[], at: number, mark: string): number {
  const close = new RegExp(`^ {0,3}${mark[0]}{${mark.length},}[ ]*$`);
  const end = lines.findIndex((line, index) => index > at && close.test(line));
  return end === -1 ? lines.length : end;
}

/** Whether a line begins something else than the rest of a paragraph. A list does only if it begins at 1 and has words. */
function opens(line: string): boolean {
  const item = ITEM.exec(line);
  return (
    RULE.test(line) ||
    HEADING.test(line) ||
    FENCE.test(line) ||
    QUOTE.test(line) ||
    (item !== null && line.length > item[0].length && (!/\d/.test(item[2]!) || /^1[.)]/.test(item[2]!)))
  );
}

function endOfParagraph(lines: readonly string[], at: number): number {
  let end = at + 1;
  while (end < lines.length && lines[end]!.trim() !== '' && !opens(lines[end]!)) end++;
  return end;
}

/** A paragraph of a quotation goes on without its mark. */
function endOfQuote(lines: readonly string[], at: number): number {
  let isOpen = false;
  let end = at;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    if (QUOTE.test(line)) isOpen = goesOn(line.replace(QUOTE, ''));
    else if (!isOpen || line.trim() === '' || opens(line)) break;
  }
  return end;
}

/** Whether the last thing in a line is a paragraph that another line may go on with. */
function goesOn(line: string): boolean {
  const inner = line.replace(QUOTE, '').replace(ITEM, '');
  if (inner !== line) return goesOn(inner);
  return line.trim() !== '' && !RULE.test(line) && !HEADING.test(line) && !FENCE.test(line);
}

/** The items of the list that begins at a line, each with its lines as they stand inside of it, and the line after them. */
function itemsAt(lines: readonly string[], at: number): {items: string[][]; isLoose: boolean; end: number} {
  const kind = ITEM.exec(lines[at]!)![2]!.slice(-1);
  const items: string[][] = [];
  let [isLoose, isOpen, width] = [false, false, Infinity];
  let end = at;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    const own = items.at(-1);
    const item = RULE.test(line) ? null : ITEM.exec(line);
    if (own && line.trim() === '') {
      // An item that begins with a blank line has no second one.
      if (own.length === 1 && own[0] === '') width = Infinity;
      own.push('');
      isOpen = false;
    } else if (own && indentOf(line) >= width) {
      own.push(line.slice(width));
      isOpen = goesOn(line.slice(width));
    } else if (item && item[2]!.slice(-1) === kind) {
      isLoose ||= own?.at(-1) === '' && own.length > 1;
      const [mark, indent = '', sign = '', space = ''] = item;
      // Five spaces and more are one, and what follows them is words.
      width = indent.length + sign.length + (space.length > 4 || space === '' ? 1 : space.length);
      const rest = line.length > mark.length ? line.slice(width) : '';
      items.push([rest]);
      isOpen = goesOn(rest);
    } else if (isOpen && !opens(line)) own!.push(line.trimStart());
    else break;
  }
  // Blank lines after the last item are not the list's.
  while (lines[end - 1]!.trim() === '') end--;
  return {items, isLoose, end};
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function listHtml(sign: string, items: readonly string[][], isLooseBetween: boolean, baseUrl: string): string {
  const read = items.map((own) => blocksOf(own, baseUrl));
  const isLoose = isLooseBetween || read.some(({isParted}) => isParted);
  const start = parseInt(sign, 10);
  const [open, close] = Number.isNaN(start) ? ['ul', 'ul'] : [`ol${start === 1 ? '' : ` start="${start}"`}`, 'ol'];
  const inside = read.map(({blocks}) => `<li>${shown(blocks, !isLoose).join('\n')}</li>`);
  return `<${open}>\n${inside.join('\n')}\n</${close}>`;
}
