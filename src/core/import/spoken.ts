import {pairsOf, type Pairs} from '#core/anchors/pairs';
import type {Chapter, Paragraph, Turn} from '#core/model/transcript';
import {fold} from '#core/text/fold';

/** A turn, with what it is compared by. */
export interface Spoken {
  readonly turn: Turn;
  /** Who speaks, as the promise knows people: one of them may have several labels. */
  readonly speaker: string;
  readonly tokens: readonly string[];
  readonly pairs: Pairs;
  /** Where its first token stands among those of all turns. */
  readonly at: number;
}

export type SpeakerOf = (label: string) => string;

/** A word, wherever it stands in a text: found again at the same place, so that a text can be cut there. */
export const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The turns of chapters, one after the other. */
export function spokenIn(chapters: readonly Chapter[], speakerOf: SpeakerOf): Spoken[] {
  return toSpoken(
    chapters.flatMap(({turns}) => turns),
    speakerOf,
  );
}

export function toSpoken(turns: readonly Turn[], speakerOf: SpeakerOf): Spoken[] {
  let at = 0;
  return turns.map((turn) => {
    const tokens = turn.paragraphs.flatMap(tokensOf);
    const spoken = {turn, speaker: speakerOf(turn.label), tokens, pairs: pairsOf(tokens.join(' ')), at};
    at += tokens.length;
    return spoken;
  });
}

/** Words without case and accents, and sounds: a turn may be a sound alone. */
export function tokensOf(paragraph: Paragraph): string[] {
  return paragraph.flatMap((piece) => {
    if (piece.kind === 'event') return [`[${piece.name}]`];
    return 'text' in piece ? (piece.text.match(WORD) ?? []).map(fold) : [];
  });
}
