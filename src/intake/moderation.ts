import type {SourceFile} from '#core/archive/archive';
import {REASONS, type Reason} from '#core/model/moderation';
import {isPublished} from '#core/notes/placed';
import {toSlug} from '#core/text/slug';
import {changeFiles} from '../plugins/archive/change-files';
import {Refusal} from '../plugins/archive/lock';
import {applyCorrection, changesFor} from './accept-correction';
import {toNoteFile, writeNewFile} from './accept-note';
import {compared, isApplied, replacesNearlyAll} from './compare-correction';
import type {Desk} from './desk';
import {lacksToday, type Entry} from './entry';
import type {Decision} from './journal';
import {refuseBehindAnother} from './on-its-way';
import {fetchBase, isPushed, publishBranch, requestOf, type GitTarget} from './publish-branch';
import {askedBack, toWithdraw} from './withdrawals';

/** How a moderator says that they have seen what is unusual. */
export interface Accepting {
  /** The session under which a note is to stand. */
  readonly session?: string | undefined;
  /** A correction may leave nearly nothing of the words. */
  readonly isWhole?: boolean | undefined;
}

/**
 * Publishes a text, or says what is to be done with it, then writes the decision down. Cut off between the two, it can be
 * asked again: nothing is published twice.
 *
 * @throws {Refusal} when it cannot be published as it is: nothing was decided
 */
export async function accept(desk: Desk, entry: Entry, accepting: Accepting = {}): Promise<string> {
  await refuseTwice(desk, entry);
  // A withdrawal publishes nothing: those that name each other in a circle are decided in any order.
  const asked = entry.note.kind === 'withdrawal' ? undefined : (await askedBack(desk)).get(entry.id);
  if (asked)
    throw new Refusal(`La personne qui a envoyé ce texte demande son retrait\u00A0: décidez d’abord de ${asked.id}.`);
  // A withdrawal is heard as it was asked for.
  const lacks = entry.note.kind === 'withdrawal' ? [] : lacksToday(entry);
  if (lacks.length > 0) {
    throw new Refusal(
      `Ce texte a été reçu sous d’autres règles, et celles d’aujourd’hui ne le laissent pas paraître tel quel\u00A0: rien n’a été décidé.\n${lacks.map(({message}) => `- ${message}`).join('\n')}`,
    );
  }
  const {where, sentence} = await publish(desk, entry, accepting);
  await desk.journal.add({...about(desk, entry), decision: 'accepted', ...(where && {where})});
  return sentence;
}

/** Writes a refusal down; the text stays where it is, and is no longer listed. */
export async function refuse(desk: Desk, entry: Entry, reason: string): Promise<string> {
  if (!Object.hasOwn(REASONS, reason)) {
    throw new Refusal(
      `Donnez un de ces motifs\u00A0:\n${Object.entries(REASONS)
        .map(([name, words]) => `  ${name}\u00A0: ${words}`)
        .join('\n')}`,
    );
  }
  await refuseTwice(desk, entry);
  await desk.journal.add({...about(desk, entry), decision: 'refused', reason: reason as Reason});
  return 'Refusé.';
}

function about({day}: Desk, {id, day: received, note}: Entry): Pick<Decision, 'day' | 'id' | 'kind' | 'received'> {
  return {day, id, kind: note.kind, received};
}

async function refuseTwice({journal}: Desk, {id}: Entry): Promise<void> {
  if ((await journal.read()).decisions.some((each) => each.id === id)) throw new Refusal('Ce texte a déjà été décidé.');
}

interface Done {
  readonly where?: string;
  readonly sentence: string;
}

async function publish(desk: Desk, entry: Entry, accepting: Accepting): Promise<Done> {
  const {note} = entry;
  if (note.kind === 'correction') return publishCorrection(desk, entry, accepting);
  if (isPublished(note)) return publishNote(desk, entry, accepting);
  if (note.kind === 'resource') return {sentence: `${LEFT_TO_DO}faites sa fiche dans docs/ressources.`};
  const {sentence, aside} = await toWithdraw(desk, entry);
  if (aside) await desk.journal.add({...about(desk, aside), decision: 'refused', reason: 'retrait'});
  return {sentence: `${LEFT_TO_DO}${sentence}`};
}

