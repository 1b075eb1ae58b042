import {Bars} from './Bars';
import {DataTable} from '#components/DataTable';
import {Figure} from '#components/Figure';
import {TIMELINE_KINDS} from '#core/view/timeline';
import {KIND_WORDS} from '#core/view/timeline-filter';
import type {PeriodView} from '#core/view/timeline-years';

/** How many entries each year has: a figure, and the numbers it draws. */
export function PerYear({periods, of}: {periods: readonly PeriodView[]; of: string}) {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const rows = periods.map(({label, counts, total}) => [
    label,
    ...TIMELINE_KINDS.map((kind) => String(counts[kind])),
    String(total),
  ]);
  const totals = [
    'ensemble',
    ...TIMELINE_KINDS.map((kind) => String(sum(periods.map(({counts}) => counts[kind])))),
    String(sum(periods.map(({total}) => total))),
  ];
  return (
    <section aria-labelledby="par-annee" className="per-year">
      <h2 id="par-annee">Combien par année</h2>
      <Figure
        id="figure-par-annee"
        caption={
          <>
            Ces nombres disent ce que l’archive a réuni et daté, pas l’importance de ce qui s’est passé.
            {periods.some(({several}) => several) &&
              ' Les années les plus anciennes, où les entrées sont rares, sont comptées ensemble.'}
          </>
        }
      >
        <Bars periods={periods} of={of} />
      </Figure>
      <DataTable
        caption="Nombre d’entrées par année et par genre"
        columns={['Année', ...TIMELINE_KINDS.map((kind) => KIND_WORDS[kind].many), 'ensemble']}
        rows={[...rows, totals]}
      />
    </section>
  );
}
