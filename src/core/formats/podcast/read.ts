import * as z from 'zod';
import type {CueFile} from '#core/formats/cues/cue';
import {notJson, parseJson} from '#core/formats/json/parse';
import {type Layout, readSegments, refuse, Seconds, toMs} from '#core/formats/json/segments';
import type {Read} from '#core/problem';

/*
 * https://github.com/Podcastindex-org/podcast-namespace, transcripts.md: `{"version": "1.0.0", "segments": [{"speaker",
 * "startTime", "endTime", "body"}]}`, times in seconds; a segment may be as short as a word.
 */
const Segment = z.object({
  speaker: z.string().nullish(),
  startTime: Seconds,
  endTime: Seconds.nullish(),
  body: z.string(),
});

const LAYOUT: Layout<z.output<typeof Segment>> = {
  format: 'podcast',
  key: 'segments',
  segment: Segment,
  toHeard: ({speaker, startTime, endTime, body}) => [
    {
      start: toMs(startTime),
      end: typeof endTime === 'number' ? toMs(endTime) : undefined,
      voice: speaker ?? undefined,
      text: body,
    },
  ],
};

const File = z.object({segments: z.array(z.unknown())});

/** Reads the JSON transcript of a podcast (Podcasting 2.0). It says nothing of the language. */
export function readPodcast(text: string): Read<CueFile> {
  const parsed = parseJson(text);
  if ('stop' in parsed)
    return {value: undefined, problems: [notJson('podcast/not-json', parsed.stop, 'téléchargez-le de nouveau')]};
  const file = File.safeParse(parsed.data);
  if (!file.success) {
    const message =
      'Ce fichier n’est pas une transcription de podcast\u00A0: elle a une liste «\u00A0segments\u00A0». Vérifiez que c’est le bon.';
    return {value: undefined, problems: [refuse('podcast/not-a-transcript', 1, message)]};
  }
  return readSegments(text, file.data.segments, LAYOUT);
}
