import type {Archive, SessionTranscript} from '#core/archive/archive';

declare const published: unique symbol;

/** What may be published. Only `toPublished` makes it; every page, search record and export takes it and nothing else. */
export type Published = Archive & {readonly [published]: true};

/**
 * The only door between what is known and what is published (DESIGN § 5). A turn that no ledger has promised is a draft:
 * it stays behind, unless `drafts` lets it be seen (`npm start`). All else goes through for now: `checkAccess` refuses,
 * before this door, any record that asks for less than « public », so nothing is shown by mistake.
 */
export function toPublished(archive: Archive, drafts: 'left out' | 'shown' = 'left out'): Published {
  if (drafts === 'shown') return archive as Published;
  const promised = new Set(archive.register.turns.flatMap(({code, status}) => (status === 'alive' ? [code] : [])));
  const transcripts = archive.transcripts.flatMap((each) => withoutDrafts(each, promised));
  return {...archive, transcripts} as unknown as Published;
}

/** The transcript with its promised turns and the chapters that they stand in, or nothing at all. */
function withoutDrafts(placed: SessionTranscript, promised: ReadonlySet<string>): SessionTranscript[] {
  const {transcript} = placed;
  if (!transcript) return [];
  const chapters = transcript.chapters
    .map((chapter) => ({...chapter, turns: chapter.turns.filter(({code}) => code && promised.has(code))}))
    // A part that holds nothing but drafts is one; a part whose turns have left still has its address.
    .filter(({turns}, index) => turns.length > 0 || transcript.chapters[index]!.turns.length === 0);
  return chapters.every(({turns}) => turns.length === 0) ? [] : [{...placed, transcript: {...transcript, chapters}}];
}
