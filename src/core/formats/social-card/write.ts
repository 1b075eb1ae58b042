import {balance, clamp, wrap} from '#core/text/wrap';
import {CARD_SIZE, type SocialCard} from '#core/view/social-card';

/** The two faces of the site (src/css/fonts.css), under the names that their files bear. */
export const CARD_FONTS = {serif: 'Literata', sans: 'Atkinson Hyperlegible Next Medium'} as const;

/** How wide words are in one of the faces, in ems. */
export type CardMeasure = (words: string, font: keyof typeof CARD_FONTS) => number;

const SITE = 'Dématérialiser pour mieux régner — archive publique';
/** Colours of the light scheme (src/css/tokens.css). */
const COLOUR = {
  paper: '#fefefd',
  sheet: '#f2f1f7',
  ink: '#1b1b24',
  inkSoft: '#514f5e',
  line: '#c9c6d6',
  stamp: '#4a35b5',
};

/** The file: its sides, its tab, and the inside that words keep to. */
const FILE = {left: 56, right: 1144, tab: 48, top: 112, bottom: 512};
const INSIDE = {left: 100, right: 1100, top: 142};
/** Sizes of a title, the largest first, and how many lines of it the file holds. */
const TITLE_SIZES = [
  {size: 100, lines: 2},
  {size: 84, lines: 2},
  {size: 72, lines: 3},
  {size: 64, lines: 3},
  {size: 56, lines: 4},
  {size: 46, lines: 5},
] as const;
/** From one line of a title to the next, in ems. */
const PITCH = 1.2;

/** A card → SVG text. Same words and same measure, same bytes. */
export function writeSocialCard(card: SocialCard, measure: CardMeasure): string {
  const {width, height} = CARD_SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${COLOUR.paper}"/>`,
    file(card.tab, measure),
    title(card.title, measure),
    foot(card, measure),
    footer(card.foot ?? SITE),
    '</svg>',
  ].join('');
}

/** The folder and its tab, drawn in one line; the tab is as wide as its words. */
function file(tab: string, measure: CardMeasure): string {
  const {left, right, top, bottom} = FILE;
  const end = round(INSIDE.left + measure(tab, 'sans') * 32 + 34);
  return (
    `<path d="M${left} ${top}V${FILE.tab + 10}q0-10 10-10H${end - 10}q10 0 10 10V${top}H${right - 10}q10 0 10 10V${bottom - 10}` +
    `q0 10-10 10H${left + 10}q-10 0-10-10Z" fill="${COLOUR.sheet}" stroke="${COLOUR.ink}" stroke-width="4"/>` +
    words(tab, 'sans', 32, INSIDE.left, 92, COLOUR.ink)
  );
}

/** The title as large as it can be, each line on the rule of a form. */
function title(text: string, measure: CardMeasure): string {
  const {size, lines, most} = fit(text, (part) => measure(part, 'serif'));
  const baseline = (index: number) => INSIDE.top + size * (0.86 + index * PITCH);
  const rules = Array.from({length: most}, (_, index) => {
    return `M${INSIDE.left} ${round(baseline(index) + size * 0.24)}H${INSIDE.right}`;
  });
  return (
    `<path d="${rules.join('')}" stroke="${COLOUR.line}" stroke-width="2"/>` +
    lines.map((line, index) => words(line, 'serif', size, INSIDE.left, baseline(index), COLOUR.ink)).join('')
  );
}

function fit(text: string, measure: (words: string) => number): {size: number; most: number; lines: string[]} {
  const room = INSIDE.right - INSIDE.left;
  const tried = TITLE_SIZES.map((entry) => ({...entry, all: wrap(text, room / entry.size, measure)}));
  const {size, lines: most, all} = tried.find(({all, lines}) => all.length <= lines) ?? tried.at(-1)!;
  const lines = clamp(balance(text, all, room / size, measure), most, room / size, measure);
  return {size, most, lines};
}

/** At the foot of the file: the note to the left; to the right a stamp put by hand, a little askew, that leaves it room. */
function foot({note = '', stamp}: SocialCard, measure: CardMeasure): string {
  const text = stamp.charAt(0).toUpperCase() + stamp.slice(1);
  const taken = note === '' ? 0 : measure(note, 'sans') * 30 + 40;
  const room = INSIDE.right - INSIDE.left - taken - 48;
  const size = Math.min(34, Math.floor(room / measure(text, 'sans')));
  const wide = round(measure(text, 'sans') * size + 48);
  const [x, y, high] = [INSIDE.right - wide, 430, 62];
  return (
    (note === '' ? '' : words(note, 'sans', 30, INSIDE.left, 476, COLOUR.inkSoft)) +
    `<g transform="rotate(-2 ${round(x + wide / 2)} ${y + high / 2})">` +
    `<rect x="${round(x)}" y="${y}" width="${wide}" height="${high}" rx="5" fill="none" stroke="${COLOUR.stamp}" stroke-width="4"/>` +
    `${words(text, 'sans', size, x + 24, y + high / 2 + size * 0.36, COLOUR.stamp)}</g>`
  );
}

/** The logo (static/logo.svg), and the name of the site. */
function footer(text: string): string {
  return (
    `<g transform="translate(56 542)" fill="none" stroke="${COLOUR.ink}" stroke-width="3">` +
    '<path d="M6 42V16C6 8 13 3 24 3s18 5 18 13v26M2 42h44M15 46V29h18v17M19 35h10M19 40h7"/>' +
    `<path d="M29.5 12.2A7 7 0 1 0 31 17" stroke="${COLOUR.stamp}" stroke-linecap="round"/></g>` +
    words(text, 'sans', 28, 122, 578, COLOUR.ink)
  );
}

/** Words alone in a drawing, to be measured. */
export const WORDS_SIZE = 100;
export function writeWordsAlone(text: string, font: keyof typeof CARD_FONTS): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${words(text, font, WORDS_SIZE, 0, 0, COLOUR.ink)}</svg>`;
}

function words(
  text: string,
  font: keyof typeof CARD_FONTS,
  size: number,
  x: number,
  y: number,
  colour: string,
): string {
  const weight = font === 'sans' ? 500 : 400;
  return `<text x="${round(x)}" y="${round(y)}" font-family="${CARD_FONTS[font]}" font-weight="${weight}" font-size="${size}" fill="${colour}" xml:space="preserve">${escape(text)}</text>`;
}

/** Text as XML holds it: marks escaped, characters that XML forbids left out. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
