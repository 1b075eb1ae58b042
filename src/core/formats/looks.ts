import {parseJson} from '#core/formats/json/parse';
import {hasTeamsTimes} from '#core/formats/cues/teams-times';
import {looksLikeShownTimes} from '#core/formats/console/lines';
import {itemsOf} from '#core/formats/nosdeputes/read';
import {looksLikeTimes} from '#core/formats/srt/time';
import {withoutNaN} from '#core/formats/json/not-a-number';

/*
 * What each format looks like, whatever the name of the file: a look, that its reader then judges. A text of one format
 * looks like no other: times are those of SubRip only without the signature of WebVTT, and what looks like nothing else
 * is plain text.
 */

export function likeWebVtt(text: string): boolean {
  return /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(text);
}

export function likeSrt(text: string): boolean {
  const isLike = !likeWebVtt(text) && !isStructured(text) && text.split(/\r\n|[\r\n]/).some(looksLikeTimes);
  // Copied from a document of Teams: a text, which has its names on lines of their own.
  return isLike && !hasTeamsTimes(text);
}

/** What a program that listens shows: times between brackets open its lines. */
export function likeConsole(text: string): boolean {
  return !likeWebVtt(text) && !isStructured(text) && text.split(/\r\n|[\r\n]/).some(looksLikeShownTimes);
}

/** The element may come after a declaration and remarks, and have a prefix. */
export function likeTei(text: string): boolean {
  return /^\s*</.test(text) && /<(?:[\w.-]+:)?TEI(?:\.2|Corpus)?[\s>]/.test(text.slice(0, 20_000));
}

export function likeArchiveMarkdown(text: string): boolean {
  return /^---\r?\n/.test(text) && /^\*\*[^\n]+\*\*/m.test(text);
}

/** Words, and nothing that any other format begins with. */
export function likePlainText(text: string): boolean {
  return !isStructured(text) && !likeWebVtt(text) && !likeSrt(text) && !likeConsole(text);
}

function isStructured(text: string): boolean {
  return /^\uFEFF?\s*(?:[{<]|\[\s*[[{\]]|---\r?\n)/.test(text) || /^(?:%PDF|\{\\rtf)/.test(text);
}

/** The shape of a JSON: what its outermost value is, and the keys that tell programs apart. */
type Shape = (data: Record<string, unknown>) => boolean;

function hasShape(text: string, isMeant: Shape): boolean {
  if (!/^\s*\{/.test(text)) return false;
  const parsed = parseJson(withoutNaN(text));
  return 'data' in parsed && isMeant(parsed.data as Record<string, unknown>);
}

export function likeTurnsJson(text: string): boolean {
  return hasShape(text, ({chapters}) => Array.isArray(chapters));
}

export function likeWhisper(text: string): boolean {
  return hasShape(text, ({segments, transcription}) =>
    Array.isArray(segments) ? !isPodcast(segments) : Array.isArray(transcription),
  );
}

/** Its lists have names of their own, and its times are pairs. */
export function likeHuggingFace(text: string): boolean {
  const isTimed = (list: unknown) =>
    Array.isArray(list) &&
    list.some((each: unknown) => typeof each === 'object' && each !== null && 'timestamp' in each);
  return hasShape(
    text,
    ({chunks, speakers, segments, transcription}) =>
      segments === undefined && transcription === undefined && (Array.isArray(chunks) || isTimed(speakers)),
  );
}

export function likePodcast(text: string): boolean {
  return hasShape(text, ({segments}) => Array.isArray(segments) && isPodcast(segments));
}

/** Segments of podcasts have `startTime` and `body`, those of Whisper `start` and `text`. */
function isPodcast(segments: readonly unknown[]): boolean {
  const first = segments.find((segment) => typeof segment === 'object' && segment !== null) ?? {};
  return 'startTime' in first || 'body' in first;
}

/** Its text is HTML, and it names what was listened to: many other programs have a « text » too, beside times and voices. */
export function likeOTranscribe(text: string): boolean {
  return hasShape(
    text,
    ({text: words, media, 'media-time': heard, ...others}) =>
      typeof words === 'string' &&
      (media !== undefined || heard !== undefined || /<(?:p|br|span|div)\b/i.test(words)) &&
      ['segments', 'transcription', 'chapters', 'chunks', 'speakers'].every((name) => others[name] === undefined),
  );
}

export function likeNosDeputes(text: string): boolean {
  if (!/^\uFEFF?\s*[[{]/.test(text)) return false;
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  const first = 'data' in parsed ? itemsOf(parsed.data)?.[0] : undefined;
  return typeof first === 'object' && first !== null && 'intervention' in first;
}
