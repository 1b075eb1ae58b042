import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readPodcast} from '#core/formats/podcast/read';
import {cuesOf, formatFixture, formatFixtures, HOSTILE_WORDS} from '../../../../support/format-fixtures';
import {expectSurvival} from '../../../../support/hostile';

const read = (name: string) => readPodcast(formatFixture(`podcast/${name}`));

describe('the transcript of a podcast', () => {
  it('is cues with their speakers', () => {
    expect(cuesOf(read('sentences.json'))).toEqual([
      '500-2750 Intervenante 1: Bonjour à toutes et à tous.',
      '2750-4000 Intervenante 1: Nous commençons.',
      '4200-6000 Intervenant 2: Merci.',
    ]);
    expect(read('sentences.json').value!.cues.map(({line}) => line)).toEqual([4, 5, 6]);
  });

  it('may have a segment for each word', () => {
    expect(cuesOf(read('one-word-a-segment.json'))).toEqual([
      '500-750 Intervenante 1: Je',
      '1000-1250 Intervenante 1: vous',
      '1500-2000 Intervenante 1: écoute.',
      '2750-3000 Intervenant 2: Merci.',
    ]);
  });

  it('may be messy: no speaker, disorder, no end, an end before the start, empty words, CRLF, byte order mark', () => {
    expect(cuesOf(read('messy.json'))).toEqual([
      '8000- ?: Avant, et 👋.',
      '9000- Marie & <v> Jean: Un [00:00:01] et **deux** &amp; -->.',
      '10000- ?: Personne ne dit qui parle.',
    ]);
  });
});

it.each([
  ['{"segments": ', 'not-json', 1],
  ['{"version": "1.0.0"}', 'not-a-transcript', 1],
  ['{"segments": [\n{"startTime": 0, "body": "\\n"}]}', 'no-words', 1],
  ['{"segments": [\n{"startTime": 0}]}', 'missing-key', 2],
  ['{"segments": [\n{"start": 0, "text": "Whisper"}]}', 'missing-key', 2],
  ['{"segments": [{"startTime": null, "body": "a"}]}', 'wrong-form', 1],
  ['{"segments": [\n{"startTime": 0, "body": "a\\u200Bb"}]}', 'hidden-character', 2],
])('refuses %j: podcast/%s, line %i', (text, rule, line) => {
  const {value, problems} = readPodcast(text);
  expect(value).toBeUndefined();
  expect(problems).toContainEqual(expect.objectContaining({rule: `podcast/${rule}`, line, severity: 'error'}));
});

it('keeps hostile words and names as they are', () => {
  const words = fc
    .array(fc.constantFrom(...HOSTILE_WORDS), {minLength: 1, maxLength: 8})
    .map((list) => list.join(' ').trim());
  fc.assert(
    fc.property(words, words, (speaker, body) => {
      const {value} = readPodcast(JSON.stringify({segments: [{speaker, startTime: 1, body}]}, null, 1));
      expect(value!.cues).toEqual([{start: 1000, voice: speaker, text: body, line: 3}]);
    }),
  );
});

it('survives hostile files', () => {
  expectSurvival(formatFixtures('podcast'), readPodcast);
});
