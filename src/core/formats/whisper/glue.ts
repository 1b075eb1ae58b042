import {joinCut} from '#core/formats/json/join-cut';
import type {CppSegment} from './segment';

const BEGINS_INSIDE_A_WORD = /^(?:[\p{L}\p{M}\p{N}'’]|-\p{Ll})/u;
const ENDS_INSIDE_A_WORD = /[\p{L}\p{M}\p{N}'’-]$/u;

/**
 * With a limit of length (`-ml`), whisper.cpp cuts segments inside words: « inter », « vention ». A segment begins with
 * the space that stands before its first word; one that has none, and whose neighbour stops at a letter, goes on with
 * that word, of the same speaker.
 */
export function glue(segments: readonly CppSegment[]): CppSegment[] {
  return joinCut(segments, {
    goesOn: (before, segment) =>
      before.speaker === segment.speaker &&
      !before.speaker_turn_next &&
      BEGINS_INSIDE_A_WORD.test(segment.text) &&
      ENDS_INSIDE_A_WORD.test(before.text),
    put: (before, segment) => ({
      ...before,
      text: before.text + segment.text,
      offsets: {...before.offsets, to: segment.offsets.to},
      speaker_turn_next: segment.speaker_turn_next,
    }),
  });
}
