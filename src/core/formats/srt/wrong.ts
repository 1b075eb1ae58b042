import type {FoundProblem} from '#core/problem';

/** A problem of a SubRip file: all of them refuse it, since words or times would be lost. */
export function wrong(rule: `srt/${string}`, line: number, message: string): FoundProblem {
  return {rule, severity: 'error', line, message};
}
