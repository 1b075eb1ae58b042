import type {UnknownVoice} from '#core/formats/by-hand/by-hand';
import type {Chapter, Ms, TranscriptRecord} from '#core/model/transcript';

/** What a file of any format holds of a transcript: codes and labels are those of the file, nobody vouches for them. */
export interface Imported {
  /** What the file says of itself, and nothing where it is silent. */
  readonly record: Partial<TranscriptRecord>;
  readonly chapters: readonly Chapter[];
  /** Names in front of words that nobody declared. */
  readonly unknownVoices: readonly UnknownVoice[];
  /** Where the last cue ends, in a file of cues. */
  readonly end?: Ms | undefined;
  /** When its cues start, in a file of cues. */
  readonly starts?: readonly Ms[];
  /** What its reader made of it that a person must know, a French sentence each. */
  readonly notes?: readonly string[];
}
