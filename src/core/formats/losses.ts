/** What a transcript holds besides words, which every format keeps. */
export const FIELDS = [
  'chapters',
  'chapter times',
  'chapter anchors',
  'codes',
  'labels',
  'start times',
  'inner times',
  'doubts',
  'events',
  'titles',
  'paragraphs',
  'question kind',
  'language',
  'state',
  'source',
] as const;
export type Field = (typeof FIELDS)[number];

/** Formats that the archive writes and can read again. */
export const READ_AGAIN = ['archive-markdown', 'tei', 'turns-json'] as const;
/** Formats that are only made to be read by people or by a spreadsheet: what of a transcript can be seen in them. */
export const WRITE_ONLY = ['plain-text', 'markdown', 'csv'] as const;
/** Formats for players: only of a transcript that tells times, read again as cues. */
export const CAPTIONS = ['webvtt', 'srt'] as const;
export type ExportFormat = (typeof READ_AGAIN)[number] | (typeof WRITE_ONLY)[number] | (typeof CAPTIONS)[number];

/**
 * What each format loses of a transcript, all else is kept: the published table, and what the tests hold each format to.
 * A format that can be read again gives back the transcript without these fields, and nothing else is missing.
 */
export const LOSSES = {
  'archive-markdown': [],
  tei: [],
  'turns-json': [],
  // State and source stand there as French sentences, language nowhere; titles of works have no mark.
  'plain-text': ['chapter anchors', 'titles', 'question kind', 'language'],
  markdown: ['chapter anchors', 'question kind', 'language'],
  csv: ['chapter times', 'chapter anchors', 'inner times', 'doubts', 'events', 'titles', 'language', 'state', 'source'],
  // Paragraphs and the times inside turns only decide where cues begin.
  webvtt: [
    'chapters',
    'chapter times',
    'chapter anchors',
    'inner times',
    'titles',
    'paragraphs',
    'question kind',
    'state',
    'source',
  ],
  // Without codes, turns of one voice that follow each other are one when read again.
  srt: [
    'chapters',
    'chapter times',
    'chapter anchors',
    'codes',
    'inner times',
    'titles',
    'paragraphs',
    'question kind',
    'language',
    'state',
    'source',
  ],
} as const satisfies Record<ExportFormat, readonly Field[]>;

/** Is a field of a transcript found again in a format? */
export function isKept(format: ExportFormat, field: Field): boolean {
  return !(LOSSES[format] as readonly Field[]).includes(field);
}
