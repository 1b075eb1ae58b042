import fc from 'fast-check';
import {expect, it} from 'vitest';
import {formatNamed} from '#core/formats/recognise';
import {jsonTokens} from '#core/formats/json/tokens';

it('the marks of a JSON text are told, and its strings whole', () => {
  expect([...jsonTokens('{"a\\"]": [1,\n"\\\\"], "": "é"}')]).toEqual([
    ...['{', '"a\\"]"', ':', '[', ',', '\n', '"\\\\"', ']', ',', '""', ':', '"é"', '}'],
  ]);
  expect([...jsonTokens('["cut')]).toEqual(['[', '"cut']);
});

it('whatever a string holds, it is one token', () => {
  fc.assert(
    fc.property(fc.array(fc.string({unit: 'binary'})), (strings) => {
      const tokens = [...jsonTokens(JSON.stringify(strings))].filter((token) => token.startsWith('"'));
      expect(tokens.map((token) => JSON.parse(token) as unknown)).toEqual(strings);
    }),
  );
});

it.each([
  ['whisper', '{"segments": [{"start": 0, "x": NaN, "text": "oui WORDS"}]}'],
  ['podcast', '{"segments": [{"startTime": 0, "body": "oui WORDS"}]}'],
  ['json', '{"chapters": ["WORDS"]}'],
  ['nosdeputes', '[{"intervention": {"contenu": "WORDS"}}]'],
  ['otranscribe', '{"text": "oui WORDS"}'],
])('millions of escaped characters in a string of %s exhaust no reader', (id, text) => {
  const {value, problems} = formatNamed(id)!.read(text.replace('WORDS', '\\n\\"'.repeat(1_500_000)), []);
  expect(value === undefined).toBe(problems.length > 0);
});
