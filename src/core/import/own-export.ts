import type {Imported} from '#core/formats/imported';
import type {InFormat} from '#core/formats/list';
import {captionStarts} from '#core/import/calculated-starts';
import type {Transcript} from '#core/model/transcript';

/** A program that shows captions may change some times; it does not find the others by luck, to the millisecond. */
const SHARE = 0.5;

/**
 * Is a file one that the archive gave of a transcript, corrected or not? It bears a code of it; or, since SubRip has no
 * codes and many programs drop those of WebVTT, half of the times at which its captions begin. `published`: the
 * transcript without its drafts, which no file that we publish holds.
 */
export function isOwnExport(
  {chapters, starts = [], end}: Imported,
  {id, isExport}: Pick<InFormat, 'id' | 'isExport'>,
  published: Transcript,
): boolean {
  if (!isExport) return false;
  const codes = new Set(published.chapters.flatMap(({turns}) => turns.map(({code}) => code)));
  if (chapters.some(({turns}) => turns.some(({code}) => code !== undefined && codes.has(code)))) return true;
  const ours = captionStarts(published, id, end);
  const theirs = new Set(starts);
  return ours.length > 0 && ours.filter((start) => theirs.has(start)).length >= SHARE * ours.length;
}
