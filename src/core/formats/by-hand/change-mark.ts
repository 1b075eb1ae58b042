/** A sign at the beginning of a line that someone else speaks from there on. It is no word. */
export interface ChangeMark {
  /** Dashes are words as often as marks: whoever reads them decides. What opens the item of a list says nothing without a name. */
  readonly kind: 'chevrons' | 'dash' | 'item' | 'number';
  /** What whisper.cpp calls a channel of a recording: `speaker 0`. */
  readonly name?: string;
  /** What stands after the sign. */
  readonly rest: string;
}

/** Broadcasters put `>>` before another voice, `>>>` before another subject; more of them are a quotation in an e-mail. */
const CHEVRONS = /^>{2,3}(?!>)\s*/;
/** « – Oui. », also « -Oui. »; « -3 » is a number. */
const DASH = /^(?:[‐‑–—―]|-(?!\d))(?!-)\s*/u;
/** `(speaker 0) oui`, and `(speaker ?)` where it cannot tell. */
const NUMBER = /^\((speaker (?:\d{1,3}|\?))\)(?:\s*:(?=\s|$))?\s*/i;
/** « • Nom : », « 1. Nom : », as editors make lists; « 3.5 » is a number, and « *mot* » has stars around it. */
const ITEM = /^(?:[•‣⁃∙●○◦▪▫■□▶►➢➤✓·]\s*|[*+]\s+|\(?\d{1,3}[.)°/-]\s+|\(?[a-z]\)\s+)/u;

/** The sign that a line begins with, if it does with any. */
export function takeChangeMark(line: string): ChangeMark | undefined {
  const trimmed = line.trimStart();
  const after = (found: RegExpExecArray) => trimmed.slice(found[0].length);
  const chevrons = CHEVRONS.exec(trimmed);
  if (chevrons) return {kind: 'chevrons', rest: after(chevrons)};
  const dash = DASH.exec(trimmed);
  if (dash) return {kind: 'dash', rest: after(dash)};
  const item = ITEM.exec(trimmed);
  if (item) return {kind: 'item', rest: after(item)};
  const number = NUMBER.exec(trimmed);
  if (!number) return undefined;
  const name = number[1]!;
  return {kind: 'number', ...(name.endsWith('?') ? {} : {name}), rest: after(number)};
}

/** Does a line begin with a dash, as each line of a dialogue does? */
export function beginsWithDash(line: string): boolean {
  return DASH.test(line.trimStart());
}
