import type {Media, Reading, Session} from '#core/archive/archive';
import {exportPermalink} from '#core/citation/permalink';
import type {Published} from '#core/consent/filter';
import {readOffset, readTime} from '#core/formats/archive-markdown/time';
import {hasTimes} from '#core/formats/cues/to-cues';
import {endingOf, mediaType, originOf, tubeOf, type MediaFile, type Recording} from '#core/model/recording';
import type {Transcript} from '#core/model/transcript';
import {frenchSize} from '#core/text/french-size';
import {writeAboutTime, writeSpokenTime} from '#core/text/spoken-time';

/** One file of a recording, as a player and a download link need it. */
export interface MediaFileView {
  /** Root-relative without base path, or a whole https address. */
  readonly src: string;
  readonly type: string;
  /** « WebM, 412 ko ». */
  readonly words: string;
}

/** What a player shows, whatever it plays. */
export interface PlayerView {
  readonly kind: 'audio' | 'video';
  readonly label: string;
  /** « 2 min 05 s ». */
  readonly duration?: string | undefined;
  /** The same, in milliseconds. */
  readonly length?: number | undefined;
  readonly files: readonly MediaFileView[];
  /** Origins of the files that are elsewhere, for the security policy; parted by spaces. */
  readonly origins: string;
  readonly tube?: {readonly host: string; readonly embed: string; readonly watch: string} | undefined;
  /** Milliseconds: a time of the transcript plus this is a time of the recording. */
  readonly offset: number;
  /** Captions made from the transcript, when it tells times. */
  readonly captions?: string | undefined;
}

/** The recordings of a session, the main one first; `transcript` is what may be read of its words. */
export function toPlayerViews(
  {id, recordings}: Pick<Session, 'id' | 'recordings'>,
  transcript: Pick<Transcript, 'chapters'> | undefined,
  media: Media,
): PlayerView[] {
  const captions = transcript && hasTimes(transcript) ? exportPermalink(id, 'vtt') : undefined;
  return recordings.map((recording) => toPlayerView(recording, media, captions));
}

function toPlayerView(recording: Recording, media: Media, captions: string | undefined): PlayerView {
  const {kind, label, files = [], peertube, duration, offset} = recording;
  const tube = peertube === undefined ? undefined : tubeOf(peertube);
  const length = duration === undefined ? undefined : readTime(duration)!;
  return {
    kind,
    label,
    duration: length === undefined ? undefined : writeSpokenTime(length),
    length,
    ...toFileViews(files, kind, media),
    tube: tube && {...tube, watch: peertube!},
    offset: readOffset(offset),
    captions: kind === 'video' && files.length > 0 ? captions : undefined,
  };
}

function toFileViews(files: readonly MediaFile[], kind: 'audio' | 'video', media: Media) {
  return {
    files: files.map(({src, bytes}) => ({
      src,
      type: mediaType(src, kind)!,
      words: `${NAMES[endingOf(src)] ?? endingOf(src)}, ${frenchSize(media[src] ?? Number(bytes))}`,
    })),
    origins: [...new Set(files.flatMap(({src}) => originOf(src) ?? []))].join(' '),
  };
}

/** Endings as people write them. */
const NAMES: Readonly<Record<string, string>> = {
  webm: 'WebM',
  mp4: 'MP4',
  m4a: 'M4A',
  mp3: 'MP3',
  ogg: 'Ogg',
  opus: 'Opus',
};

/** A page read aloud: its player, and when each paragraph begins. */
export interface ReadingView {
  readonly player: PlayerView;
  /** « 2 min ». */
  readonly about: string;
  readonly paragraphs: readonly {readonly anchor: string; readonly at: number; readonly time: string}[];
}

export function toReadingView({label, files, duration, paragraphs}: Reading, media: Media): ReadingView {
  const length = readTime(duration)!;
  return {
    player: {
      kind: 'audio',
      label,
      duration: writeSpokenTime(length),
      length,
      ...toFileViews(files, 'audio', media),
      offset: 0,
    },
    about: writeAboutTime(length),
    paragraphs: paragraphs.map(({anchor, start}) => {
      const at = readTime(start)!;
      return {anchor, at, time: writeSpokenTime(at)};
    }),
  };
}

/** Address of a page → its reading. */
export function readingsByPage({readings, pages, media}: Published): Record<string, ReadingView> {
  return Object.fromEntries(
    readings.flatMap((reading) => {
      const page = pages.find(({file}) => file === reading.pageFile);
      return page ? [[page.address, toReadingView(reading, media)]] : [];
    }),
  );
}
