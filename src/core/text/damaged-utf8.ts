import type {FoundProblem} from '#core/problem';
import {namingHidden} from './hidden-characters';

/** So many lines are told: a person who mends them finds out about the others. */
const SHOWN = 20;
/** One accent written as UTF-8 for as many bytes that are not is no accident. */
const SHARE = 10;
/** Characters quoted before the one that is damaged. */
const QUOTED = 30;

/**
 * Bytes that are UTF-8 but for some: two files pasted together, a character cut by a program, a byte from elsewhere. Read as
 * those of Windows, every accent would be wrong. One problem a line; none when the bytes may well be those of Windows. `isMarked`: the file
 * says itself that it is UTF-8. The bytes must not be UTF-8.
 *
 * @param toText The characters of bytes that are UTF-8
 */
export function checkDamagedUtf8(
  bytes: Uint8Array,
  isMarked: boolean,
  toText: (bytes: Uint8Array) => string,
): FoundProblem[] {
  let [telling, wrong, line, opening] = [0, 0, 1, 0];
  const damaged = new Map<number, string>();
  for (let at = 0; at < bytes.length;) {
    const length = lengthAt(bytes, at);
    if (length === 0) {
      wrong++;
      if (damaged.size < SHOWN && !damaged.has(line)) damaged.set(line, toText(bytes.subarray(opening, at)));
    } else if (length > 1 && isTelling(bytes, at)) telling++;
    if (bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)) [line, opening] = [line + 1, at + 1];
    at += Math.max(length, 1);
  }
  if (!isMarked && telling * SHARE < wrong) return [];
  return [...damaged].map(([place, before]) => ({
    rule: 'text/damaged-character',
    severity: 'error',
    line: place,
    message: `Un caractère de cette ligne est abîmé${after(before)}\u00A0: il n’est pas en UTF-8, comme les autres. Ouvrez le fichier dans un éditeur de texte, retapez ce caractère (il y paraît souvent comme \uFFFD), puis enregistrez en UTF-8.`,
  }));
}

function after(before: string): string {
  const words = [...before.trim()].slice(-QUOTED).join('').trimStart();
  return words === '' ? ', à son début' : `, après «\u00A0${namingHidden(words)}\u00A0»`;
}

/** How many bytes the character takes that begins at a place; 0 when none does (RFC 3629, section 4). */
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let next = 1; next < length; next++) {
    const byte = bytes[at + next] ?? 0;
    const [least, most] = next === 1 ? boundsAfter(first) : [0x80, 0xbf];
    if (byte < least || byte > most) return 0;
  }
  return length;
}

/** Neither overlong, nor half of a pair, nor beyond the last point. */
function boundsAfter(first: number): readonly [least: number, most: number] {
  if (first === 0xe0) return [0xa0, 0xbf];
  if (first === 0xf0) return [0x90, 0xbf];
  return [0x80, first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf];
}

/**
 * What French words never are when the bytes are those of Windows: « Ã© » for é, « Å“ » for œ, « â€™ » for ’, « ðŸ » for an
 * emoji. Others may be: « É » before a non-breaking space, « é » before one and a quotation mark.
 */
function isTelling(bytes: Uint8Array, at: number): boolean {
  const [first, second] = [bytes[at]!, bytes[at + 1]!];
  return (
    first === 0xc2 ||
    first === 0xc3 ||
    (first === 0xc5 && (second === 0x92 || second === 0x93 || second === 0xb8)) ||
    (first === 0xe2 && (second === 0x80 || second === 0x82)) ||
    first >= 0xf0
  );
}
