interface Segment {
  readonly text: string;
}

/** How a program cuts words. */
export interface Cuts<S extends Segment> {
  /** Does a segment go on with the word at the end of another? */
  readonly goesOn: (before: S, segment: S) => boolean;
  /** The first one, with the words of the second. */
  readonly put: (before: S, segment: S) => S;
}

/**
 * Segments whose words a program cut, put together in the first one of each word: as many as there were, those that gave all
 * their words away are empty. A program that cuts words begins others with a space; one that writes none cuts nothing.
 */
export function joinCut<S extends Segment>(segments: readonly S[], {goesOn, put}: Cuts<S>): S[] {
  const hasSpaces = segments.some(({text}) => text.startsWith(' '));
  const joined: S[] = [];
  /** Where the word stands that is being put together. */
  let open = -1;
  segments.forEach((segment, index) => {
    const before = joined[open];
    if (hasSpaces && before !== undefined && goesOn(before, segment)) {
      joined[open] = put(before, segment);
      joined.push({...segment, text: ''});
    } else {
      joined.push(segment);
      open = index;
    }
  });
  return joined;
}
