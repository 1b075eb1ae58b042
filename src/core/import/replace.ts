import type {Imported} from '#core/formats/imported';
import type {InFormat} from '#core/formats/list';
import {align, type Alignment} from '#core/import/alignment';
import {calculatedStarts} from '#core/import/calculated-starts';
import {cutJoined} from '#core/import/cut-joined';
import {fitTimes} from '#core/import/fit-times';
import {keepParagraphs, keepStart, type Losses, withoutTimes} from '#core/import/keep';
import {matchTurns, type Heirs} from '#core/import/match-turns';
import {keepAnchors, placeInChapters} from '#core/import/place-chapters';
import {spokenIn, type SpeakerOf} from '#core/import/spoken';
import type {Chapter, Ms, Transcript, Turn} from '#core/model/transcript';

/** A transcript made of the words of a file and the promises of the one that was there. */
export interface Replaced {
  readonly transcript: Transcript;
  /** Turns of both, of which those of the file are in the order of the result. */
  readonly alignment: Alignment;
  readonly heirs: Heirs;
}

/**
 * The transcript of before, with the words, the voices and the times of a file. A turn bears the code of the one that it
 * goes on with; what the format cannot hold is that of before. Of the file's own codes, those that the transcript does not
 * have are left, for the ledger to judge. `exported`: what the archive makes captions of, the transcript or a part of it.
 */
export function replaceTranscript(
  before: Transcript,
  imported: Imported,
  format: Pick<InFormat, 'id' | 'losses' | 'isCues'>,
  speakerOf: SpeakerOf,
  exported: Transcript = before,
): Replaced {
  const losses: Losses = new Set(format.losses);
  const first = align(spokenIn(before.chapters, speakerOf), spokenIn(imported.chapters, speakerOf));
  const alignment = format.isCues ? cutJoined(first, !losses.has('codes'), speakerOf) : first;
  const heirs = matchTurns(alignment);
  const calculated = calculatedStarts(exported, format.id, imported.end);
  const holdsAll = losses.size === 0;
  const mine = new Set(alignment.before.map(({turn}) => turn.code));
  let shift = 0;
  const shifts: number[] = [];
  const isCalculated = (at: Ms) => calculated.has(at) || calculated.has((at - shift) as Ms);
  const turns = alignment.after.map((after, other): Turn => {
    const {code, ...said} = after.turn;
    const told = said.start !== undefined && !isCalculated(said.start) ? said.start : undefined;
    const index = heirs.get(other);
    const old = index === undefined ? undefined : alignment.before[index]!;
    if (old?.turn.start !== undefined && told !== undefined) shift = told - old.turn.start;
    shifts.push(shift);
    if (!old) {
      const given = {...said, start: told, paragraphs: withoutTimes(said.paragraphs, isCalculated)};
      return code === undefined || mine.has(code) ? given : {...given, code};
    }
    // A calculated time is that of words in the midst of a turn: the time of before is that of its first ones.
    const opensAlike = said.start === undefined || alignment.places[old.at] === after.at;
    const start = holdsAll ? said.start : (told ?? (opensAlike ? keepStart(old.turn, shift) : undefined));
    return {
      ...said,
      code: old.turn.code,
      kind: losses.has('question kind') ? old.turn.kind : said.kind,
      start,
      paragraphs: keepParagraphs(alignment, old, after, losses, shift),
    };
  });
  const chapters = inChapters(before, imported, turns, {losses, heirs, shifts});
  const given = new Set<Pick<Turn, 'start'>>(
    alignment.after.flatMap(({turn}, other) => (turns[other]!.start === turn.start ? [turns[other]!] : [])),
  );
  return {
    transcript: {
      language: imported.record.language ?? before.language,
      state: imported.record.state ?? before.state,
      source: imported.record.source ?? before.source,
      chapters: holdsAll ? chapters : fitTimes(chapters, (timed) => given.has(timed)),
    },
    alignment,
    heirs,
  };
}

interface Around {
  readonly losses: Losses;
  readonly heirs: Heirs;
  readonly shifts: readonly number[];
}

/** A format that holds chapters may come without any: those of before stay then, too. */
function inChapters(
  before: Transcript,
  imported: Imported,
  turns: readonly Turn[],
  {losses, heirs, shifts}: Around,
): Chapter[] {
  const isBare = losses.size > 0 && imported.chapters.every(({title}) => title === undefined);
  if (losses.has('chapters') || isBare) {
    const rankOf = before.chapters.flatMap((chapter, rank) => chapter.turns.map(() => rank));
    const placed = turns.map((turn, other) => ({turn, chapter: rankOf[heirs.get(other) ?? -1]}));
    return placeInChapters(before.chapters, placed, (other) => shifts[other]!);
  }
  let from = 0;
  const chapters = imported.chapters.map((chapter) => {
    const own = turns.slice(from, from + chapter.turns.length);
    from += chapter.turns.length;
    return {...chapter, turns: own};
  });
  return losses.has('chapter anchors')
    ? keepAnchors(chapters, before.chapters, !losses.has('chapter times'))
    : chapters;
}
