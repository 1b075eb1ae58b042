import type {FoundProblem} from '#core/problem';

/** A problem of a WebVTT file: all of them refuse it, since words or times would be lost. */
export function wrong(rule: `webvtt/${string}`, line: number, message: string): FoundProblem {
  return {rule, severity: 'error', line, message};
}
