import {toCues} from '#core/formats/cues/to-cues';
import type {InFormat} from '#core/formats/list';
import {mayBeginIn} from '#core/formats/srt/write';
import type {Ms, Transcript} from '#core/model/transcript';

/** When each caption of a transcript starts in a format of ours; nothing for other formats, or without times. */
export function captionStarts(transcript: Transcript, format: InFormat['id'], end: Ms | undefined): readonly Ms[] {
  if (format !== 'webvtt' && format !== 'srt') return [];
  const mayBegin = format === 'srt' ? mayBeginIn(transcript) : undefined;
  return (toCues(transcript, mayBegin, end) ?? []).flatMap(({cues}) => cues.map(({start}) => start));
}

/**
 * The starts that our captions of a transcript share out between two known times: nobody told them, and a file that says
 * them again says nothing new.
 *
 * @param end Where the last cue of the file ends: captions spread the last turns up to there
 */
export function calculatedStarts(transcript: Transcript, format: InFormat['id'], end: Ms | undefined): ReadonlySet<Ms> {
  const starts = new Set(captionStarts(transcript, format, end));
  for (const {start, paragraphs} of transcript.chapters.flatMap(({turns}) => turns)) {
    if (start !== undefined) starts.delete(start);
    for (const piece of paragraphs.flat()) if (piece.kind === 'time') starts.delete(piece.at);
  }
  return starts;
}
