import {readTranscript} from '#core/formats/archive-markdown/read';
import {readConsole} from '#core/formats/console/read';
import {readHuggingFace} from '#core/formats/huggingface/read';
import type {Imported} from '#core/formats/imported';
import {fromByHand, fromCues, fromSegments, fromTranscript, mapRead, sound} from '#core/formats/to-imported';
import * as looks from '#core/formats/looks';
import {type Field, LOSSES} from '#core/formats/losses';
import {readNosDeputes} from '#core/formats/nosdeputes/read';
import {readOTranscribe} from '#core/formats/otranscribe/read';
import {readPlainText} from '#core/formats/plain-text/read';
import {readPodcast} from '#core/formats/podcast/read';
import {readSrt} from '#core/formats/srt/read';
import {readTei} from '#core/formats/tei/read';
import {readTurnsJson} from '#core/formats/turns-json/read';
import {readWebVtt} from '#core/formats/webvtt/read';
import {readWhisper} from '#core/formats/whisper/read';
import {readWord} from '#core/formats/word/read';
import type {Read} from '#core/problem';

/** A format that comes in. */
export interface InFormat {
  /** As a person types it after `--format`. */
  readonly id: string;
  /** French, without article. */
  readonly name: string;
  readonly extensions: readonly string[];
  /** Does a text look like it, whatever its name? Absent: the bytes of the file say it (Word). */
  readonly looksLike?: (text: string) => boolean;
  /** JSON is UTF-8 by its standard: bytes that are not are a damaged file, not an old one. */
  readonly isJson?: true;
  /** `&eacute;` is a character in it. */
  readonly hasReferences?: true;
  /** Timed segments, which nobody cut into turns: those of one voice that follow each other are one. */
  readonly isCues?: true;
  /** The archive publishes transcripts in it, without their drafts. */
  readonly isExport?: true;
  /** What it cannot hold: in a replacement, the archive's stays. */
  readonly losses: readonly Field[];
  /** `names` are those that the session declares. Word is given as HTML. */
  readonly read: (text: string, names: readonly string[]) => Read<Imported>;
}

/** Typed by people, for people. */
const BY_HAND = ['chapter anchors', 'codes', 'titles', 'question kind', 'language', 'state', 'source'] as const;
/** Heard by a machine, which notes neither sounds nor doubts. */
const BY_MACHINE = [...LOSSES.srt, 'doubts', 'events'] as const;

/** Every format that comes in. To add one: a folder, a way to recognise it in looks.ts, and a line here. */
export const IN_FORMATS: readonly InFormat[] = [
  {
    id: 'webvtt',
    name: 'sous-titres WebVTT, ceux de PeerTube aussi',
    extensions: ['vtt'],
    looksLike: looks.likeWebVtt,
    hasReferences: true,
    isCues: true,
    isExport: true,
    losses: LOSSES.webvtt,
    read: (text, names) => mapRead(readWebVtt(text, names), fromCues),
  },
  {
    id: 'srt',
    name: 'sous-titres SubRip',
    extensions: ['srt'],
    looksLike: looks.likeSrt,
    hasReferences: true,
    isCues: true,
    isExport: true,
    losses: LOSSES.srt,
    read: (text, names) => mapRead(readSrt(text, names), fromCues),
  },
  {
    id: 'tei',
    name: 'XML de la TEI',
    extensions: ['xml', 'tei'],
    looksLike: looks.likeTei,
    hasReferences: true,
    isExport: true,
    losses: LOSSES.tei,
    read: (text) => mapRead(readTei(text), fromTranscript),
  },
  {
    id: 'json',
    name: 'JSON de l’archive',
    extensions: ['json'],
    looksLike: looks.likeTurnsJson,
    isJson: true,
    isExport: true,
    losses: LOSSES['turns-json'],
    read: (text) => mapRead(readTurnsJson(text), fromTranscript),
  },
  {
    id: 'whisper',
    name: 'JSON de Whisper, whisperX ou whisper.cpp',
    extensions: ['json'],
    looksLike: looks.likeWhisper,
    isJson: true,
    isCues: true,
    losses: BY_MACHINE.filter((field) => field !== 'language'),
    read: (text) => mapRead(readWhisper(text), fromSegments),
  },
  {
    id: 'console',
    name: 'texte affiché par Whisper ou whisper.cpp, «\u00A0[00:00.000 --> 00:03.120] paroles\u00A0»',
    extensions: ['txt'],
    looksLike: looks.likeConsole,
    isCues: true,
    losses: BY_MACHINE,
    read: (text, names) => mapRead(readConsole(text, names), fromCues),
  },
  {
    id: 'huggingface',
    name: 'JSON de Hugging Face ou d’insanely-fast-whisper',
    extensions: ['json'],
    looksLike: looks.likeHuggingFace,
    isJson: true,
    isCues: true,
    losses: BY_MACHINE,
    read: (text) => mapRead(readHuggingFace(text), fromSegments),
  },
  {
    id: 'podcast',
    name: 'JSON de podcast, Podcasting 2.0',
    extensions: ['json'],
    looksLike: looks.likePodcast,
    isJson: true,
    isCues: true,
    losses: BY_MACHINE,
    read: (text) => mapRead(readPodcast(text), fromSegments),
  },
  {
    id: 'otranscribe',
    name: 'fichier d’oTranscribe',
    extensions: ['otr'],
    looksLike: looks.likeOTranscribe,
    hasReferences: true,
    isJson: true,
    losses: BY_HAND,
    read: (text, names) => mapRead(readOTranscribe(text, names), fromByHand),
  },
  {
    id: 'nosdeputes',
    name: 'JSON de NosDéputés.fr',
    extensions: ['json'],
    looksLike: looks.likeNosDeputes,
    hasReferences: true,
    isJson: true,
    losses: [
      ...['chapter times', 'chapter anchors', 'codes', 'start times', 'inner times'],
      ...['doubts', 'titles', 'question kind'],
    ] as Field[],
    read: (text) => mapRead(readNosDeputes(text), ({transcript}) => fromTranscript(transcript)),
  },
  {
    id: 'markdown',
    name: 'transcription de l’archive, en Markdown',
    extensions: ['md'],
    looksLike: looks.likeArchiveMarkdown,
    losses: LOSSES['archive-markdown'],
    read: (text) => sound(readTranscript(text.replace(/\r\n?/g, '\n'))),
  },
  {
    id: 'texte',
    name: 'texte où «\u00A0Nom\u00A0:\u00A0» ouvre les paroles',
    extensions: ['txt'],
    looksLike: looks.likePlainText,
    losses: [...BY_HAND, 'chapters', 'chapter times'],
    read: (text, names) => mapRead(readPlainText(text, names), fromByHand),
  },
  {
    id: 'word',
    name: 'document Word',
    extensions: ['docx'],
    losses: BY_HAND,
    read: (html, names) => mapRead(readWord(html, names), fromByHand),
  },
];
