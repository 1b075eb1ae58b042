import type {Session} from '#core/archive/archive';
import {transcriptPermalink} from '#core/citation/permalink';
import {type CitedSite, wholeAddress} from '#core/citation/site';
import type {Published} from '#core/consent/filter';
import {some, type Thing} from '#core/metadata/json-ld';
import {isOwnFile} from '#core/model/recording';
import type {Chapter} from '#core/model/transcript';
import {type PlayerView, toPlayerViews} from '#core/view/recording';
import {transcriptOf} from '#core/view/transcript';

/** The recordings of a session that a source states to be of it, the main one first. */
export function mediaObjects(session: Session, archive: Published, site: CitedSite): Thing[] {
  const players = toPlayerViews(session, transcriptOf(session.id, archive), archive.media);
  return players
    .filter((_, rank) => session.recordings[rank]!.certainty === 'stated')
    .map((player) => mediaObject(player, site));
}

/** A recording: where its first file is, or the page that shows it elsewhere. */
export function mediaObject({kind, label, length, files, tube}: PlayerView, site: CitedSite): Thing {
  const [file] = files;
  return {
    '@type': kind === 'audio' ? 'AudioObject' : 'VideoObject',
    name: label,
    contentUrl: file && (isOwnFile(file.src) ? wholeAddress(file.src, site) : file.src),
    encodingFormat: file?.type,
    embedUrl: tube?.embed,
    url: tube?.watch,
    duration: length === undefined ? undefined : isoDuration(length),
  };
}

/** The main recording with the parts of the debate in it; nothing without a stated one. */
export function recordedParts(session: Session, archive: Published, site: CitedSite): Thing | undefined {
  const transcript = transcriptOf(session.id, archive);
  const [player] = toPlayerViews(session, transcript, archive.media);
  if (!player || session.recordings[0]!.certainty !== 'stated') return undefined;
  const timed = (transcript?.chapters ?? []).filter(({start, title}) => start !== undefined && title !== undefined);
  const parts = timed.flatMap((chapter, rank) =>
    isHeard(chapter, player) ? [clip(chapter, timed[rank + 1], player, session.id, site)] : [],
  );
  return {...mediaObject(player, site), hasPart: some(parts)};
}

/** Its beginning is in the recording, which may have been cut since. */
function isHeard({start}: Chapter, {offset, length = Infinity}: PlayerView): boolean {
  const at = start! + offset;
  return at >= 0 && at < length;
}

function clip(
  chapter: Chapter,
  next: Chapter | undefined,
  player: PlayerView,
  session: string,
  site: CitedSite,
): Thing {
  const {offset, length} = player;
  const end = next ? Math.min(next.start! + offset, length ?? Infinity) : length;
  return {
    '@type': 'Clip',
    name: chapter.title,
    url: chapter.anchor && `${wholeAddress(transcriptPermalink(session), site)}#${chapter.anchor}`,
    startOffset: (chapter.start! + offset) / 1000,
    endOffset: end === undefined ? undefined : end / 1000,
  };
}

/** `PT1H52M10S` (ISO 8601), of milliseconds. */
function isoDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `PT${Math.floor(seconds / 3600)}H${Math.floor((seconds % 3600) / 60)}M${seconds % 60}S`;
}
