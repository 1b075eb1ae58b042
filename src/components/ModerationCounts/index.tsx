import {usePluginData} from '@docusaurus/useGlobalData';
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
      <Counts
        caption="Textes reçus et acceptés, par genre"
        columns={['Genre', 'Reçus', 'Acceptés']}
        rows={kinds.map((kind) => [kind.name, kind.received, kind.accepted])}
      />
      <Counts
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

interface CountsProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [name: string, ...counts: number[]])[];
}

function Counts({caption, columns, rows}: CountsProps) {
  return (
    <div className="table" tabIndex={0} role="group" aria-label={caption}>
      <table className="counts">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...counts]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {counts.map((count, index) => (
                <td key={columns[index + 1]}>{count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