const LEFT_TO_DO = 'C’est noté. Il vous reste à agir\u00A0: ';

async function publishCorrection(desk: Desk, {id, note}: Entry, {isWhole = false}: Accepting): Promise<Done> {
  const {siteDir, git, day, newSalt} = desk;
  const difference = await compared(siteDir, note);
  if (await isApplied(siteDir, note))
    return {sentence: 'Ce passage dit déjà ces mots\u00A0: c’est noté, et rien n’a été changé.'};
  if (!isWhole && (await replacesNearlyAll(siteDir, note))) {
    throw new Refusal(
      `Cette correction remplace presque tous les mots\u00A0: rien n’a été changé. Si c’est bien ce qui a été dit, ajoutez --tout.\n${difference}`,
    );
  }
  if (!git) {
    const changed = await applyCorrection(siteDir, note, day, newSalt);
    return {where: changed.join(' '), sentence: `${difference}\n\nCorrigé\u00A0:\n${changed.join('\n')}`};
  }
  const commit = await fetchBase(siteDir, git);
  const changes = await changeFiles(siteDir, async () => ({
    changes: [],
    result: await changesFor(siteDir, note, day, newSalt),
  }));
  await refuseBehindAnother(desk, git, id, changes);
  const files = changes.map(({path, text = ''}) => ({path, text}));
  const title = `Correction du tour ${note.target?.id ?? ''}`;
  const {where, sentence} = await push(desk, git, commit, `correction/${id}`, files, title);
  return {...(where && {where}), sentence: `${difference}\n\n${sentence}`};
}

async function publishNote(desk: Desk, entry: Entry, {session}: Accepting): Promise<Done> {
  const {siteDir, git} = desk;
  const {id, note} = entry;
  const commit = git && (await fetchBase(siteDir, git));
  const file = await toNoteFile(siteDir, note, session, (await hasTwin(desk, entry)) ? id.slice(0, 4) : undefined);
  if (git && commit) return push(desk, git, commit, `note/${id}`, [file], `Note\u00A0: ${note.title}`);
  await writeNewFile(siteDir, file);
  return {where: file.path, sentence: `Écrit\u00A0: ${file.path}`};
}

/** Whether another accepted note, which this folder may not hold yet, would have the same file. */
async function hasTwin({spool, journal, git}: Desk, {id, note}: Entry): Promise<boolean> {
  if (!git) return false;
  const accepted = (await journal.read()).decisions.filter(
    ({decision, id: other}) => decision === 'accepted' && other !== id,
  );
  // One after the other: there may be more of them than files that a program may have open.
  for (const {id: other} of accepted) {
    const twin = (await spool.get(other))?.note;
    if (twin && isPublished(twin) && toSlug(twin.title) === toSlug(note.title)) return true;
  }
  return false;
}

async function push(
  {siteDir, day}: Desk,
  git: GitTarget,
  commit: string,
  branch: string,
  files: readonly SourceFile[],
  title: string,
): Promise<Done> {
  const isThere = await isPushed(siteDir, git, branch, files[0]!);
  const {opened, toOpen} = isThere
    ? requestOf(git, branch)
    : await publishBranch(siteDir, git, {commit, branch, title, day, files});
  const where = [branch, ...files.map(({path}) => path)].join(' ');
  const request = opened
    ? `La demande de fusion est ouverte\u00A0:\n${opened}`
    : `Ouvrez la demande de fusion sur la forge, si elle ne l’est pas${toOpen ? `\u00A0:\n${toOpen}` : '.'}`;
  return {where, sentence: `Branche envoyée\u00A0: ${branch}\n${request}`};
}
