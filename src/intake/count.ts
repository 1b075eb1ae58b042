import {MODERATION_FILE} from '#core/archive/read-file';
import {writeModeration} from '#core/formats/moderation/write';
import {countModeration, type CountedText} from '#core/notes/count-moderation';
import {changeFiles} from '../plugins/archive/change-files';
import {waiting, type Desk} from './desk';

/** Writes what may be told of moderation, in numbers, where the site reads it. Returns a sentence. */
export async function count(desk: Pick<Desk, 'spool' | 'journal' | 'siteDir' | 'day'>): Promise<string> {
  const {decisions} = await desk.journal.read();
  const texts: CountedText[] = [
    ...decisions.map(({day, kind, received, ...decision}) => ({
      kind,
      received,
      decided: {day, reason: decision.decision === 'refused' ? decision.reason : undefined},
    })),
    ...(await waiting(desk)).map(({day, note}) => ({kind: note.kind, received: day})),
  ];
  const record = countModeration(texts, desk.day);
  if (!record) return 'Aucun texte n’a encore été reçu\u00A0: rien n’est compté.';
  const change = {path: MODERATION_FILE, text: writeModeration(record)};
  await changeFiles(desk.siteDir, async () => ({changes: [change], result: undefined}));
  return `Écrit\u00A0: ${MODERATION_FILE}. Relisez-le, puis enregistrez-le dans le dépôt\u00A0: la page «\u00A0/contribuer/moderation/\u00A0» le montre.`;
}
