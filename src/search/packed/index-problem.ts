/**
 * Why a file of the index cannot be used. `network`: it did not come; `missing`: there is none of that name; `version`:
 * written for another version of this code; `corrupt`: its bytes are not what was written.
 */
export type IndexReason = 'network' | 'missing' | 'version' | 'corrupt';

/** The only exception that reading an index throws: the page says a sentence and offers to try again. */
export class IndexProblem extends Error {
  override readonly name = 'IndexProblem';

  constructor(
    readonly reason: IndexReason,
    /** The file, or what was being read in it. */
    readonly where: string,
  ) {
    super(`${reason}: ${where}`);
  }
}

export function corrupt(where: string): IndexProblem {
  return new IndexProblem('corrupt', where);
}
