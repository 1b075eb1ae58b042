/**
 * How content tells us what is wrong with it. Content has problems, code has bugs: a reader returns every problem it
 * meets and goes on; only a bug throws.
 */
export interface Problem {
  /** Stable English id, `what/why`, one failing fixture each. */
  readonly rule: string;
  /** `error` stops a build; `todo` is something the association must still fill in. */
  readonly severity: 'error' | 'todo';
  /** Path below the project's folder, with slashes. */
  readonly file: string;
  /** 1 for the first line. */
  readonly line: number;
  /** A French sentence that tells a volunteer what to do. */
  readonly message: string;
  /** Published codes whose words are lost, or elsewhere: whoever has been told what to do of them needs no other advice. */
  readonly about?: readonly string[];
}

/** What a reader knows of a problem: the caller adds the file, the reader never knew it. */
export type FoundProblem = Omit<Problem, 'file'>;

/** A reader's answer: what could be understood, and all that is wrong. `value` is absent when nothing usable is left. */
export interface Read<T> {
  readonly value: T | undefined;
  readonly problems: readonly FoundProblem[];
}

/** The same problems, each with the file it was found in. */
export function inFile(file: string, problems: readonly FoundProblem[]): Problem[] {
  return problems.map((problem) => ({...problem, file}));
}
