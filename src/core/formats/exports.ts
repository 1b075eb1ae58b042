import {exportPermalink} from '#core/citation/permalink';
import {writeCsv} from '#core/formats/csv/write';
import type {ExportFormat} from '#core/formats/losses';
import {writeMarkdown} from '#core/formats/markdown/write';
import {writePlainText} from '#core/formats/plain-text/write';
import {writeSrt} from '#core/formats/srt/write';
import {writeTei} from '#core/formats/tei/write';
import {contextOf, type DescribedSession, type TurnContext} from '#core/formats/turn-context';
import {writeTurnsJson} from '#core/formats/turns-json/write';
import {writeWebVtt} from '#core/formats/webvtt/write';
import type {Transcript} from '#core/model/transcript';

/** The formats in which readers take a transcript away; the archive's own is for those who write it. */
export type ExportId = Exclude<ExportFormat, 'archive-markdown'>;

export interface ExportForm {
  readonly id: ExportId;
  readonly name: string;
  /** After the name of the session, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** After a colon: « pour un tableur ». */
  readonly forWhom: string;
  /** `undefined` when the format cannot hold this transcript: captions need times. */
  readonly write: (transcript: Transcript, context: TurnContext) => string | undefined;
}

/** Every format out, in the order in which pages show them: what anyone can open first. */
export const EXPORTS = [
  {
    id: 'plain-text',
    name: 'Texte seul',
    extension: 'txt',
    mediaType: 'text/plain',
    forWhom: 'pour lire, chercher et copier avec n’importe quel outil',
    write: writePlainText,
  },
  {
    id: 'markdown',
    name: 'Markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    forWhom: 'pour un site, un carnet de notes, une publication',
    write: writeMarkdown,
  },
  {
    id: 'csv',
    name: 'Tableau CSV',
    extension: 'csv',
    mediaType: 'text/csv',
    forWhom: 'pour un tableur, un tour de parole par ligne',
    write: writeCsv,
  },
  {
    id: 'webvtt',
    name: 'Sous-titres WebVTT',
    extension: 'vtt',
    mediaType: 'text/vtt',
    forWhom: 'pour une vidéo ou un enregistrement sur une page web',
    write: (transcript, {end, cut}) => writeWebVtt(transcript, end, cut),
  },
  {
    id: 'srt',
    name: 'Sous-titres SRT',
    extension: 'srt',
    mediaType: 'application/x-subrip',
    forWhom: 'pour un lecteur ou un logiciel de montage',
    write: (transcript, {end, cut}) => writeSrt(transcript, end, cut),
  },
  {
    id: 'tei',
    name: 'TEI P5',
    extension: 'tei.xml',
    mediaType: 'application/tei+xml',
    forWhom: 'pour l’édition savante et l’étude de corpus',
    write: writeTei,
  },
  {
    id: 'turns-json',
    name: 'JSON des tours de parole',
    extension: 'json',
    mediaType: 'application/json',
    forWhom: 'pour un programme',
    write: writeTurnsJson,
  },
] as const satisfies readonly ExportForm[];

/** A transcript in one format, as it is published. */
export interface ExportFile {
  readonly form: ExportForm;
  /** Root-relative, without the site's base path. */
  readonly address: string;
  readonly text: string;
}

/** The exports of a transcript, written one by one as they are asked for: no two of them need be in memory. */
export function* exportsOf(
  session: DescribedSession,
  transcript: Transcript,
  site: Pick<TurnContext, 'root' | 'archive'>,
): Generator<ExportFile> {
  const context = contextOf(session, site);
  for (const form of EXPORTS) {
    const text = form.write(transcript, context);
    if (text !== undefined) yield {form, address: exportPermalink(session.id, form.extension), text};
  }
}
