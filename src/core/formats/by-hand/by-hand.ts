import type {Chapter} from '#core/model/transcript';

/** A line as someone typed it: a line of text, a paragraph of Word, a row of a table. */
export interface Line {
  /** Without spaces at its ends. A tab parts two cells, or two columns. */
  readonly text: string;
  /** How many characters at its beginning stand apart (in bold, alone in their cell): most likely who speaks. */
  readonly apart: number;
  /** Its author made it a heading. */
  readonly isHeading: boolean;
  /** 1 for the first; of Word and oTranscribe, which have no lines, the rank of the paragraph. */
  readonly line: number;
}

/** What a document typed by hand holds: it says neither its language nor how far it can be trusted. */
export interface ByHand {
  readonly chapters: readonly Chapter[];
  /** What may be the name of someone who was not declared: for a person to check. */
  readonly unknownVoices: readonly UnknownVoice[];
  /** What was made of the document that a person must know, a French sentence each. */
  readonly notes?: readonly string[];
}

export interface UnknownVoice {
  /** As the file writes it; a long one by its beginning. */
  readonly name: string;
  /** That of the turn « À identifier » which it opens; its words are still in that turn. */
  readonly line: number;
}
