import type {Ms} from '#core/model/transcript';

/** A stretch of a recording and what is heard in it: what subtitle files and speech recognition are made of. */
export interface Cue {
  readonly start: Ms;
  readonly end?: Ms | undefined;
  /** As the file names them; absent: nobody said who. */
  readonly voice?: string | undefined;
  readonly text: string;
  /** What stands in front of the words as a name does, and was declared by nobody: it opens a turn. */
  readonly unknown?: string | undefined;
  /** Someone else begins to speak, and the file does not say who. */
  readonly opens?: true | undefined;
  /** Code that our own export wrote. */
  readonly code?: string | undefined;
  /** Line of the file on which the cue begins, 1 for the first. */
  readonly line: number;
}

/** The cues of a file, by their start. */
export interface CueFile {
  /** Two letters, when the file says it. */
  readonly language?: string | undefined;
  readonly cues: readonly Cue[];
  /** Each cue says itself who speaks, by a tag or a field: one that does not is by who knows whom. */
  readonly namesEach?: boolean | undefined;
  /** What the reader made of it that a person must know, a French sentence each. */
  readonly notes?: readonly string[];
}
