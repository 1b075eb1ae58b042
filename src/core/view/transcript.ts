import type {Session} from '#core/archive/archive';
import {voicesOf} from '#core/archive/voices';
import {permalink, transcriptPermalink} from '#core/citation/permalink';
import type {Published} from '#core/consent/filter';
import type {Transcript} from '#core/model/transcript';
import {TRUST_STATE, WORDS_SOURCE} from '#core/model/words';
import {writeSpokenTime} from '#core/text/spoken-time';
import type {LinkView} from '#core/view/link';
import {toPlayerViews, type PlayerView} from '#core/view/recording';
import type {RegisterIndex} from '#core/view/register-index';
import {speakersOf, type SpeakerView} from '#core/view/speakers';
import {speakingOf, type SpeakingView} from '#core/view/speaking';

/** What a transcript is worth and how long it is: on its own page and on that of its session. */
export interface TranscriptSummaryView {
  readonly address: string;
  readonly state: string;
  /** After « Les mots viennent ». */
  readonly source: string;
  readonly isReviewed: boolean;
  readonly turns: number;
  readonly speaking: SpeakingView;
}

/** All of a transcript’s page but its words, which never pass through the framework. */
export interface TranscriptView {
  readonly session: LinkView & {readonly id: string; readonly rank: string};
  /** Absent when all that was said has been withdrawn or moved. */
  readonly summary?: TranscriptSummaryView | undefined;
  /** A turn of it is published: `npm start` also shows pages of drafts, that nobody can cite. */
  readonly isCitable: boolean;
  readonly chapters: readonly {readonly anchor: string; readonly title: string; readonly time?: string | undefined}[];
  readonly people: readonly LinkView[];
  /** What the times of the turns are heard in. */
  readonly player?: PlayerView | undefined;
}

/** The transcript of a session, if it may be read. */
export function transcriptOf(session: string, {transcripts}: Published): Transcript | undefined {
  return transcripts.find((each) => each.session === session)?.transcript;
}

export function toTranscriptSummary(session: Session, archive: Published): TranscriptSummaryView | undefined {
  const transcript = transcriptOf(session.id, archive);
  return transcript && summaryOf(session, transcript, speakersOf(transcript, voicesOf(session, archive.people)));
}

function summaryOf(session: Session, transcript: Transcript, speakers: readonly SpeakerView[]): TranscriptSummaryView {
  return {
    address: transcriptPermalink(session.id),
    state: TRUST_STATE[transcript.state],
    source: WORDS_SOURCE[transcript.source],
    isReviewed: transcript.state !== 'machine',
    turns: transcript.chapters.reduce((count, {turns}) => count + turns.length, 0),
    speaking: speakingOf(transcript, speakers),
  };
}

/** The page of a session's words; none when nothing was ever published there. */
export function toTranscriptView(
  session: Session,
  archive: Published,
  {bySession}: Pick<RegisterIndex, 'bySession'>,
): TranscriptView | undefined {
  const transcript = transcriptOf(session.id, archive);
  // Codes that were cited on this page: it goes on answering, with their notices.
  const cited = bySession.get(session.id);
  if (!transcript && !cited) return undefined;
  const speakers = transcript ? speakersOf(transcript, voicesOf(session, archive.people)) : [];
  return {
    session: {
      id: session.id,
      address: permalink('session', session.id),
      label: session.title.value,
      rank: session.rank.value,
    },
    summary: transcript && summaryOf(session, transcript, speakers),
    isCitable: cited?.some((turn) => turn.session === session.id && turn.status === 'alive') ?? false,
    chapters: (transcript?.chapters ?? []).flatMap(({anchor, title, start}) =>
      anchor === undefined || title === undefined
        ? []
        : [{anchor, title, time: start === undefined ? undefined : writeSpokenTime(start)}],
    ),
    people: speakers.flatMap(({name, address}) => (address === undefined ? [] : [{address, label: name}])),
    player: toPlayerViews(session, transcript, archive.media)[0],
  };
}
