import {DataTable} from '#components/DataTable';
import {takeUpTable} from '#core/explain/take-up';

/** The example, and what a mistake on the eligible people does to it. */
export function TakeUpTable() {
  return (
    <DataTable
      caption="Le taux de l’exemple, et ce qu’il devient si l’on s’est trompé sur les personnes éligibles (chiffres inventés)"
      {...takeUpTable()}
    />
  );
}
