import type {TimelineKind} from '#core/view/timeline';
import {TIMELINE_KINDS} from '#core/view/timeline';
import {KIND_WORDS} from '#core/view/timeline-filter';
import type {PeriodView} from '#core/view/timeline-years';

/** A drawing 340 wide: the key on top, then a row a period; names end at `NAMES`, bars begin at `START`. */
const [WIDTH, TOP, ROW, THICK, NAMES, START] = [340, 34, 22, 15, 124, 132] as const;

/** Kinds are told apart without colour: full, hatched, empty. Where each stands in the key. */
const LOOK: Record<TimelineKind, {readonly className: string; readonly fill?: string; readonly x: number}> = {
  session: {className: 'ink', x: 1},
  post: {className: 'hatched', fill: 'url(#timeline-hatch)', x: 106},
  resource: {className: 'outline', x: 226},
};

/** Entries of each period by kind, one bar a period. */
export function Bars({periods, of}: {periods: readonly PeriodView[]; of: string}) {
  const most = Math.max(...periods.map(({total}) => total));
  const fullest = periods.find(({total}) => total === most);
  // Paths are drawn in entries, and stretched to the room there is.
  const scale = Math.floor(((WIDTH - START - 2) / most) * 100) / 100;
  return (
    <svg
      className="bars"
      viewBox={`0 0 ${WIDTH} ${TOP + periods.length * ROW}`}
      role="img"
      aria-labelledby="bars-title bars-description"
    >
      <title id="bars-title">{`${of}, nombre d’entrées par année`}</title>
      <desc id="bars-description">
        {`Une barre par année, partagée en séances, actualités et ressources. La plus longue\u00A0: ${fullest?.label}, ${most} en tout. Tous les nombres sont dans le tableau qui suit.`}
      </desc>
      {/* Level lines: no stretching bends them. */}
      <pattern id="timeline-hatch" width="1" height="4" patternUnits="userSpaceOnUse">
        <path className="hatch" d="M0 1h1" />
      </pattern>
      {TIMELINE_KINDS.map((kind) => (
        <g key={kind}>
          <path className={LOOK[kind].className} fill={LOOK[kind].fill} d={`M${LOOK[kind].x} 2h22v${THICK}h-22z`} />
          <text x={LOOK[kind].x + 29} y="15">
            {KIND_WORDS[kind].many}
          </text>
        </g>
      ))}
      <g textAnchor="end">
        {periods.map(({label, total}, row) => (
          <text key={label} x={NAMES} y={TOP + row * ROW + 13}>
            {`${label}\u00A0: ${total}`}
          </text>
        ))}
      </g>
      <g transform={`translate(${START} ${TOP})scale(${scale} 1)`}>
        {TIMELINE_KINDS.map((kind) => (
          <path key={kind} className={LOOK[kind].className} fill={LOOK[kind].fill} d={boxesOf(kind, periods)} />
        ))}
      </g>
    </svg>
  );
}

/** The part of a kind in every bar, after those of the kinds before it: `M<start> <top>h<entries>…`. */
function boxesOf(kind: TimelineKind, periods: readonly PeriodView[]): string {
  const before = TIMELINE_KINDS.slice(0, TIMELINE_KINDS.indexOf(kind));
  return periods
    .map(({counts}, row) => {
      const start = before.reduce((sum, other) => sum + counts[other], 0);
      return counts[kind] > 0 ? `M${start} ${row * ROW}h${counts[kind]}v${THICK}h-${counts[kind]}z` : '';
    })
    .join('');
}
