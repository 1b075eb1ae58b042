import {DataTable} from '#components/DataTable';
import {alarmRows} from '#core/explain/alarms';

/** The four counts of the example and their sums. */
export function AlarmsTable() {
  return (
    <DataTable
      caption="Les dossiers de l’exemple (chiffres inventés)"
      columns={['Dossiers', 'Signalés', 'Non signalés', 'Ensemble']}
      rows={alarmRows()}
    />
  );
}
