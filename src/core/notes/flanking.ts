const SPACE = /^\s?$/u;
const MARK = /[\p{P}\p{S}]/u;

export interface Flanking {
  /** The run may open an emphasis: words follow it. */
  readonly isLeft: boolean;
  /** It may close one: words stand before it. */
  readonly isRight: boolean;
  readonly isMarkBefore: boolean;
  readonly isMarkAfter: boolean;
}

/** What a run of stars or underscores may do, from the characters around it, '' at either end (CommonMark 6.2). */
export function flankingOf(before: string, after: string): Flanking {
  const [isMarkBefore, isMarkAfter] = [MARK.test(before), MARK.test(after)];
  const isLeft = !SPACE.test(after) && (!isMarkAfter || SPACE.test(before) || isMarkBefore);
  const isRight = !SPACE.test(before) && (!isMarkBefore || SPACE.test(after) || isMarkAfter);
  return {isLeft, isRight, isMarkBefore, isMarkAfter};
}
