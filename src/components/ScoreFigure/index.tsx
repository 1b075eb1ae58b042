import {Figure, live, liveWords} from '#components/Figure';
import {acrossOf, CHART, curvePath, EXAMPLE_FILE, SCORE, upOf} from '#core/explain/score';
import {frenchNumber, frenchPercent} from '#core/text/french-number';

const {left, right, top, bottom, from, to} = CHART;

/** The logistic curve, the file of the example on it, and the threshold that someone chose. */
export function ScoreFigure() {
  const drawing = SCORE.draw(EXAMPLE_FILE);
  return (
    <Figure
      id="courbe"
      caption="La courbe logistique : à chaque somme, un score entre 0 et 100 %. Le point est le dossier ; la ligne en tirets, le seuil choisi par la bibliothèque. Modèle inventé pour l’exemple."
    >
      <archive-score>
        <svg viewBox="0 0 340 302" role="img" aria-labelledby="score-title score-description">
          <title id="score-title">Du dossier au score, sur la courbe logistique</title>
          <desc id="score-description" {...liveWords('described')}>
            {drawing.described}
          </desc>
          <text x="0" y="15">
            Score
          </text>
          <path className="axis" d={`M${left} ${top}V${bottom}H${right}`} />
          <g textAnchor="end">
            {[0, 0.5, 1].map((score) => (
              <text key={score} x={left - 5} y={upOf(score) + 5}>
                {frenchPercent(score)}
              </text>
            ))}
          </g>
          <g textAnchor="middle">
            {[from, 0, to].map((sum) => (
              <text key={sum} x={acrossOf(sum)} y={bottom + 18}>
                {frenchNumber(sum)}
              </text>
            ))}
            <text x={(left + right) / 2} y={bottom + 38}>
              Somme pondérée
            </text>
          </g>
          <line className="threshold" x1={left} x2={right} {...live(drawing, {y1: 'thresholdY', y2: 'thresholdY'})} />
          <text x={left + 6} {...live(drawing, {y: 'thresholdLabelY', words: 'threshold'})}>
            {drawing.threshold}
          </text>
          <path className="curve" d={curvePath()} />
          <line className="guide-line" y1={bottom} {...live(drawing, {x1: 'pointX', x2: 'pointX', y2: 'pointY'})} />
          <line className="guide-line" x1={left} {...live(drawing, {x2: 'pointX', y1: 'pointY', y2: 'pointY'})} />
          <circle className="point" r="7" {...live(drawing, {cx: 'pointX', cy: 'pointY'})} />
          <text className="strong" x="0" y={bottom + 66} {...liveWords('sum')}>
            {drawing.sum}
          </text>
          <text className="strong" x={right} y={bottom + 66} textAnchor="end" {...liveWords('score')}>
            {drawing.score}
          </text>
          <text x="0" y={bottom + 88} {...liveWords('verdict')}>
            {drawing.verdict}
          </text>
        </svg>
      </archive-score>
    </Figure>
  );
}
