import type {FoundProblem} from '#core/problem';

/** A problem of a TEI file: all of them refuse it, since words would be lost or change mouth. */
export function wrong(rule: `tei/${string}`, line: number, message: string): FoundProblem {
  return {rule, severity: 'error', line, message};
}
