import type {ByHand} from '#core/formats/by-hand/by-hand';
import type {CueFile} from '#core/formats/cues/cue';
import {withoutCredits} from '#core/formats/cues/credits';
import {toChapters} from '#core/formats/cues/to-turns';
import type {Imported} from '#core/formats/imported';
import type {Ms, Transcript} from '#core/model/transcript';
import type {Read} from '#core/problem';

/** What a reader gave, seen alike whatever the format; its problems stay. */
export function mapRead<T>({value, problems}: Read<T>, toImported: (value: T) => Imported): Read<Imported> {
  return {value: value === undefined ? undefined : toImported(value), problems};
}

/** The archive's own reader gives what it can of a file with errors: half of a transcript is none. */
export function sound({value, problems}: Read<Transcript>): Read<Imported> {
  const isSound = value !== undefined && problems.every(({severity}) => severity !== 'error');
  return {value: isSound ? fromTranscript(value) : undefined, problems};
}

/** A whole transcript, in the archive's terms. */
export function fromTranscript({chapters, ...record}: Partial<Transcript> & Pick<Transcript, 'chapters'>): Imported {
  return {record, chapters, unknownVoices: []};
}

/** Programs name the voice of each segment in its own field, when they can tell it. */
export function fromSegments(file: CueFile): Imported {
  return fromCues({...file, namesEach: true});
}

/** Captions: their turns, and the times at which they start. */
export function fromCues(given: CueFile): Imported {
  const file = withoutCredits(given);
  const {language, cues, notes = []} = file;
  const end = cues.reduce((latest, cue) => Math.max(latest, cue.end ?? cue.start), 0) as Ms;
  const starts = cues.map(({start}) => start);
  const unknownVoices = cues.flatMap(({unknown, line}) => (unknown === undefined ? [] : [{name: unknown, line}]));
  const record = language === undefined ? {} : {language};
  return {record, chapters: toChapters(file), unknownVoices, end, starts, notes};
}

/** A text typed by someone. */
export function fromByHand({chapters, unknownVoices, notes = []}: ByHand): Imported {
  return {record: {}, chapters, unknownVoices, notes};
}
