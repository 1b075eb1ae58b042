import {Figure, live, liveWords} from '#components/Figure';
import {ALARMS, alarmWords, BAR_WIDTH, EXAMPLE_RATES} from '#core/explain/alarms';

const PATTERN = 'alarms-hatch';

/** All the files, then those reported: how few of the second bar are there for a reason. */
export function AlarmsFigure() {
  const drawing = ALARMS.draw(EXAMPLE_RATES);
  const {population} = alarmWords();
  return (
    <Figure
      id="signales"
      caption="Deux barres : tous les dossiers, puis ceux que l’outil signale. Elles ont la même longueur, mais pas le même nombre de dossiers. Barre pleine : les dossiers concernés. Hachures : les signalements à tort. Chiffres inventés pour l’exemple."
    >
      <archive-alarms>
        <svg viewBox={`0 0 ${BAR_WIDTH} 236`} role="img" aria-labelledby="alarms-title alarms-description">
          <title id="alarms-title">Part des dossiers concernés, avant et après le signalement</title>
          <desc id="alarms-description" {...liveWords('described')}>
            {drawing.described}
          </desc>
          <defs>
            <pattern id={PATTERN} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <path className="hatch" d="M0 0V6" />
            </pattern>
          </defs>
          <text className="strong" x="0" y="16">{`Tous les dossiers\u00A0: ${population}`}</text>
          <rect className="outline" x="1" y="26" width={BAR_WIDTH - 2} height="32" />
          <rect className="ink" x="0" y="25" height="34" {...live(drawing, {width: 'concernedWidth'})} />
          <rect className="ink" x="0" y="68" width="12" height="12" />
          <text x="18" y="79" {...liveWords('concerned')}>
            {drawing.concerned}
          </text>
          <text x={BAR_WIDTH} y="79" textAnchor="end" {...liveWords('unconcerned')}>
            {drawing.unconcerned}
          </text>
          <text className="strong" x="0" y="118" {...liveWords('reported')}>
            {drawing.reported}
          </text>
          <rect className="outline" x="1" y="128" width={BAR_WIDTH - 2} height="32" />
          <rect
            fill={`url(#${PATTERN})`}
            y="128"
            height="32"
            {...live(drawing, {x: 'foundWidth', width: 'wrongWidth'})}
          />
          <rect className="ink" x="0" y="127" height="34" {...live(drawing, {width: 'foundWidth'})} />
          <rect className="ink" x="0" y="170" width="12" height="12" />
          <text x="18" y="181" {...liveWords('found')}>
            {drawing.found}
          </text>
          <text x={BAR_WIDTH - 18} y="181" textAnchor="end" {...liveWords('wrong')}>
            {drawing.wrong}
          </text>
          <rect className="outline" x={BAR_WIDTH - 13} y="170" width="12" height="12" />
          <rect fill={`url(#${PATTERN})`} x={BAR_WIDTH - 13} y="170" width="12" height="12" />
          <text className="strong" x="0" y="210" {...liveWords('value')}>
            {drawing.value}
          </text>
          <text x="0" y="231" {...liveWords('missed')}>
            {drawing.missed}
          </text>
        </svg>
      </archive-alarms>
    </Figure>
  );
}
