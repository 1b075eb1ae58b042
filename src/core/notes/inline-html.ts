import {flankingOf} from '#core/notes/flanking';
import {escapeHtml} from '#core/text/escape-html';

const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/** A piece of a line: what it is shown as, or a run of stars or underscores whose meaning comes later. */
interface Piece {
  html: string;
  mark?: string;
  count: number;
  opens: boolean;
  closes: boolean;
}

/** Words with their emphasis, links, code and line breaks, as HTML. */
export function inlineHtml(text: string, baseUrl: string): string {
  return emphasise(piecesOf(text, baseUrl));
}

/** Where a link may lead: the web, a mailbox, a page or a part of this site; nothing that a browser would read otherwise. */
function settle(url: string, baseUrl: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- browsers drop some of them, and read a backslash as a slash
  if (/[\u0000- \\\u007F-\u009F]/.test(url)) return undefined;
  if (/^\/(?!\/)/.test(url)) return baseUrl + url.slice(1);
  return /^(?:https?:\/\/|mailto:|#)./i.test(url) ? url : undefined;
}

function linkHtml(url: string, inside: string, baseUrl: string): string {
  const href = settle(url.replace(ESCAPED, '$1'), baseUrl);
  // A link that may lead nowhere is not a link: its words stay.
  return href === undefined
    ? inside
    : `<a href="${escapeHtml(href)}" rel="nofollow ugc noopener noreferrer">${inside}</a>`;
}

const TOKEN = /(`+)(?!`)(?:([\s\S]*?[^`])\1(?!`))?|\\\n|\\[!-/:-@[-`{-~]|\*+|_+| {2,}\n| *\n *|!?\[/g;

function piecesOf(text: string, baseUrl: string): Piece[] {
  const pieces: Piece[] = [];
  const plain = (html: string) => pieces.push({html, count: 0, opens: false, closes: false});
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
    const [token, ticks, code] = found;
    if (found.index > at) plain(escapeHtml(text.slice(at, found.index)));
    at = found.index + token.length;
    if (ticks !== undefined) plain(code === undefined ? token : codeHtml(code));
    else if (token === '\\\n' || /^ {2,}\n/.test(token)) plain('<br>\n');
    else if (token.startsWith('\\')) plain(escapeHtml(token.slice(1)));
    else if (/^[*_]/.test(token)) pieces.push(runOf(token, text[found.index - 1] ?? '', text[at] ?? ''));
    else if (token.endsWith('[')) {
      const link = linkAt(text, at);
      if (!link) plain(token);
      else {
        const inside = inlineHtml(link.words, baseUrl);
        // Of an image, its words.
        plain(token === '![' ? inside.replace(/<[^>]*>/g, '') : linkHtml(link.url, unlinked(inside), baseUrl));
        at = link.end;
      }
    } else plain('\n');
    TOKEN.lastIndex = at;
  }
  if (at < text.length) plain(escapeHtml(text.slice(at)));
  return pieces;
}

function codeHtml(code: string): string {
  const line = code.replace(/\n/g, ' ');
  const isPadded = /^ .* $/.test(line) && line.trim() !== '';
  return `<code>${escapeHtml(isPadded ? line.slice(1, -1) : line)}</code>`;
}

/** No link inside a link. */
function unlinked(html: string): string {
  return html.replace(/<\/?a\b[^>]*>/g, '');
}

const DESTINATION =
  /\(\s*(?:<((?:[^<>\n\\]|\\.)*)>|((?:[^\s()<\\]|\\.|\((?:[^\s()\\]|\\.)*\))*))(?:\s+(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\((?:[^()\\]|\\[\s\S])*\)))?\s*\)/y;

/** `[words](url "title")` from after its first bracket. */
function linkAt(text: string, from: number): {words: string; url: string; end: number} | undefined {
  let depth = 1;
  let at = from;
  for (; at < text.length && depth > 0; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '[') depth++;
    else if (text[at] === ']') depth--;
  }
  if (depth > 0) return undefined;
  DESTINATION.lastIndex = at;
  const found = DESTINATION.exec(text);
  return found
    ? {words: text.slice(from, at - 1), url: found[1] ?? found[2] ?? '', end: DESTINATION.lastIndex}
    : undefined;
}

/** A run of stars or underscores: the latter mean nothing inside a word. */
function runOf(run: string, before: string, after: string): Piece {
  const {isLeft, isRight, isMarkBefore, isMarkAfter} = flankingOf(before, after);
  const isStar = run.startsWith('*');
  return {
    html: '',
    mark: run[0]!,
    count: run.length,
    opens: isLeft && (isStar || !isRight || isMarkBefore),
    closes: isRight && (isStar || !isLeft || isMarkAfter),
  };
}

/** Each closing run with the nearest one that it can close; what is left over is shown. */
function emphasise(pieces: Piece[]): string {
  for (let at = 0; at < pieces.length; at++) {
    const close = pieces[at]!;
    while (close.closes && close.count > 0) {
      const from = openerOf(pieces, at);
      if (from === -1) break;
      const open = pieces[from]!;
      const isStrong = open.count > 1 && close.count > 1;
      const tag = isStrong ? 'strong' : 'em';
      const inside = pieces
        .slice(from + 1, at)
        .map(shown)
        .join('');
      const made = {html: `<${tag}>${inside}</${tag}>`, count: 0, opens: false, closes: false};
      open.count -= isStrong ? 2 : 1;
      close.count -= isStrong ? 2 : 1;
      pieces.splice(from + 1, at - from - 1, made);
      at = from + 2;
    }
  }
  return pieces.map(shown).join('');
}

function openerOf(pieces: readonly Piece[], at: number): number {
  const close = pieces[at]!;
  for (let from = at - 1; from >= 0; from--) {
    const open = pieces[from]!;
    if (open.mark !== close.mark || !open.opens || open.count === 0) continue;
    // The rule of three: a run that could do both pairs with one of a length that does not make a multiple of three.
    const isOdd = (open.closes || close.opens) && (open.count + close.count) % 3 === 0;
    if (!isOdd || (open.count % 3 === 0 && close.count % 3 === 0)) return from;
  }
  return -1;
}

function shown({html, mark = '', count}: Piece): string {
  return html + mark.repeat(count);
}
