import {Figure} from '#components/Figure';
import {byMeasure, MEASURES, written} from '#core/explain/non-recours';
import {capitalised} from '#core/text/capitalised';

const WIDTH = 340;
const PATTERN = 'published-hatch';
/** Heights, in the units of the drawing: a heading, a bar with its words, the gap below a group. */
const HEADING = 26;
const ROW = 46;
const GAP = 14;

/** One bar a figure, under the thing it counts: solid for non-take-up, hatched for what is something else. */
export function PublishedFigure() {
  const groups = byMeasure();
  const heights = groups.map(({figures}) => HEADING + figures.length * ROW + GAP);
  const startOf = (index: number) => heights.slice(0, index).reduce((sum, height) => sum + height, 0);
  const described = groups
    .map(({measure, figures}) => {
      const each = figures.map((figure) => `${figure.label}, ${written(figure)}`).join(' ; ');
      return `${MEASURES[measure]}\u00A0: ${each}.`;
    })
    .join(' ');
  return (
    <Figure
      id="chiffres"
      caption="Les chiffres publiés que l’archive connaît, rangés par ce qu’ils comptent. Une barre pleine dessine un taux de non-recours ; une barre en hachures, autre chose. Chaque cadre vaut 100 %, mais 100 % de personnes différentes."
    >
      <svg
        viewBox={`0 0 ${WIDTH} ${startOf(groups.length) - GAP}`}
        role="img"
        aria-labelledby="published-title published-description"
      >
        <title id="published-title">Des chiffres publiés qui comptent des choses différentes</title>
        <desc id="published-description">{described}</desc>
        <defs>
          <pattern id={PATTERN} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path className="hatch" d="M0 0V6" />
          </pattern>
        </defs>
        {groups.map(({measure, figures}, group) => (
          <g key={measure}>
            <text className="strong" x="0" y={startOf(group) + 16}>
              {MEASURES[measure]}
            </text>
            {figures.map((figure, index) => {
              const top = startOf(group) + HEADING + index * ROW;
              const width = Math.round(10 * WIDTH * figure.share) / 10;
              return (
                <g key={figure.id}>
                  <text x="0" y={top + 13}>{`${capitalised(figure.label)}\u00A0: ${written(figure)}`}</text>
                  <rect className="frame" x="0.5" y={top + 20} width={WIDTH - 1} height="16" />
                  <rect
                    className={measure === 'take-up' ? 'ink' : 'edge'}
                    fill={measure === 'take-up' ? undefined : `url(#${PATTERN})`}
                    x="0"
                    y={top + 20}
                    width={width}
                    height="16"
                  />
                </g>
              );
            })}
          </g>
        ))}
      </svg>
    </Figure>
  );
}
