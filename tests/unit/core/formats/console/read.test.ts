import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readConsole} from '#core/formats/console/read';
import {cuesOf, formatFixture, formatFixtures, HOSTILE_WORDS} from '../../../../support/format-fixtures';
import {expectSurvival} from '../../../../support/hostile';

const NAMES = ['Intervenante 1', 'Question de la salle'];
const read = (name: string) => readConsole(formatFixture(`console/${name}`), NAMES);

describe('what Whisper shows', () => {
  it('is read with its times and its channels, words put together where they were cut', () => {
    expect(cuesOf(read('whisper-cpp.txt'))).toEqual([
      "0-3120 ?: Ceci est une donnée d'essai,",
      '3120-5000 ?: et non des paroles.',
      '65000-68000 speaker 0: Une intervention.',
      '68000-69000 À identifier: Qui parle ?',
      '69000-70000 speaker 1: Une réponse.',
    ]);
  });

  it('is read without hours, and what the program says of itself is left, and told', () => {
    expect(cuesOf(read('openai-whisper.txt'))).toEqual([
      "0-3120 Intervenante 1: Ceci est une donnée d'essai.",
      '3120-5000 Intervenante 1: La suite.',
      '3598000-3601500 Question de la salle: Une question ?',
    ]);
    expect(read('openai-whisper.txt').value!.notes).toEqual([
      '2 lignes où le logiciel parle de lui-même ont été laissées de côté.',
    ]);
  });

  it('is read when it is messy: seconds, words on two lines, turns of nobody, disorder', () => {
    const {value} = read('messy.txt');
    expect(cuesOf(read('messy.txt'))).toEqual([
      '0-3120 À identifier: [SPEAKER_00] Donnée d’essai, -->\nsuite de la ligne.',
      '3120-5000 À identifier: [SPEAKER_00]: encore.',
      '5200-6000 À identifier: Qui ?',
      '6500-9000 Intervenante 1: Moi.',
    ]);
    expect(value!.cues.map(({unknown, opens}) => unknown ?? opens)).toEqual(['SPEAKER_00', 'SPEAKER_00', true, true]);
  });
});

it('leaves colours out', () => {
  expect(cuesOf(readConsole('[00:00.000 --> 00:01.000]  \u001B[38;5;77m Oui\u001B[0m', NAMES))).toEqual([
    '0-1000 ?: Oui',
  ]);
});

describe('a text that is refused', () => {
  it.each([
    ['Bonjour.\n[00:00.000 --> 00:01.000] Oui.', 'words-outside-segment', 1],
    ['\n[00:75.000 --> 01:16.000] Oui.', 'bad-time', 2],
    ['[00:00:01.000 --> 00:60:02.000] Oui.', 'bad-time', 1],
    ['[00:02.000 --> 00:01.000] Oui.', 'end-before-start', 1],
    ['[00:02.000 --> 00:03.000] [BLANK_AUDIO]', 'no-words', 1],
    ['', 'no-words', 1],
    ['[00:02.000 --> 00:03.000] Oui.\n[00:03.000 --> 00:04.000] Non.\n'.repeat(2), 'said-twice', 3],
  ])('%j: %s', (text, rule, line) => {
    const {value, problems} = readConsole(text, NAMES);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{rule: `console/${rule}`, severity: 'error', line}]);
  });

  it('tells a character that nobody sees', () => {
    expect(readConsole('[00:02.000 --> 00:03.000] a\u202Eb', NAMES).problems).toMatchObject([
      {rule: 'text/hidden-character', line: 1},
    ]);
  });
});

it('keeps hostile words', () => {
  const words = fc
    .array(fc.constantFrom(...HOSTILE_WORDS.filter((word) => !/^(?:– |>>|\(speaker|\\>>)/.test(word))), {minLength: 1})
    .map((list) => `oui ${list.join(' ')}`);
  fc.assert(
    fc.property(words, (text) => {
      const {value} = readConsole(`[00:00.000 --> 00:01.000]  ${text}`, NAMES);
      expect(value!.cues).toMatchObject([{start: 0, end: 1000, text}]);
    }),
  );
});

it('survives whatever it is given', () => {
  expectSurvival(formatFixtures('console'), (text) => readConsole(text, NAMES));
});
