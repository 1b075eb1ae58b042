import {Figure} from '#components/Figure';
import {alarmWords} from '#core/explain/alarms';

const PATTERN = 'alarms-tree-hatch';

/** Where the four ends of the tree stand, and how each looks: full, empty, hatched, empty. */
const LEAVES = [
  {count: 'truePositives', words: ['signalés', 'à raison'], x: 42, parent: 85, className: 'ink'},
  {count: 'falseNegatives', words: ['oubliés'], x: 127, parent: 85, className: 'outline'},
  {count: 'falsePositives', words: ['signalés', 'à tort'], x: 212, parent: 255, className: 'outline', hatched: true},
  {count: 'trueNegatives', words: ['non', 'signalés'], x: 297, parent: 255, className: 'outline'},
] as const;

/** The files of the example, split in two, then in two again. */
export function AlarmsTree() {
  const words = alarmWords();
  const described = `Sur ${words.population} dossiers, ${words.concerned} sont concernés\u00A0: ${words.truePositives} sont signalés à raison, ${words.falseNegatives} oubliés. Les ${words.unconcerned} autres donnent ${words.falsePositives} signalements à tort et ${words.trueNegatives} dossiers non signalés.`;
  return (
    <Figure id="arbre" caption={`L’exemple en nombres de dossiers. Chiffres inventés pour l’exemple. ${described}`}>
      <svg viewBox="0 0 340 250" role="img" aria-labelledby="alarms-tree-title">
        <title id="alarms-tree-title">{`Arbre\u00A0: ${words.population} dossiers répartis en quatre`}</title>
        <defs>
          <pattern id={PATTERN} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path className="hatch" d="M0 0V6" />
          </pattern>
        </defs>
        <g textAnchor="middle">
          <text x="170" y="18">{`${words.population} dossiers`}</text>
          <path className="branch" d="M170 28L85 62M170 28L255 62" />
          <text x="85" y="80">{`${words.concerned} concernés`}</text>
          <text x="255" y="80">{`${words.unconcerned} autres`}</text>
          {LEAVES.map((leaf) => (
            <g key={leaf.count}>
              <path className="branch" d={`M${leaf.parent} 90L${leaf.x} 124`} />
              <rect className={leaf.className} x={leaf.x - 12} y="130" width="24" height="24" />
              {'hatched' in leaf && <rect fill={`url(#${PATTERN})`} x={leaf.x - 12} y="130" width="24" height="24" />}
              <text className="strong" x={leaf.x} y="176">
                {words[leaf.count]}
              </text>
              {leaf.words.map((line, index) => (
                <text key={line} x={leaf.x} y={196 + 18 * index}>
                  {line}
                </text>
              ))}
            </g>
          ))}
          <text className="strong" x="170" y="244">
            {`${words.truePositives} + ${words.falsePositives} = ${words.reported} signalés`}
          </text>
        </g>
      </svg>
    </Figure>
  );
}
