import {apartFromCommon} from '#core/text/common-words';
import {APOSTROPHE, fold} from '#core/text/fold';
import {INCLUSIVE, readCapital, readInclusive} from '#core/text/inclusive';
import {ordinalNumber, readNumber} from '#core/text/read-numbers';
import {stem} from '#core/text/stem';
import type {Token} from '#core/text/token';

/** A run of letters or digits, with what it says (two forms in inclusive writing, none when it is elided). */
interface Atom {
  readonly forms: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Is it tied to the atom before, by a hyphen or an apostrophe? */
  readonly tied: boolean;
}

/** Elided words, dropped before an apostrophe: they are no one's search. */
export const ELIDED: ReadonlySet<string> = new Set([
  'l',
  'd',
  'j',
  'n',
  's',
  't',
  'm',
  'c',
  'qu',
  'jusqu',
  'lorsqu',
  'puisqu',
  'quoiqu',
]);

/** Words in which the apostrophe is a letter like another. */
const WHOLE = /^(?:aujourd'hui|presqu'iles?|prud'hom\p{L}*|quelqu'une?)$/u;

/** Pronouns tied by a hyphen: « dites-vous » is no compound; the t of « contrôle-t-elle » is no word. */
const CLITICS = new Set(
  'je tu il elle on nous vous ils elles ce t moi toi lui leur leurs le la les y en ci'.split(' '),
);

const ACRONYM = /(?:\p{L}\.)+\p{L}(?![\p{L}\p{M}\p{N}])\.?|(?:\p{L}\.){2,}/uy;
const NUMBER = /\d+(?:[.,]\d+)?(?![\p{L}\p{N}])/uy;
/** As « n° » is read, whose sign is no letter. A space ends « no »: alone, it is another word. */
const NUMBER_SIGN = /^n(?:º|o\.?\s)$/i;
const LETTERS = /[\p{L}\p{M}\p{N}]+/uy;
const HYPHEN = /[-‐‑]/;

/** What a chunk of a text (no space inside, but those of a number) says, in order; counted from its beginning. */
export function analyseChunk(raw: string): readonly Token[] {
  const number = readNumber(raw);
  if (number) return number.map((form, position) => part([form], position, 1, 0, raw.length)).flat();
  if (NUMBER_SIGN.test(raw)) return part(['n'], 0, 1, 0, 2);
  const atoms = atomsOf(raw);
  const parts: Token[] = [];
  let position = 0;
  for (let first = 0; first < atoms.length;) {
    let last = first + 1;
    while (last < atoms.length && atoms[last]!.tied) last++;
    const group = atoms.slice(first, last);
    const base = position;
    for (const atom of group) {
      parts.push(...part(atom.forms, position, 1, atom.start, atom.end));
      if (atom === group[0]) parts.push(...compound(group, base));
      position++;
    }
    first = last;
  }
  return parts;
}

function part(forms: readonly string[], position: number, width: number, start: number, end: number): Token[] {
  return [...new Set(forms)].map((form) => ({
    form,
    stem: ordinalNumber(form) ?? stem(form),
    position,
    width,
    start,
    end,
  }));
}

/** « sous-traitance » → « soustraitance », at the position of its first part: written in one word, it is the same. */
function compound(group: readonly Atom[], position: number): Token[] {
  const clitic = group.findIndex(({forms}, index) => index > 0 && CLITICS.has(forms[0]!));
  const tied = clitic === -1 ? group : group.slice(0, clitic);
  if (tied.length < 2 || tied.every(({forms}) => /^\d/.test(forms[0]!))) return [];
  const ways = Math.max(...tied.map(({forms}) => forms.length));
  const forms = Array.from({length: ways}, (_, way) => tied.map((atom) => atom.forms[way] ?? atom.forms[0]!).join(''));
  return part(forms, position, tied.length, tied[0]!.start, tied[tied.length - 1]!.end);
}

function atomsOf(raw: string): Atom[] {
  const atoms: Atom[] = [];
  let tied = false;
  for (let at = 0; at < raw.length;) {
    const atom = atomAt(raw, at);
    if (!atom) {
      tied = HYPHEN.test(raw[at]!) || (APOSTROPHE.test(raw[at]!) && at > 0);
      at++;
      continue;
    }
    const {forms, end} = atom;
    at = end;
    const isElided =
      ELIDED.has(forms[0]!) &&
      APOSTROPHE.test(
        raw
          .slice(end, end + 2)
          .trimStart()
          .charAt(0),
      );
    const isLink = tied && forms[0] === 't' && HYPHEN.test(raw[end] ?? '');
    if (isElided || isLink) continue;
    // A mark that ties nothing (the slash of « et/ou ») parts two words.
    atoms.push({forms, start: atom.start, end, tied: tied && atoms.length > 0});
    tied = false;
  }
  return atoms;
}

function atomAt(raw: string, at: number): Omit<Atom, 'tied'> | undefined {
  const letters = matchAt(LETTERS, raw, at);
  if (!letters) return undefined;
  if (letters[0].length === raw.length) return plain(raw, 0);
  const inclusive = matchAt(INCLUSIVE, raw, at);
  const forms = inclusive && readInclusive(inclusive);
  if (forms) return {forms, start: at, end: at + inclusive[0].length};
  const acronym = matchAt(ACRONYM, raw, at);
  if (acronym) return {forms: [fold(acronym[0].replaceAll('.', ''))], start: at, end: at + acronym[0].length};
  const number = matchAt(NUMBER, raw, at);
  if (number) return {forms: readNumber(number[0]) ?? [number[0]], start: at, end: at + number[0].length};
  const next = APOSTROPHE.test(raw[at + letters[0].length] ?? '') && matchAt(LETTERS, raw, at + letters[0].length + 1);
  const joined = next && fold(`${letters[0]}'${next[0]}`);
  if (joined && WHOLE.test(joined)) {
    return {forms: [joined.replace("'", '')], start: at, end: at + letters[0].length + 1 + next[0].length};
  }
  return plain(letters[0], at);
}

function plain(letters: string, start: number): Omit<Atom, 'tied'> {
  return {forms: readCapital(letters) ?? plainForms(letters), start, end: start + letters.length};
}

/** « maïs » is also a form of its own: folded, it is the word « mais ». */
function plainForms(letters: string): string[] {
  const form = fold(letters);
  const apart = apartFromCommon(letters, form);
  return apart === undefined ? [form] : [form, apart];
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}
