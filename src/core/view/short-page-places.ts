import type {SessionTranscript} from '#core/archive/archive';
import type {CodedTurn, Transcript, Turn} from '#core/model/transcript';

/** A turn that has a code, as the transcripts have it today, and those around it. */
export interface TurnPlace {
  readonly turn: CodedTurn;
  /** Slug of the session in whose transcript it stands. */
  readonly session: string;
  readonly transcript: Pick<Transcript, 'language' | 'state'>;
  readonly previous?: CodedTurn | undefined;
  readonly next?: CodedTurn | undefined;
}

/** Code → where its turn stands. A turn without a code has no page: its neighbours skip it. */
export function placesOf(transcripts: readonly SessionTranscript[]): Map<string, TurnPlace> {
  const places = new Map<string, TurnPlace>();
  for (const {session, transcript} of transcripts) {
    const turns = (transcript?.chapters ?? []).flatMap((chapter) => chapter.turns.filter(hasCode));
    for (const [index, turn] of turns.entries()) {
      const [previous, next] = [turns[index - 1], turns[index + 1]];
      places.set(turn.code, {turn, session, transcript: transcript!, previous, next});
    }
  }
  return places;
}

function hasCode(turn: Turn): turn is CodedTurn {
  return turn.code !== undefined;
}
