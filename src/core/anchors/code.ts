/**
 * The opaque code of a turn: five characters of Crockford's base 32 in lower case, without i, l, o and u (read as 1, 1,
 * 0 and v). It says nothing of place, time or words, so none of them can break it.
 */
export const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

const LENGTH = 5;
const COUNT = ALPHABET.length ** LENGTH;
const CODE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** Is this a code, exactly as codes are written? */
export function isCode(text: string): boolean {
  return CODE.test(text);
}

/**
 * A new code. `random` gives a number from 0 to 1 (excluded); `taken` holds every code that was ever given, withdrawn
 * ones too: a code never comes to mean something else.
 */
export function makeCode(random: () => number, taken: ReadonlySet<string>): string {
  const drawn = Math.floor(random() * COUNT);
  for (let step = 0; step < COUNT; step++) {
    const code = toCode((drawn + step) % COUNT);
    if (!taken.has(code)) return code;
  }
  throw new RangeError('Every code of five characters is taken.');
}

function toCode(rank: number): string {
  let code = '';
  for (let rest = rank; code.length < LENGTH; rest = Math.floor(rest / ALPHABET.length)) {
    code = ALPHABET[rest % ALPHABET.length] + code;
  }
  return code;
}
