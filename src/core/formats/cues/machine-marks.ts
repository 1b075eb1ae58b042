/*
 * What speech recognition writes among words and nobody said: `[BLANK_AUDIO]` where whisper.cpp hears nothing, and the signs of
 * its model, `[_BEG_]`, `[_TT_50]`, `<|fr|>`, when it is asked to show them.
 */
const INSIDE = String.raw`(?: ?BLANK_AUDIO ?|_[A-Z]{2,5}_(?:\d{1,5}|[a-z]{2,3})?)`;
const BRACKETED = new RegExp(String.raw`(?<!\\)\[${INSIDE}\]`, 'g');
const WHOLE = new RegExp(`^${INSIDE}$`);
const TOKEN = /<\|[\w.]{1,20}\|>/g;

/** Is what stands between brackets the sign of a machine? After a backslash it is words, as sounds are. */
export function isMachineMark(inside: string): boolean {
  return WHOLE.test(inside);
}

/** Words of captions without the signs of a machine. */
export function withoutMachineMarks(text: string): string {
  return text.includes('[') ? text.replace(BRACKETED, '') : text;
}

/** The same for what a machine gives, which no one wrote: the signs of its model have no other meaning there. */
export function withoutMachineTokens(text: string): string {
  return withoutMachineMarks(text.replace(TOKEN, ''));
}
