import type {Line} from '#core/formats/by-hand/by-hand';
import {takeLeadingTime} from '#core/formats/by-hand/written-time';
import {fold} from '#core/text/fold';

const FILE = new Set(['audio file', 'fichier audio']);
const TITLE = new Set(['transcript', 'transcription']);
const FILE_NAME = /\.(?:wav|mp3|m4a|mp4|aac|ogg|opus|webm|mov|avi|wma|flac)$/i;

/**
 * How many lines at the beginning of a document are what Word writes over the words when it transcribes a recording: « Fichier
 * audio », the name of the file, « Transcription ». A heading that someone wrote is none, unless times follow it at once.
 */
export function programHead(lines: readonly Pick<Line, 'text'>[]): number {
  let count = 0;
  const is = (known: ReadonlySet<string>) => known.has(fold(lines[count]?.text ?? '').trim());
  if (is(FILE)) {
    count++;
    if (FILE_NAME.test(lines[count]?.text ?? '')) count++;
    return is(TITLE) ? count + 1 : count;
  }
  const follows = lines[1] && takeLeadingTime(lines[1].text).time !== undefined;
  return is(TITLE) && follows ? 1 : 0;
}
