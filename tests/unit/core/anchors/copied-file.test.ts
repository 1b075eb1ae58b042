import {expect, it} from 'vitest';
import {checkGate} from '#core/anchors/gate';
import {afterPublishing, type Line, toInput, type World} from '../../../support/anchor-world';

const LINES = Array.from({length: 6}, (_, at): Line => [
  `a000${at}`,
  'Intervenante 1',
  `Des mots d’essai numéro ${at}, puis lundi mardi mercredi jeudi.`,
]);
const PUBLISHED = afterPublishing({sessions: {seconde: LINES}, addresses: [], ledgers: [], words: []});
const copied = (copy: readonly Line[]): World => ({...PUBLISHED, sessions: {premiere: copy, ...PUBLISHED.sessions}});
const told = (world: World) =>
  checkGate(toInput(world)).filter(({rule}) => ['anchor/code-twice', 'anchor/moved-to-other-session'].includes(rule));

it('tells a transcript that was copied whole once, in the copy, wherever it stands', () => {
  const problems = told(copied(LINES));
  expect(problems.map(({rule}) => rule)).toEqual(['anchor/code-twice']);
  expect(problems[0]!.file).toContain('premiere');
  expect(problems[0]!.message).toMatch(/^6 codes de cette transcription sont déjà dans .*seconde/);
});

it('tells a few copied turns one by one', () => {
  const problems = told(copied(LINES.slice(0, 4)));
  expect(problems.filter(({rule}) => rule === 'anchor/code-twice')).toHaveLength(4);
  expect(problems.every(({file}) => file.includes('premiere'))).toBe(true);
});
