import {withoutMachineTokens} from '#core/formats/cues/machine-marks';
import type {CppSegment} from './segment';

/** The same segments: those that come after the end of a turn open another, as soon as they have words. */
export function openTurns(segments: readonly CppSegment[]): CppSegment[] {
  let isChanging = false;
  return segments.map((segment) => {
    const opens = isChanging && withoutMachineTokens(segment.text).trim() !== '';
    isChanging = (isChanging && !opens) || segment.speaker_turn_next === true;
    return opens ? {...segment, opens} : segment;
  });
}
