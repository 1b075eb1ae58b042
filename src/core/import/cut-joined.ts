import {type Alignment, meetingsOf, placeOf} from '#core/import/alignment';
import {cutTurn} from '#core/import/cut-turn';
import type {SpeakerOf, Spoken} from '#core/import/spoken';
import {toSpoken} from '#core/import/spoken';

/**
 * Files of cues do not part two turns of one voice that follow each other, when nothing but a code told them apart: they
 * are cut again where the archive has two turns, as long as most words of the second are there. The words stay the same,
 * in the same order.
 */
export function cutJoined(alignment: Alignment, hasCodes: boolean, speakerOf: SpeakerOf): Alignment {
  const {before, after} = alignment;
  const partsOf = new Map<number, number[]>();
  for (const {before: index, after: other, words} of meetingsOf(alignment)) {
    const {speaker, tokens} = before[index]!;
    if (speaker !== after[other]!.speaker || words * 2 < tokens.length) continue;
    partsOf.set(other, [...(partsOf.get(other) ?? []), index]);
  }
  const turns = after.flatMap((joined, other) => {
    const cuts = cutsOf(alignment, joined, partsOf.get(other) ?? [], hasCodes);
    return cuts.length === 0 ? [joined.turn] : cutTurn(joined.turn, cuts);
  });
  return turns.length === after.length ? alignment : {...alignment, after: toSpoken(turns, speakerOf)};
}

/** Places in a turn, from its first word. */
function cutsOf(
  alignment: Alignment,
  {at, tokens}: Spoken,
  [first, ...others]: readonly number[],
  hasCodes: boolean,
): number[] {
  const range = {from: at, to: at + tokens.length};
  let previous = first;
  return others.flatMap((index) => {
    const [last, next] = [alignment.before[previous!]!, alignment.before[index]!];
    previous = index;
    // Where both have codes and the format holds them, whoever made one turn of the two did it on purpose.
    if (hasCodes && last.turn.code !== undefined && next.turn.code !== undefined) return [];
    const place = placeOf(alignment, next.at, next.at + next.tokens.length, range);
    return place === undefined || place <= at ? [] : [place - at];
  });
}
