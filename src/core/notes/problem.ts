import type {NoteFieldName} from '#core/model/note';
import type {FoundProblem} from '#core/problem';

/** What is wrong in a contribution, beside the field to mend; always the same sentence, in the form and in the build. */
export interface NoteProblem {
  /** Stable English id, `what/why`. */
  readonly rule: string;
  /** Its name in `NOTE_FIELDS`, or the name of a field that does not exist; absent when the whole is in question. */
  readonly field?: string | undefined;
  /** The line of the text, 1 for the first; 1 for a field of one line. */
  readonly line: number;
  /** A French sentence that says what to do. */
  readonly message: string;
}

/** What a check of a text found, tied to the field that holds the text. */
export function inField(field: NoteFieldName, problems: readonly FoundProblem[]): NoteProblem[] {
  return problems.map(({rule, line, message}) => ({rule, field, line, message}));
}
