import {wordsIn} from '#core/anchors/pairs';

/* Words that a message quotes, so that whoever reads it knows where to look. */

/** So many words are enough to find a passage. */
const QUOTED = 10;

/** `« Bonsoir à toutes et à tous… »`: the first words of a text. */
export function quoteBeginning(text: string): string {
  return quote(text.split(/\s+/).filter(Boolean));
}

/** The longest run of words of a text that stands in another, whatever their case and signs; the beginning without one. */
export function quoteCommon(text: string, others: readonly string[]): string {
  const parts = text.split(/\s+/).filter(Boolean);
  const words = parts.map((part) => wordsIn(part).join(' '));
  const runs = others.map((other) =>
    longestRun(
      words,
      other.split(/\s+/).map((part) => wordsIn(part).join(' ')),
    ),
  );
  const best = runs.reduce((one, run) => (run.length > one.length ? run : one), {start: 0, length: 0});
  return quote(best.length === 0 ? parts : parts.slice(best.start, best.start + best.length));
}

function longestRun(words: readonly string[], others: readonly string[]): {start: number; length: number} {
  let best = {start: 0, length: 0};
  let above: number[] = [];
  for (const [at, word] of words.entries()) {
    const row = others.map((other, place) => (other === word ? 1 + (above[place - 1] ?? 0) : 0));
    for (const length of row) if (length > best.length) best = {start: at - length + 1, length};
    above = row;
  }
  return best;
}

function quote(parts: readonly string[]): string {
  const shown = parts
    .slice(0, QUOTED)
    .join(' ')
    .replace(/[,;:…\s]+$/u, '');
  return `«\u00A0${shown}${parts.length > QUOTED ? '…' : ''}\u00A0»`;
}
