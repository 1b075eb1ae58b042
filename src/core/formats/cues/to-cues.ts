import type {Ms, Transcript, Turn} from '#core/model/transcript';
import {allMayBegin, type Caption, type MayBegin, toCaptions} from './captions';
import type {Cue} from './cue';
import {startsOf} from './starts';

/** A cue as players want it: with an end, and whose it is. */
export type TimedCue = Cue & {readonly end: Ms; readonly voice: string};

/** How long a cue is shown that has no time of its own, when people speak over one another. */
const SHORTEST = 1000;

/** What stands between a name and words in SubRip: a non-breaking space, the colon, a space. */
const COLON = 3;

/** Does a transcript tell when anyone speaks? Without that, it has no captions. */
export function hasTimes({chapters}: Pick<Transcript, 'chapters'>): boolean {
  return chapters.some(({turns}) => turns.some(({start}) => start !== undefined));
}

/** Turns already cut into captions that may begin anywhere: they are the same in every format. */
export type CutTurns = Map<Turn, readonly Caption[]>;

/**
 * The captions of a transcript, turn by turn, none for a turn without words; `undefined` when it tells no time at all.
 * `end`: where the recording ends, when known. `cut`: for who writes several formats of one transcript.
 */
export function toCues(
  transcript: Transcript,
  mayBegin: MayBegin | undefined,
  end?: Ms,
  cut: CutTurns = new Map(),
): TimedCue[][] | undefined {
  if (!hasTimes(transcript)) return undefined;
  const turns = transcript.chapters.flatMap((chapter) => chapter.turns);
  const captions = turns.map((turn) => {
    const taken = turn.label.length + COLON;
    const free = cut.get(turn) ?? toCaptions(turn.paragraphs, undefined, taken);
    cut.set(turn, free);
    // Where every caption begins as it may, the first choice was the right one each time.
    return !mayBegin || allMayBegin(free, mayBegin) ? free : toCaptions(turn.paragraphs, mayBegin, taken);
  });
  const starts = startsOf(
    turns.map(({start}, index) => ({start, captions: captions[index]!})),
    end,
  );
  let rank = 0;
  return turns.map(({label, code, line}, index) =>
    captions[index]!.map(({text}): TimedCue => {
      const start = starts[rank++]!;
      const next = starts[rank]!;
      const until = (next > start ? next : start + SHORTEST) as Ms;
      return {start, end: until, voice: label, text, ...(code === undefined ? {} : {code}), line};
    }),
  );
}
