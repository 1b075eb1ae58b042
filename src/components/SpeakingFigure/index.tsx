import {DataTable} from '#components/DataTable';
import {Figure} from '#components/Figure';
import {frenchPercent} from '#core/text/french-number';
import type {SpeakingView} from '#core/view/speaking';

const WIDTH = 340;
const ROW = 46;
/** Bars that are drawn, and letters of a name that fit above one; the table has all of both. */
const DRAWN = 12;
const LETTERS = 40;

const WORDS = {
  time: {
    title: 'Temps de parole et tours',
    how: 'Un tour dure jusqu’au début du suivant, silences compris ; le dernier, dont on ne connaît pas la fin, n’est pas compté.',
    column: 'Temps',
  },
  words: {
    title: 'Mots et tours de parole',
    how: 'Les heures manquent : ce sont les mots de la transcription qui sont comptés.',
    column: 'Mots',
  },
} as const;

/** How much each voice spoke, as bars and as a table. */
export function SpeakingFigure({speaking: {measure, rows}}: {speaking: SpeakingView}) {
  const {title, how, column} = WORDS[measure];
  const drawn = rows.slice(0, DRAWN);
  const left = rows.length - drawn.length;
  const most = Math.max(...rows.map(({share}) => share)) || 1;
  const table = (
    <DataTable
      caption={title}
      columns={['Voix', column, 'Part', 'Tours']}
      rows={rows.map(({name, written, share, turns}) => [name, written, frenchPercent(share, 0), String(turns)])}
    />
  );
  return (
    <Figure
      id="temps-de-parole"
      caption={`${title}. ${how}${left > 0 ? ` Les ${left} autres voix sont dans le tableau.` : ''}`}
    >
      <svg viewBox={`0 0 ${WIDTH} ${drawn.length * ROW}`} role="img" aria-labelledby="speaking-title">
        <title id="speaking-title">{`${title}\u00A0: les chiffres sont dans le tableau qui suit`}</title>
        {drawn.map(({name, written, share}, index) => (
          <g key={name}>
            <text x="0" y={index * ROW + 15}>
              {shortened(name)}
            </text>
            <text className="amount" x={WIDTH} y={index * ROW + 15}>
              {written}
            </text>
            <rect
              className="ink"
              x="0"
              y={index * ROW + 22}
              width={Math.max(1, Math.round((WIDTH * share) / most))}
              height="12"
            />
          </g>
        ))}
      </svg>
      {left > 0 ? (
        <details>
          <summary>Le tableau des {rows.length} voix</summary>
          {table}
        </details>
      ) : (
        table
      )}
    </Figure>
  );
}

function shortened(name: string): string {
  return name.length > LETTERS ? `${name.slice(0, LETTERS - 1)}…` : name;
}
