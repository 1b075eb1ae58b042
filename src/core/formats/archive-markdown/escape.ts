const ESCAPED = /\\([\\[\]{}*#])/g;

/** Marks that a backslash made literal, without it. A backslash before anything else is a backslash. */
export function unescape(text: string): string {
  return text.replace(ESCAPED, '$1');
}

/** Is this character one that a backslash may make literal? */
export function isEscapable(character: string | undefined): boolean {
  return character !== undefined && character !== '' && '\\[]{}*#'.includes(character);
}

/** Is the character at a place literal, since an odd number of backslashes stands before it? */
export function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === '\\') before--;
  return (at - before) % 2 === 1;
}
