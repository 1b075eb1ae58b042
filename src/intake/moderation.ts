import {REASONS, type Reason} from '#core/model/moderation';
import {findPersonalData} from '#core/notes/personal-data';
import {isPublished} from '#core/notes/placed';
import {NOTE_KIND} from '#core/model/words';
import {writeTarget} from '#core/notes/target';
import type {SourceFile} from '#core/archive/archive';
import type {Salt} from '#core/anchors/hash';
import {changeFiles} from '../plugins/archive/change-files';
import {Refusal} from '../plugins/archive/lock';
import {applyCorrection, changesFor} from './accept-correction';
import {toNoteFile, writeNewFile} from './accept-note';
import type {Entry, Quarantine} from './entry';
import type {Decision, Journal} from './journal';
import {receiptHash} from './keys';
import {fetchBase, isPushed, publishBranch, type GitTarget} from './publish-branch';
import type {Spool} from './spool';

/** What moderators work with. */
export interface Desk {
  readonly spool: Spool;
  readonly journal: Journal;
  readonly siteDir: string;
  readonly git: GitTarget | undefined;
  readonly day: string;
  readonly newSalt: () => Salt;
}

/** The texts that nobody has decided on, the ones put aside last. */
export async function waiting({spool, journal}: Pick<Desk, 'spool' | 'journal'>): Promise<Entry[]> {
  const decided = new Set((await journal.read()).decisions.map(({id}) => id));
  const entries = (await spool.all()).filter(({id}) => !decided.has(id));
  return entries.toSorted((a, b) => a.quarantine.length - b.quarantine.length);
}

/** A line for each text that waits. */
export function listed({id, day, note, quarantine}: Entry): string {
  const flags = [
    ...(quarantine.length > 0 ? ['à part'] : []),
    ...(findPersonalData(note).length > 0 ? ['données personnelles\u202F?'] : []),
  ];
  return `${id}  ${day}  ${NOTE_KIND[note.kind]}  «\u00A0${note.title}\u00A0»${flags.length > 0 ? `  [${flags.join(', ')}]` : ''}`;
}

const WHY_ASIDE: Record<Quarantine, string> = {
  honeypot: 'un champ que l’on ne voit pas est rempli',
  'without-script': 'envoyé sans script',
};

/** The text that a withdrawal asks for by its receipt. */
async function meantBy(spool: Spool, {receipt}: Entry['note']): Promise<Entry | undefined> {
  return receipt === undefined
    ? undefined
    : (await spool.all()).find((other) => other.receipt === receiptHash(receipt));
}

/** All that a moderator needs to decide. */
export async function shown(
  {spool, journal}: Pick<Desk, 'spool' | 'journal'>,
  {id, day, note, quarantine}: Entry,
): Promise<string> {
  const receipt = note.receipt;
  const meant = await meantBy(spool, note);
  const decided = (await journal.read()).decisions.find((each) => each.id === (meant?.id ?? id));
  const lines = [
    ['Numéro', id],
    ['Reçu le', day],
    ['Genre', NOTE_KIND[note.kind]],
    ['Titre', note.title],
    ['Signature', note.author ?? 'rien n’est montré'],
    ['Parle de', note.target && writeTarget(note.target)],
    ['Adresse', note.address],
    ['Demande le retrait de', receipt && (meant ? `${meant.id} («\u00A0${meant.note.title}\u00A0»)` : 'reçu inconnu')],
    ['Mis à part', quarantine.map((why) => WHY_ASIDE[why]).join(', ') || undefined],
    [
      'Décision',
      decided &&
        (decided.decision === 'accepted'
          ? `accepté${decided.where ? ` (${decided.where})` : ''}`
          : `refusé (${decided.reason})`),
    ],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}\u00A0: ${value}`]));
  const cautions = findPersonalData(note).map(
    ({field, line, message}) => `- ${field === 'title' ? 'titre' : `ligne ${line}`}\u00A0: ${message}`,
  );
  return [...lines, ...(cautions.length > 0 ? ['À regarder de près\u00A0:', ...cautions] : []), '', note.text].join(
    '\n',
  );
}

/**
 * Publishes a text, or says what is to be done with it, then writes the decision down. Cut off between the two, it can be
 * asked again: nothing is published twice.
 *
 * @throws {Refusal} when it cannot be published as it is: nothing was decided
 */
export async function accept(desk: Desk, entry: Entry, session?: string): Promise<string> {
  await refuseTwice(desk, entry);
  const {where, sentence} = await publish(desk, entry, session);
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

async function publish(desk: Desk, {id, note}: Entry, session: string | undefined): Promise<Done> {
  const {siteDir, git, day, newSalt} = desk;
  if (note.kind === 'correction') {
    if (git) {
      const commit = await fetchBase(siteDir, git);
      const files = await changeFiles(siteDir, async () => ({
        changes: [],
        result: await changesFor(siteDir, note, day, newSalt),
      }));
      return push(
        desk,
        git,
        commit,
        `correction/${id}`,
        files.map(({path, text = ''}) => ({path, text})),
        `Correction du tour ${note.target?.id ?? ''}`,
      );
    }
    const changed = await applyCorrection(siteDir, note, day, newSalt);
    return {where: changed.join(' '), sentence: `Corrigé\u00A0:\n${changed.join('\n')}`};
  }
  if (!isPublished(note)) {
    const todo = note.kind === 'resource' ? 'faites sa fiche dans docs/ressources.' : await howToWithdraw(desk, note);
    return {sentence: `C’est noté. Il vous reste à agir\u00A0: ${todo}`};
  }
  const commit = git && (await fetchBase(siteDir, git));
  const file = await toNoteFile(siteDir, note, session);
  if (git && commit) return push(desk, git, commit, `note/${id}`, [file], `Note\u00A0: ${note.title}`);
  await writeNewFile(siteDir, file);
  return {where: file.path, sentence: `Écrit\u00A0: ${file.path}`};
}

async function howToWithdraw({spool, journal}: Desk, note: Entry['note']): Promise<string> {
  const meant = await meantBy(spool, note);
  const decided = (await journal.read()).decisions.find(({id}) => id === meant?.id);
  const where = decided?.decision === 'accepted' ? decided.where : undefined;
  return where?.endsWith('.md') && !where.includes(' ')
    ? `effacez ${where}, puis notez le retrait par «\u00A0npm run declarer -- retrait note ${where}\u00A0».`
    : 'retirez ce texte, puis notez le retrait par «\u00A0npm run declarer -- retrait …\u00A0».';
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
  const outcome = isThere ? 'branch' : await publishBranch(siteDir, git, {commit, branch, title, day, files});
  const asked = outcome === 'merge-request' ? ', avec une demande de fusion' : '';
  return {where: branch, sentence: `Envoyé à la forge\u00A0: ${branch}${asked}.`};
}
