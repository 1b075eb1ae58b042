import type {Target} from '#core/model/note';
import {writeTarget} from '#core/notes/target';
import {Refusal} from '../plugins/archive/lock';
import {waiting, type Desk} from './desk';
import type {Entry} from './entry';
import {receiptHash} from './keys';

type Kept = Pick<Desk, 'spool' | 'journal'>;

/** The text that a withdrawal asks for by its receipt; one that names itself means nothing. */
export async function meantBy(
  spool: Desk['spool'],
  {id, note: {receipt}}: Pick<Entry, 'id' | 'note'>,
): Promise<Entry | undefined> {
  return receipt === undefined
    ? undefined
    : (await spool.all()).find((other) => other.receipt === receiptHash(receipt) && other.id !== id);
}

/** For each text that waits and is asked back: by which withdrawal, itself undecided. */
export async function askedBack(desk: Kept): Promise<ReadonlyMap<string, Entry>> {
  const entries = await waiting(desk);
  const asking = new Map(
    entries.flatMap((each) => (each.note.receipt ? [[receiptHash(each.note.receipt), each]] : [])),
  );
  return new Map(
    entries.flatMap(({id, receipt}) => {
      const asked = asking.get(receipt);
      return asked && asked.id !== id ? [[id, asked] as const] : [];
    }),
  );
}

export interface ToWithdraw {
  /** What is left to do. */
  readonly sentence: string;
  /** A text that nobody has decided on: it is not to be published. */
  readonly aside?: Entry | undefined;
}

/**
 * What accepting a withdrawal asks for, from what became of the text that it means.
 *
 * @throws {Refusal} when nobody knows what it means
 */
export async function toWithdraw({spool, journal}: Kept, asking: Pick<Entry, 'id' | 'note'>): Promise<ToWithdraw> {
  const {target} = asking.note;
  const meant = await meantBy(spool, asking);
  if (!meant) {
    if (target) return {sentence: ofTarget(target)};
    throw new Refusal(
      'Aucun texte gardé ici n’a ce numéro de reçu\u00A0: il est mal recopié, ou le fichier du texte a été effacé. Si vous savez de quel texte il s’agit, retirez-le à la main. Puis refusez cette demande avec le motif «\u00A0illisible\u00A0».',
    );
  }
  const {id, note} = meant;
  const file = `effacez textes/${id}.json si vous ne voulez plus le garder.`;
  const decision = (await journal.read()).decisions.find((each) => each.id === id);
  if (!decision)
    return {
      sentence: `le texte ${id} attendait\u00A0: il est mis de côté et ne paraîtra pas\u202F; ${file}`,
      aside: meant,
    };
  if (decision.decision === 'refused') return {sentence: `rien sur le site, ce texte n’a jamais paru\u202F; ${file}`};
  if (note.kind === 'withdrawal') {
    return {sentence: 'ce reçu est celui d’une demande de retrait, déjà acceptée\u00A0: voyez s’il faut y revenir.'};
  }
  const [branch, ...paths] = (decision.where ?? '').split(' ');
  const places = [branch!, ...paths].filter((each) => each.includes('.'));
  const onForge =
    branch !== '' && !branch!.includes('.')
      ? `si la branche ${branch} n’est pas encore fusionnée, effacez-la sur la forge. Sinon, `
      : '';
  if (note.kind === 'correction') {
    const where = places.find((each) => each.endsWith('.md')) ?? 'la transcription';
    return {
      sentence: `${onForge}cette correction est dans les mots du tour ${note.target!.id}. Pour revenir dessus, remettez les mots d’avant dans ${where}, puis lancez «\u00A0npm run declarer -- correction ${note.target!.id}\u00A0».`,
    };
  }
  if (note.kind === 'resource') {
    return {sentence: 'si une fiche de docs/ressources vient de ce texte, ôtez-en ce qui en vient.'};
  }
  const [place] = places;
  return {
    sentence: place
      ? `${onForge}effacez ${place}, puis notez le retrait par «\u00A0npm run declarer -- retrait note ${place}\u00A0».`
      : `${onForge}effacez le fichier de la note «\u00A0${note.title}\u00A0», puis notez le retrait par «\u00A0npm run declarer -- retrait note <séance>/<note>\u00A0».`,
  };
}

const COMMAND: Record<Target['what'], string> = {turn: '', session: 'seance ', resource: 'ressource '};

/** A page, or words of it: only people know what of it is to go. */
function ofTarget(target: Target): string {
  const what =
    target.what === 'turn'
      ? 'effacez ce tour'
      : 'si toute la page doit disparaître, effacez son fichier ou son dossier';
  return `la demande porte sur ${writeTarget(target)}\u00A0: ${what}, puis notez le retrait par «\u00A0npm run declarer -- retrait ${COMMAND[target.what]}${target.id}\u00A0».`;
}
