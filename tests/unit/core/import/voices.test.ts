import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {UNKNOWN_VOICE} from '#core/formats/cues/to-turns';
import {undeclaredVoices, voicesToAdd, withDeclaredNames} from '#core/import/voices';
import {transcriptOf, turnOf} from '../../../support/one-chapter';

const chaptersOf = (...labels: readonly string[]) =>
  transcriptOf(...labels.map((label) => turnOf(label, undefined, undefined, 'Des mots.'))).chapters;

describe('the voices of a file', () => {
  it('are those of the session when only case, accents and spaces differ', () => {
    const [chapter] = withDeclaredNames(chaptersOf(' INTERVENANTE\u00A0 E\u0301LUE', 'Autre', ''), [
      'Intervenante élue',
    ]);
    expect(chapter!.turns.map(({label}) => label)).toEqual(['Intervenante élue', 'Autre', UNKNOWN_VOICE]);
  });

  it('are listed once each, with the name that was meant, those that nobody knows last', () => {
    const chapters = chaptersOf(UNKNOWN_VOICE, 'Intervenant 1', 'Intervenante 1', 'SPEAKER_00', 'SPEAKER_00');
    expect(
      undeclaredVoices(chapters, [], ['Intervenante 1']).map(({label, places, meant}) => [label, places.length, meant]),
    ).toEqual([
      ['Intervenant 1', 1, 'Intervenante 1'],
      ['SPEAKER_00', 2, undefined],
      [UNKNOWN_VOICE, 1, undefined],
    ]);
  });

  it('are one voice with the full stop of an initial and without', () => {
    expect(
      withDeclaredNames(chaptersOf('Intervenant K', 'intervenant k.'), ['Intervenant K.'])[0]!.turns.map(
        ({label}) => label,
      ),
    ).toEqual(['Intervenant K.', 'Intervenant K.']);
    const listed = undeclaredVoices(
      chaptersOf('Intervenant K', 'INTERVENANT K.', 'Intervenant L.', 'Intervenant K.'),
      [],
      [],
    );
    expect(listed.map(({label, places}) => [label, places.length])).toEqual([
      ['Intervenant K', 3],
      ['Intervenant L.', 1],
    ]);
    const unknown = [
      {name: 'Inconnu M.', line: 1},
      {name: 'Inconnu M', line: 2},
    ];
    const [chapter] = chaptersOf(UNKNOWN_VOICE, UNKNOWN_VOICE);
    const turns = chapter!.turns.map((turn, rank) => ({...turn, line: rank + 1}));
    expect(undeclaredVoices([{...chapter!, turns}], unknown, []).map(({label}) => label)).toEqual(['Inconnu M.']);
    expect(
      withDeclaredNames(chaptersOf('Intervenant K', 'Intervenant K.'), [
        'Intervenant K',
        'Intervenant K.',
      ])[0]!.turns.map(({label}) => label),
    ).toEqual(['Intervenant K', 'Intervenant K.']);
  });

  it('may be names that only look so: whoever declares « À identifier » has looked', () => {
    const chapters = chaptersOf(UNKNOWN_VOICE);
    const unknown = [{name: 'Exemple', line: 1}];
    expect(undeclaredVoices(chapters, unknown, []).map(({label}) => label)).toEqual(['Exemple']);
    expect(undeclaredVoices(chapters, unknown, [UNKNOWN_VOICE])).toEqual([]);
  });

  it('may be unknown a hundred thousand times, and are listed in a moment', () => {
    const many = 100_000;
    const [chapter] = chaptersOf(UNKNOWN_VOICE);
    const turns = Array.from({length: many}, (_, index) => ({...chapter!.turns[0]!, line: index + 1}));
    const unknown = turns.map(({line}) => ({name: line % 2 === 0 ? 'Pair' : 'Impair', line}));
    const listed = undeclaredVoices([{...chapter!, turns}], unknown, []);
    expect(listed.map(({label, places}) => [label, places.length])).toEqual([
      ['Impair', many / 2],
      ['Pair', many / 2],
    ]);
  });

  it('make lines of YAML that say the same label, whatever it is', () => {
    const labels = ['Mme «\u00A0X\u00A0»: #1', '- 12', "l'autre", '"', 'yes', 'À identifier', '{a}', '*b', 'a\\b'];
    const lines = voicesToAdd(undeclaredVoices(chaptersOf(...labels), [], []), false);
    const {voices} = parse(lines) as {voices: {label: unknown}[]};
    expect(voices.map(({label}) => label).sort()).toEqual([...labels].sort());
  });
});
