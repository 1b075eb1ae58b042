import type {Published} from '#core/consent/filter';
import {indexRegister} from '#core/view/register-index';

/** What answers on the page of the words of a session, by its slug of today: codes and chapters, former ones too. */
export interface TranscriptAnchors {
  readonly codes: readonly string[];
  readonly chapters: readonly string[];
}

/** The anchors of every transcript page, for the pages that stand at its former addresses. */
export function transcriptAnchors(archive: Published): (session: string) => TranscriptAnchors {
  const {bySession, chapters} = indexRegister(archive.register);
  const written = new Map(archive.transcripts.map(({session, transcript}) => [session as string, transcript]));
  return (session) => ({
    codes: (bySession.get(session) ?? []).map(({code}) => code),
    chapters: [
      ...(written.get(session)?.chapters ?? []).flatMap(({anchor}) => (anchor === undefined ? [] : [anchor])),
      ...(chapters.get(session) ?? []).map(({id}) => id),
    ],
  });
}
