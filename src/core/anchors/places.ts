import {wordsOf} from '#core/formats/archive-markdown/words-of';
import type {Transcript} from '#core/model/transcript';
import {foldWords} from '#core/anchors/fold-words';

/** A transcript where it stands. */
export interface PlacedTranscript {
  /** The session whose folder holds it. */
  readonly session: string;
  readonly file: string;
  /** Absent when it could not be read: what was published of it is then neither lost nor found. */
  readonly transcript: Transcript | undefined;
  /** Who each label is, as the session's record says: a person's id, a pseudonym, a role. */
  readonly speakers: Readonly<Record<string, string>>;
}

/** A turn as the transcripts have it today, with what the promise is about. */
export interface PlacedTurn {
  readonly code?: string | undefined;
  readonly words: string;
  readonly speaker: string;
  /** The name in bold, as it is written. */
  readonly label: string;
  /** The session’s record says who that is. */
  readonly isNamed: boolean;
  readonly session: string;
  readonly file: string;
  readonly line: number;
}

/**
 * Every turn of the archive, in order. `held`: words that are in memory already, by code; those of a turn are nearly always
 * the same, and a large archive then has them once.
 */
export function placeTurns(
  transcripts: readonly PlacedTranscript[],
  held: ReadonlyMap<string, string> = new Map(),
): PlacedTurn[] {
  const once = (code: string | undefined, words: string) => {
    const known = code === undefined ? undefined : held.get(code);
    return known === words ? known : words;
  };
  return transcripts.flatMap(({session, file, transcript, speakers}) =>
    (transcript?.chapters ?? []).flatMap(({turns}) =>
      turns.map(({code, label, paragraphs, line}) => ({
        code,
        words: once(code, foldWords(wordsOf({paragraphs}))),
        speaker: Object.hasOwn(speakers, label) ? speakers[label]! : label,
        label,
        isNamed: Object.hasOwn(speakers, label),
        session,
        file,
        line,
      })),
    ),
  );
}
