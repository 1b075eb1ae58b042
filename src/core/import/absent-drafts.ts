import {without} from '#core/anchors/pairs';
import {align, meetingsOf} from '#core/import/alignment';
import type {Replaced} from '#core/import/replace';
import {isMostlyIn, isSaidAlike} from '#core/import/same-words';
import {type SpeakerOf, type Spoken, toSpoken} from '#core/import/spoken';
import type {Transcript, Turn} from '#core/model/transcript';

/** A transcript without some of its turns; its chapters stay. */
export function withoutTurns(transcript: Transcript, left: ReadonlySet<Turn>): Transcript {
  const chapters = transcript.chapters.map((chapter) => ({
    ...chapter,
    turns: chapter.turns.filter((turn) => !left.has(turn)),
  }));
  return {...transcript, chapters};
}

/**
 * Of some drafts, those that a file does not hold: nothing of what it says besides the published turns, which `replaced`
 * tells, is mostly theirs.
 */
export function absentDrafts(
  drafts: readonly Turn[],
  {alignment, heirs}: Replaced,
  speakerOf: SpeakerOf,
): ReadonlySet<Turn> {
  const fresh = alignment.after.flatMap((after, other): Spoken[] => {
    const index = heirs.get(other);
    if (index === undefined) return [after];
    const before = alignment.before[index]!;
    return isSaidAlike(before, after) ? [] : [{...after, pairs: without(after.pairs, [before.pairs])}];
  });
  const said = toSpoken(drafts, speakerOf);
  const places = toSpoken(
    fresh.map(({turn}) => turn),
    speakerOf,
  );
  const absent = new Set(drafts);
  for (const {before, after} of meetingsOf(align(said, places)))
    if (isMostlyIn(said[before]!, fresh[after]!)) absent.delete(drafts[before]!);
  return absent;
}
