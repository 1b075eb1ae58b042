import {usePluginData} from '@docusaurus/useGlobalData';
import {DataTable} from '#components/DataTable';
import type {ModerationView} from '#core/view/moderation';

/** What was received and decided, in numbers; says so when nothing was counted yet. */
export function ModerationCounts() {
  const {moderation} = usePluginData('archive') as {moderation: ModerationView | null};
  if (!moderation) {
    return (
      <p className="empty">Rien n’a encore été compté. Les premiers nombres paraîtront ici avec le premier compte.</p>
    );
  }
  const {counted, since, received, accepted, refused, waiting, delay, isFew, kinds, reasons} = moderation;
  return (
    <>
      <p>
        Compte du {counted}, depuis {since}
        {'\u00A0'}: <strong>{textsOf(received, 'reçu')}</strong>, dont {accepted}{' '}
        {accepted > 1 ? 'acceptés' : 'accepté'}, {refused} {refused > 1 ? 'refusés' : 'refusé'} et {waiting} en attente.
      </p>
      <p>
        {delay === undefined
          ? 'Délai médian de réponse\u00A0: trop peu de décisions pour le dire.'
          : `Délai médian de réponse\u00A0: ${delay === 0 ? 'le jour même' : delay === 1 ? '1\u00A0jour' : `${delay}\u00A0jours`}.`}
      </p>
      {isFew && <p className="notice">Ces nombres sont petits{'\u00A0'}: n’en tirez pas de proportion.</p>}
      <DataTable
        look="counts"
        caption="Textes reçus et acceptés, par genre"
        columns={['Genre', 'Reçus', 'Acceptés']}
        rows={kinds.map((kind) => [kind.name, kind.received, kind.accepted])}
      />
      <DataTable
        look="counts"
        caption="Textes refusés, par motif"
        columns={['Motif', 'Refusés']}
        rows={reasons.map(({name, count}) => [name, count])}
      />
    </>
  );
}

function textsOf(count: number, word: string): string {
  return count > 1 ? `${count} textes ${word}s` : `${count} texte ${word}`;
}
