/**
 * What speech recognition writes among words and nobody said: `[BLANK_AUDIO]` where whisper.cpp hears nothing, and the
 * signs of its model, `[_BEG_]`, `[_TT_50]`, `<|fr|>`, when it is asked to show them.
 */
const MACHINE_MARKS = /\[ ?BLANK_AUDIO ?\]|\[_[A-Z]{2,5}_(?:\d{1,5}|[a-z]{2,3})?\]|<\|[\w.]{1,20}\|>/g;

/** Words without the signs of a machine. */
export function withoutMachineMarks(text: string): string {
  return text.replace(MACHINE_MARKS, '');
}
