import {wordsOf} from '#core/formats/archive-markdown/words-of';
import {turnAddress, type TurnContext} from '#core/formats/turn-context';
import type {Chapter, Ms, Transcript, Turn, TurnKind} from '#core/model/transcript';

const BOM = '\uFEFF';
const KINDS = {speech: 'parole', question: 'question'} as const satisfies Record<TurnKind, string>;

/**
 * What a cell may begin with that a spreadsheet would run as a formula, wide forms of East Asian keyboards included. A
 * French spreadsheet may take semicolons for the ends of cells, and then quotes for words: what follows a semicolon, a tab
 * or the end of a line begins one too.
 */
const FORMULA = /(^|[;\t\r\n])(?=[\p{Zs}\p{Cf}"]*[=+\-@＝＋－＠])/gu;

/** What a cell holds that is not written as it is; most cells hold none of it, and are looked at once. */
const SPECIAL = /[",;\t\r\n]|^[\p{Zs}\p{Cf}]*[=+\-@＝＋－＠]/u;

/** One column, one way to fill it; the order is the file's. */
const COLUMNS = {
  seance: ({session}) => session.id,
  chapitre: (_, {title = ''}) => title,
  // With its prefix, as in an address: alone, a spreadsheet takes 12e45 or 01234 for a number.
  code: (_, __, {code}) => (code === undefined ? '' : `t-${code}`),
  adresse: (context, _, {code}) => turnAddress(context, code) ?? '',
  personne: (_, __, {label}) => label,
  genre: (_, __, {kind}) => KINDS[kind],
  debut: (_, __, {start}) => (start === undefined ? '' : clock(start)),
  texte: (_, __, turn) => wordsOf(turn),
} as const satisfies Record<string, (context: TurnContext, chapter: Chapter, turn: Turn) => string>;

/**
 * The turns as CSV (RFC 4180): one a line, CRLF, a cell that needs it between double quotes. `debut` is `hh:mm:ss.mmm`;
 * `texte` holds the words without marks, paragraphs parted by a blank line. The file begins with the byte order mark, so
 * that spreadsheets read its accents as UTF-8; programs that read CSV leave it out (`utf-8-sig` in Python). A cell that
 * a spreadsheet would run as a formula (= + - @ tab, carriage return; also inside a cell, after a semicolon or a line)
 * has an apostrophe there that is not its own.
 */
export function writeCsv({chapters}: Pick<Transcript, 'chapters'>, context: TurnContext): string {
  const rows = chapters.flatMap((chapter) =>
    chapter.turns.map((turn) => Object.values(COLUMNS).map((fill) => fill(context, chapter, turn))),
  );
  return [BOM, ...[Object.keys(COLUMNS), ...rows].map((cells) => `${cells.map(toCell).join(',')}\r\n`)].join('');
}

function toCell(text: string): string {
  if (!SPECIAL.test(text)) return text;
  const safe = text.replace(FORMULA, "$1'").replace(/^(?=[\t\r\n])/, "'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function clock(time: Ms): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const seconds = Math.floor(time / 1000);
  const thousandths = String(time % 1000).padStart(3, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${thousandths}`;
}
