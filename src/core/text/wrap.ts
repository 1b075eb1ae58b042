/** How wide words are drawn, in ems: the caller knows the font. */
export type Measure = (words: string) => number;

/**
 * Words → lines no wider than `width` ems, cut only at ordinary spaces (non-breaking ones hold). A word wider than a
 * line of its own is cut wherever the line ends.
 */
export function wrap(text: string, width: number, measure: Measure): string[] {
  const space = measure(' ');
  const lines: string[] = [];
  let room = 0;
  for (const word of text
    .split(' ')
    .filter(Boolean)
    .flatMap((whole) => pieces(whole, width, measure))) {
    const needed = measure(word);
    const fits = lines.length > 0 && needed + space <= room;
    if (fits) lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
    room = fits ? room - space - needed : width - needed;
  }
  return lines;
}

/**
 * The same text in as many lines, as even as can be: no word is left alone on the last one. No line is made narrower than
 * a word, which would be cut.
 */
export function balance(text: string, lines: readonly string[], width: number, measure: Measure): string[] {
  let best = [...lines];
  const widest = Math.max(0, ...text.split(' ').map(measure));
  for (let narrower = width * 0.98; narrower > Math.max(width / 2, widest); narrower -= width * 0.02) {
    const tried = wrap(text, narrower, measure);
    if (tried.length > lines.length) break;
    best = tried;
  }
  return best;
}

/** At most `count` lines: what is too long ends with « … », after a whole word where there is one. */
export function clamp(lines: readonly string[], count: number, width: number, measure: Measure): string[] {
  if (lines.length <= count) return [...lines];
  const kept = lines.slice(0, count);
  let last = kept.pop() ?? '';
  while (last !== '' && wrap(`${last}\u00A0…`, width, measure).length > 1) {
    const at = last.lastIndexOf(' ');
    last = at > 0 ? last.slice(0, at) : [...last].slice(0, -1).join('');
  }
  // No comma or dash is left hanging before the ellipsis.
  return [...kept, `${last.replace(/[\s,;:–—-]+$/, '')}\u00A0…`];
}

function pieces(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && measure(piece + character) > width) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}
