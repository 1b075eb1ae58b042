import type {FoundProblem} from '#core/problem';

/** A problem of a sitting: all of them refuse the whole file, since words would be lost or change mouth. */
export function wrong(rule: `nosdeputes/${string}`, line: number, message: string): FoundProblem {
  return {rule, severity: 'error', line, message};
}
