import type {Ms, Paragraph, Transcript, Turn} from '#core/model/transcript';

/** A turn of a test: its paragraphs are words, or pieces. */
export function turnOf(
  label: string,
  code: string | undefined,
  start: number | undefined,
  ...paragraphs: (Paragraph | string)[]
): Turn {
  return {
    code,
    label,
    kind: 'speech',
    start: start as Ms | undefined,
    paragraphs: paragraphs.map((said) => (typeof said === 'string' ? [{kind: 'words', text: said}] : said)),
    line: 1,
  };
}

/** Turns without chapters. */
export function transcriptOf(...turns: Turn[]): Transcript {
  return {language: 'fr', state: 'reviewed', source: 'recording', chapters: [{turns, line: 1}]};
}
