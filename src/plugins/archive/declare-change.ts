import type {Declaration} from '#core/anchors/declaration';
import {declare} from '#core/anchors/declare';
import type {Salt} from '#core/anchors/hash';
import {writeTranscript} from '#core/formats/archive-markdown/write';
import type {Problem} from '#core/problem';
import {changeFiles} from './change-files';
import {changesOf} from './publish-register';
import {readArchive} from './read-archive';

export interface DeclaredChange {
  readonly changed: readonly string[];
  /** Codes of turns that were drafts, and are promised from now on. */
  readonly published: readonly string[];
  /** Why nothing was written. */
  readonly refusals: readonly string[];
  readonly problems: readonly Problem[];
}

/** What says who speaks and what: a withdrawal writes transcripts again, so these at least must be read. */
const TRANSCRIBED = /^docs\/seances\/[^/]+\/(?:transcription\.md|seance\.yaml)$/;

/** Someone asked for it: it does not wait until a link is mended elsewhere. */
function isWithdrawal({kind}: Declaration): boolean {
  return kind === 'withdrawn' || kind === 'turns-withdrawn';
}

/** Writes one declaration, and takes withdrawn turns out of their transcripts, in one change. */
export async function declareChange(
  siteDir: string,
  declaration: Declaration,
  day: string,
  newSalt: () => Salt,
): Promise<DeclaredChange> {
  return changeFiles<DeclaredChange>(siteDir, async () => {
    const {gate, contentProblems} = await readArchive(siteDir);
    const inTheWay = contentProblems.filter(({file}) => !isWithdrawal(declaration) || TRANSCRIBED.test(file));
    if (inTheWay.length > 0)
      return {changes: [], result: {changed: [], published: [], refusals: [], problems: inTheWay}};
    const {volumes, events, transcripts, refusals, problems} = declare(gate, declaration, day, newSalt);
    const changes = [
      ...changesOf(volumes, gate.wordsBeside),
      // A transcript of nothing is no transcript: the session has none any more.
      ...transcripts.map(({file, transcript}) => ({
        path: file,
        text: transcript && transcript.chapters.length > 0 ? writeTranscript(transcript) : undefined,
      })),
    ];
    const published = events.flatMap(({kind, what, id}) => (kind === 'published' && what === 'turn' ? [id] : []));
    return {changes, result: {changed: changes.map(({path}) => path), published, refusals, problems}};
  });
}
