import {DataTable} from '#components/DataTable';
import {contributionRows} from '#core/explain/score';

/** What each line of the example file adds to its score. */
export function ScoreTable() {
  return (
    <DataTable
      caption="Ce que chaque information ajoute à la somme (modèle inventé)"
      columns={['Information', 'Valeur', 'Poids', 'Contribution']}
      rows={contributionRows()}
    />
  );
}
