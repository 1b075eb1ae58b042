import {describe, expect, it} from 'vitest';
import {leftToTell} from '#core/import/left-to-tell';
import {ImportWorld, voicesOf} from '../../../support/import-world';
import {transcriptOf, turnOf} from '../../../support/one-chapter';

const [FIRST, SECOND] = ['Intervenante 1', 'Intervenant 2'] as const;
const LONG = 'Les dossiers restent en attente pendant des mois sans que personne ne réponde au téléphone.';
const OTHER = 'Nous avons ouvert une permanence le mardi matin, et la file va jusqu’à la rue.';
const THIRD = 'Au guichet, on me demande une adresse de courriel que je n’ai jamais eue.';

function told(label: string, words: string, lines: readonly (readonly [string, string])[]) {
  const world = new ImportWorld(
    transcriptOf(
      turnOf(FIRST, '11111', 0, LONG),
      turnOf(label, '22222', 9000, words),
      turnOf(FIRST, '33333', 20_000, THIRD),
    ),
    voicesOf(FIRST, SECOND),
  );
  const {told: outcome, gate} = world.reimport('texte', lines.map(([name, said]) => `${name} : ${said}`).join('\n'));
  return {decisions: outcome.decisions, gate, left: leftToTell(gate, outcome.codes ?? [])};
}

describe('what the gate says of an import', () => {
  it.each([
    [
      'words in the mouth of the one before',
      SECOND,
      [
        [FIRST, `${LONG} ${OTHER}`],
        [FIRST, THIRD],
      ],
    ],
    [
      'words in the mouth of the one after',
      SECOND,
      [
        [FIRST, LONG],
        [FIRST, `${OTHER} ${THIRD}`],
      ],
    ],
    [
      'another voice',
      SECOND,
      [
        [FIRST, LONG],
        [FIRST, OTHER],
        [FIRST, THIRD],
      ],
    ],
    [
      'another voice, and more words',
      SECOND,
      [
        [FIRST, LONG],
        [FIRST, `${OTHER} Et puis encore.`],
        [FIRST, THIRD],
      ],
    ],
    [
      'all voices changed',
      SECOND,
      [
        [SECOND, LONG],
        [FIRST, OTHER],
        [SECOND, THIRD],
      ],
    ],
    [
      'two turns made one',
      FIRST,
      [
        [FIRST, `${LONG} ${OTHER}`],
        [FIRST, THIRD],
      ],
    ],
    [
      'one turn made two',
      FIRST,
      [
        [FIRST, LONG],
        [FIRST, OTHER.slice(0, 38)],
        [SECOND, 'Oui.'],
        [FIRST, OTHER.slice(38)],
        [FIRST, THIRD],
      ],
    ],
  ] as const)('is said once: %s', (_, label, lines) => {
    const {decisions, gate, left} = told(label, OTHER, lines);
    expect(decisions.length).toBeGreaterThan(0);
    expect(gate.length).toBeGreaterThan(0);
    expect(left).toEqual([]);
  });

  it('is kept when it is about other codes', () => {
    const {gate} = told(SECOND, OTHER, [
      [FIRST, `${LONG} ${OTHER}`],
      [FIRST, THIRD],
    ]);
    expect(gate.map(({rule}) => rule)).toEqual(expect.arrayContaining(['anchor/words-moved', 'anchor/lost']));
    expect(leftToTell(gate, ['11111', '33333'])).toEqual(gate);
  });
});
