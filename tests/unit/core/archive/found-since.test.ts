import {expect, it} from 'vitest';
import {readRegister} from '#core/anchors/register';
import type {Archive} from '#core/archive/archive';
import {foundSince} from '#core/archive/found-since';
import {BASE} from '../../../support/anchor-cases';

const {volumes} = readRegister(BASE.ledgers, BASE.words);
const session = (id: string, missing: readonly string[], recordings: readonly unknown[] = []) =>
  ({id, file: `docs/seances/1-${id}/seance.yaml`, recordings, missing: missing.map((what) => ({what}))}) as unknown;
const told = (...sessions: readonly unknown[]) => foundSince({sessions} as Pick<Archive, 'sessions'>, volumes);

it('tells the line of a record that says a published transcript is missing', () => {
  expect(told(session('premiere', ['Une transcription publiée de la séance', 'Un nom']))).toEqual([
    'docs/seances/1-premiere/seance.yaml dit encore qu’il manque «\u00A0Une transcription publiée de la séance\u00A0», et l’archive l’a maintenant\u00A0: retirez ces lignes de «\u00A0missing\u00A0».',
  ]);
});

it('says nothing of a session whose words are not published', () => {
  expect(told(session('autre', ['Une transcription publiée de la séance']))).toEqual([]);
});

it('tells a recording that is here, and no other thing that has the word in it', () => {
  const missing = ['Un enregistrement audio ou vidéo de la séance', 'Le format de l’enregistrement'];
  expect(told(session('autre', missing))).toEqual([]);
  expect(told(session('autre', missing, [{}]))).toHaveLength(1);
});
