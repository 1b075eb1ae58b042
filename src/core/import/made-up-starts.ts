import {toCues} from '#core/formats/cues/to-cues';
import type {InFormat} from '#core/formats/list';
import {mayBeginIn} from '#core/formats/srt/write';
import type {Ms, Transcript} from '#core/model/transcript';

/**
 * The start that our captions give to each turn of a transcript, known or made up between two known times: a file that
 * says the same of a turn without time says nothing new. Nothing for other formats.
 *
 * @param end Where the last cue of the file ends: captions spread the last turns up to there
 */
export function madeUpStarts(
  transcript: Transcript,
  format: InFormat['id'],
  end: Ms | undefined,
): readonly (Ms | undefined)[] {
  if (format !== 'webvtt' && format !== 'srt') return [];
  const mayBegin = format === 'srt' ? mayBeginIn(transcript) : undefined;
  return (toCues(transcript, mayBegin, end) ?? []).map((cues) => cues[0]?.start);
}
