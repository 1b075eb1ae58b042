import * as z from 'zod';

/** Whole milliseconds from the start of the recording. Never seconds, never floats. */
export type Ms = number & {readonly unit: 'ms'};

/** How far a transcript can be trusted, from a machine's first draft to what the speakers approved. */
export const TrustState = z.enum(['machine', 'reviewed', 'reviewed-twice', 'approved']);
export type TrustState = z.output<typeof TrustState>;

/** The front matter of `transcription.md`. */
export const TranscriptRecord = z.strictObject({
  language: z
    .string()
    .regex(/^[a-z]{2}$/, {error: 'écrivez la langue en deux lettres, par exemple fr'})
    .describe('langue dans laquelle on parle'),
  state: TrustState.describe(
    'machine : automatique, non relue ; reviewed : relue ; reviewed-twice : relue deux fois ; approved : approuvée par les personnes',
  ),
  source: z
    .enum(['recording', 'published-transcript', 'stenography', 'synthetic-voice'])
    .describe(
      'd’où viennent les mots : recording : un enregistrement ; published-transcript : une transcription publiée ailleurs ; stenography : une sténographie ; synthetic-voice : une voix de synthèse',
    ),
});
export type TranscriptRecord = z.output<typeof TranscriptRecord>;

/** Sounds and gaps that a transcriber writes between brackets: a closed list, anything else between brackets is words. */
export const EVENTS = [
  'inaudible',
  'rires',
  'applaudissements',
  'silence',
  'brouhaha',
  'hors micro',
  'musique',
  'coupure',
] as const;
export type EventName = (typeof EVENTS)[number];

/** What a paragraph is made of. Words are literal: no mark of Markdown means anything in them. */
export type Piece =
  | {readonly kind: 'words'; readonly text: string}
  | {readonly kind: 'time'; readonly at: Ms}
  /** `[?]`: the word before is not sure. */
  | {readonly kind: 'doubt'}
  | {readonly kind: 'event'; readonly name: EventName}
  /** `*…*`: the title of a work. */
  | {readonly kind: 'title'; readonly text: string};

export type Paragraph = readonly Piece[];

/** What a turn is, when it is not someone at the table who speaks. */
export type TurnKind = 'speech' | 'question';

/** One person speaks, until another does. */
export interface Turn {
  /** Five characters of Crockford's base 32 (`7f3k2`), given once by a command; absent from a draft. */
  readonly code?: string | undefined;
  /** The name in bold, as it is written; the session's record says who it is. */
  readonly label: string;
  readonly kind: TurnKind;
  readonly start?: Ms | undefined;
  readonly paragraphs: readonly Paragraph[];
  /** Line of the file on which the turn opens, 1 for the first. */
  readonly line: number;
}

/** A turn that has its code: it has an address, and can be cited. */
export type CodedTurn = Turn & {readonly code: string};

/** A part of a debate. The turns that come before the first heading stand in a chapter without title. */
export interface Chapter {
  /** `c-ouverture`: the anchor that its author wrote. */
  readonly anchor?: string | undefined;
  readonly title?: string | undefined;
  readonly start?: Ms | undefined;
  readonly turns: readonly Turn[];
  readonly line: number;
}

export interface Transcript extends TranscriptRecord {
  readonly chapters: readonly Chapter[];
}
