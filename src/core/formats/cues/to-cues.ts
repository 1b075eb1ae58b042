import type {Ms, Transcript, Turn} from '#core/model/transcript';
import {allMayBegin, type Caption, type CutTurn, toCaptions} from './captions';
import type {MayBegin} from './may-begin';
import {startsOf} from './starts';

/** A caption as players want it: with an end. */
export interface TimedCue {
  readonly start: Ms;
  readonly end: Ms;
  readonly caption: Caption;
}

/** A turn as cues, and whose it is. */
export interface CuedTurn {
  readonly voice: string;
  readonly code: string | undefined;
  /** All that its cues say. */
  readonly words: string;
  readonly cues: readonly TimedCue[];
}

/** How long a cue is shown that has no time of its own, when people speak over one another. */
const SHORTEST = 1000;

/** What stands between a name and words in SubRip: a non-breaking space, the colon, a space. */
const COLON = 3;

/** Does a transcript tell when anyone speaks? Without that, it has no captions. */
export function hasTimes({chapters}: Pick<Transcript, 'chapters'>): boolean {
  return chapters.some(({turns}) => turns.some(({start}) => start !== undefined));
}

/** Turns already cut into captions that may begin anywhere: they are the same in every format. */
export type CutTurns = Map<Turn, CutTurn>;

/**
 * The captions of a transcript, turn by turn, none for a turn without words; `undefined` when it tells no time at all.
 * `end`: where the recording ends, when known. `cut`: for who writes several formats of one transcript.
 */
export function toCues(
  transcript: Transcript,
  mayBegin: MayBegin | undefined,
  end?: Ms,
  cut: CutTurns = new Map(),
): CuedTurn[] | undefined {
  if (!hasTimes(transcript)) return undefined;
  const turns = transcript.chapters.flatMap((chapter) => chapter.turns);
  const cuts = turns.map((turn) => {
    const taken = turn.label.length + COLON;
    const free = cut.get(turn) ?? toCaptions(turn.paragraphs, undefined, taken);
    cut.set(turn, free);
    // Where every caption begins as it may, the first choice was the right one each time.
    return !mayBegin || allMayBegin(free, mayBegin) ? free : toCaptions(turn.paragraphs, mayBegin, taken);
  });
  const starts = startsOf(
    turns.map(({start}, index) => ({start, captions: cuts[index]!.captions})),
    end,
  );
  let rank = 0;
  return turns.map(({label, code}, index) => {
    const {words, captions} = cuts[index]!;
    const cues = captions.map((caption): TimedCue => {
      const start = starts[rank++]!;
      const next = starts[rank]!;
      return {start, end: (next > start ? next : start + SHORTEST) as Ms, caption};
    });
    return {voice: label, code, words, cues};
  });
}
