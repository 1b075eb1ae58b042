import {checkGate} from '#core/anchors/gate';
import type {PlacedTranscript} from '#core/anchors/places';
import {ledgerPath, wordsPath} from '#core/anchors/register';
import type {Session} from '#core/archive/archive';
import {identityOf, voicesOf, type Voice} from '#core/archive/voices';
import type {Transcript} from '#core/model/transcript';
import type {Problem} from '#core/problem';
import type {LoadedArchive} from './read-archive';

/** The session whose transcript is written. */
export interface Destination {
  readonly session: Session;
  readonly voices: ReadonlyMap<string, Voice>;
  /** The file of the transcript, there or not. */
  readonly file: string;
  readonly before: Transcript | undefined;
}

/** Where the words of a session go; what is wrong there, when it cannot be read. */
export function destinationOf(
  {archive, contentProblems, register}: LoadedArchive,
  id: string,
): Destination | {problems: Problem[]} {
  const session = archive.sessions.find((each) => each.id === id);
  const placed = archive.transcripts.find((each) => each.session === id);
  const file = placed?.file ?? session?.file.replace(/[^/]+$/, 'transcription.md');
  const isUnread = !session || (placed && !placed.transcript);
  if (register.problems.length > 0) return {problems: [...register.problems]};
  if (isUnread || file === undefined) {
    const folder = `-${id}/`;
    return {problems: contentProblems.filter((problem) => problem.file.includes(folder))};
  }
  return {session, file, voices: voicesOf(session, archive.people), before: placed?.transcript};
}

/** What is said when nobody asked to replace. */
export function alreadyThere(file: string): string {
  return `Cette séance a déjà sa transcription, ${file}\u00A0: rien n’a été écrit. Pour la remplacer en gardant les adresses de ses passages, ajoutez «\u00A0--remplacer\u00A0»\u202F; avec «\u00A0--essai\u00A0» en plus, vous verrez d’abord ce que cela donnerait.`;
}

/** What the gate will say of this session, once the transcript is written. */
export function gateSays(
  {gate, register}: LoadedArchive,
  {file, voices}: Destination,
  session: string,
  transcript: Transcript,
): Problem[] {
  const placed: PlacedTranscript = {
    session,
    file,
    transcript,
    speakers: Object.fromEntries([...voices].map(([label, voice]) => [label, identityOf(label, voice)])),
  };
  const transcripts = [...gate.transcripts.filter((each) => each.session !== session), placed];
  const own = register.volumes.filter((volume) => volume.session === session);
  const files = new Set([file, ...own.flatMap(({name}) => [ledgerPath(name), wordsPath(name)])]);
  return checkGate({...gate, transcripts}, register).filter((problem) => files.has(problem.file));
}
