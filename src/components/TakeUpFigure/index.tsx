import {Figure, live, liveWords} from '#components/Figure';
import {BAR_WIDTH, EXAMPLE_TAKE_UP, TAKE_UP} from '#core/explain/take-up';

const PATTERN = 'take-up-hatch';

/** The number of eligible people that was taken, then what it may be mistaken for. */
const BARS = [
  {name: 'taken', y: 64, strong: true},
  {name: 'fewer', y: 138, strong: false},
  {name: 'more', y: 212, strong: false},
] as const;

/** Three bars with the same black part: what is known. The hatched part, and the rate, hang on what is estimated. */
export function TakeUpFigure() {
  const drawing = TAKE_UP.draw(EXAMPLE_TAKE_UP);
  return (
    <Figure
      id="denominateur"
      caption="Chaque barre est un nombre possible de personnes éligibles. La partie pleine est celle des personnes qui reçoivent, toujours les mêmes ; la partie en hachures, celle des personnes qui ne reçoivent pas. Le taux change avec le nombre de personnes éligibles. Chiffres inventés pour l’exemple."
    >
      <archive-take-up>
        <svg viewBox={`0 0 ${BAR_WIDTH} 262`} role="img" aria-labelledby="take-up-title take-up-description">
          <title id="take-up-title">Le taux de non-recours selon le nombre de personnes éligibles</title>
          <desc id="take-up-description" {...liveWords('described')}>
            {drawing.described}
          </desc>
          <defs>
            <pattern id={PATTERN} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <path className="hatch" d="M0 0V6" />
            </pattern>
          </defs>
          <rect className="ink" x="0" y="4" width="12" height="12" />
          <text x="18" y="15" {...liveWords('receiving')}>
            {drawing.receiving}
          </text>
          <rect className="outline" x="1" y="27" width="10" height="10" />
          <rect fill={`url(#${PATTERN})`} x="1" y="27" width="10" height="10" />
          <text x="18" y="37" {...liveWords('missing')}>
            {drawing.missing}
          </text>
          {BARS.map(({name, y, strong}) => (
            <g key={name}>
              <text className={strong ? 'strong' : undefined} x="0" y={y + 10} {...liveWords(name)}>
                {drawing[name]}
              </text>
              <rect
                className="edge"
                fill={`url(#${PATTERN})`}
                x="0"
                y={y + 18}
                height="28"
                {...live(drawing, {width: `${name}Width`})}
              />
              <rect className="ink edge" x="0" y={y + 18} height="28" {...live(drawing, {width: 'receivingWidth'})} />
            </g>
          ))}
        </svg>
      </archive-take-up>
    </Figure>
  );
}
