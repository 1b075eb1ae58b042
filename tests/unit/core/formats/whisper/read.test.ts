import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readWhisper} from '#core/formats/whisper/read';
import {cuesOf, formatFixture, formatFixtures, HOSTILE_WORDS} from '../../../../support/format-fixtures';
import {expectSurvival} from '../../../../support/hostile';

const read = (name: string) => readWhisper(formatFixture(`whisper/${name}`));
const segments = (...list: object[]) => JSON.stringify({segments: list});

describe('Whisper', () => {
  it('reads what openai-whisper writes', () => {
    const {value} = read('openai-whisper.json');
    expect(value!.language).toBe('fr');
    expect(value!.cues.map(({line}) => line)).toEqual([4, 20]);
    expect(cuesOf(read('openai-whisper.json'))).toEqual([
      '0-2480 ?: Bonjour à toutes et à tous.',
      '2480-4000 ?: Nous commençons.',
    ]);
  });

  it('places words by the ranks of their segments in a file of one line', () => {
    const list = [0, 1, 2].map((start) => ({start, end: start + 1, text: `mot ${start}`}));
    expect(readWhisper(segments(...list)).value!.cues.map(({line}) => line)).toEqual([1, 2, 3]);
    expect(readWhisper(segments(list[0]!).replace('[', '[\n\n')).value!.cues.map(({line}) => line)).toEqual([3]);
  });

  it('cuts a segment of whisperX where its words change voice', () => {
    expect(cuesOf(read('whisperx-with-speakers.json'))).toEqual([
      '31-1100 SPEAKER_00: Vous êtes combien ?',
      '5000-6200 SPEAKER_01: Nous sommes 40.',
      '7000-8000 SPEAKER_00: Merci.',
      '9000-10000 ?: On entend mal.',
    ]);
  });

  it('puts words together that whisper.cpp cut, and knows no voice by « ? »', () => {
    expect(cuesOf(read('whisper-cpp.json'))).toEqual([
      '0-2000 0: Une intervention',
      '2000-2400 0: courte.',
      '2400-4000 1: Une réponse.',
      '4000-5000 ?: On ne sait pas qui.',
    ]);
  });

  it('keeps the change of a voice that a silence follows', () => {
    const said = (from: number, to: number, text: string, ends = false) => ({
      offsets: {from, to},
      text,
      speaker_turn_next: ends,
    });
    const {value} = readWhisper(
      JSON.stringify({
        result: {language: 'fr'},
        transcription: [
          said(0, 2000, ' Donnée d’essai.', true),
          said(2000, 4000, ' [BLANK_AUDIO]'),
          said(4000, 5000, ' Une autre.'),
        ],
      }),
    );
    expect(value!.cues.filter(({opens}) => opens).map(({text}) => text.trim())).toEqual(['Une autre.']);
  });

  it('reads a messy file: NaN, CRLF, byte order mark, disorder, empty segments, ends before starts', () => {
    const {value} = read('messy.json');
    expect(value!.language).toBe('fr');
    expect(value!.cues.map(({line}) => line)).toEqual([5, 3]);
    expect(cuesOf(read('messy.json'))).toEqual([
      '1000- Intervenante 1: Avant "NaN" --> <v X>.',
      '4000- ?: Après, deux espaces.',
    ]);
  });
});

describe('a segment of several voices', () => {
  const word = (text: string, speaker?: string) => ({word: text, ...(speaker ? {speaker} : {})});
  const voicesOf = (text: string, words: object[], speaker?: string) =>
    cuesOf(readWhisper(segments({start: 1, end: 9, text, words, speaker})));

  it('keeps apostrophes and punctuation where they are', () => {
    expect(
      voicesOf('Oui, l’autre. Non !', [word('Oui,', 'A'), word('l’autre.', 'A'), word('Non', 'B'), word('!')]),
    ).toEqual(['1000- A: Oui, l’autre.', '1000-9000 B: Non !']);
  });

  it('gives words before the first known voice to that voice', () => {
    expect(voicesOf('40 ans. Oui.', [word('40'), word('ans.', 'A'), word('Oui.', 'B')])).toEqual([
      '1000- A: 40 ans.',
      '1000-9000 B: Oui.',
    ]);
  });

  it('has no voice when its words are not those of its text', () => {
    expect(voicesOf('Oui. Peut-être. Non.', [word('Oui.', 'A'), word('Non.', 'B')], 'A')).toEqual([
      '1000-9000 ?: Oui. Peut-être. Non.',
    ]);
  });

  it('takes the voice of its words when it has none itself', () => {
    expect(voicesOf('Oui.', [word('Oui.', 'A')])).toEqual(['1000-9000 A: Oui.']);
  });
});

it('keeps the order of words that whisperX could not place, after those that it could', () => {
  const word = (text: string, speaker: string, ...times: number[]) => ({
    ...{word: text, speaker},
    ...(times.length > 0 ? {start: times[0], end: times[1]} : {}),
  });
  const words = [word('Oui,', 'A', 1, 2), word('non.', 'B', 4, 5), word('40', 'A'), word('ans.', 'B', 7, 8)];
  const text = 'Oui, non. 40 ans.';
  expect(cuesOf(readWhisper(segments({start: 1, end: 9, text, words}, {start: 9, end: 10, text: 'Fin.'})))).toEqual([
    '1000-2000 A: Oui,',
    '4000-5000 B: non.',
    '5000- A: 40',
    '7000-9000 B: ans.',
    '9000-10000 ?: Fin.',
  ]);
  // A word that goes back is one that the program put in the wrong place.
  const back = [word('Oui,', 'A', 4, 5), word('non.', 'B', 1, 2)];
  expect(cuesOf(readWhisper(segments({start: 1, end: 9, text: 'Oui, non.', words: back})))).toEqual([
    '1000-5000 A: Oui,',
    '1000-9000 B: non.',
  ]);
});

it('takes what nobody said out of the words', () => {
  const list = [' [BLANK_AUDIO]', ' Oui. [BLANK_AUDIO]', '[_BEG_] Non.[_TT_50]', '<|fr|> Si.<|2.00|>'];
  const {value} = readWhisper(
    JSON.stringify({transcription: list.map((text, at) => ({offsets: {from: at, to: at + 1}, text}))}),
  );
  expect(value!.cues.map(({text}) => text)).toEqual(['Oui.', 'Non.', 'Si.']);
  expect(readWhisper(segments({start: 0, text: '[BLANK_AUDIO]'})).problems).toMatchObject([{rule: 'whisper/no-words'}]);
});

it('tells a number that is none as the file writes it', () => {
  for (const number of ['Infinity', '-Infinity', 'NaN']) {
    const {problems} = readWhisper(`{"segments": [{"start": ${number}, "text": "a", "p": -Infinity, "q": NaN}]}`);
    expect(problems).toMatchObject([{message: expect.stringContaining(`(${number})`) as string}]);
    expect(problems[0]!.message).not.toMatch(/NaN\), il faut un nombre d’au plus/);
  }
});

it('tells a number that is too large for what it is', () => {
  const {problems} = readWhisper('{"segments": [{"start": 1e400, "text": "Infinity"}]}');
  expect(problems).toMatchObject([{message: expect.stringContaining('(un nombre trop grand)') as string}]);
});

it('takes NaN for nothing where nothing may stand', () => {
  const {value} = readWhisper(
    '{"segments": [{"start": 1, "end": NaN, "speaker": NaN, "text": "a", "words": [{"word": "a", "start": NaN, "speaker": NaN}]}]}',
  );
  expect(value!.cues).toMatchObject([{start: 1000, text: 'a'}]);
});

it.each([
  ['{\n"segments": [{"start": 0, "text": "a"}],\n"segments": [{"start": 0, "text": "b"}]}', 'segments', 3],
  ['{"segments": [\n{"start": 0, "text": "a"},\n{"start": 0, "text": "a",\n"text": "b"}]}', 'text', 4],
  ['{"transcription": [{"offsets": {"from": 0, "from": 9},\n"text": "a"}]}', 'from', 1],
  ['{"segments": [{"start": 0, "text": "a", "te\\u0078t": "b"}]}', 'text', 1],
])('tells a key that is written twice: %s', (text, key, line) => {
  const {value, problems} = readWhisper(text);
  expect(value).toBeUndefined();
  expect(problems).toMatchObject([{rule: 'whisper/repeated-key', line}]);
  expect(problems[0]!.message).toContain(`«\u00A0${key}\u00A0» est écrit deux fois`);
});

describe('a word that whisper.cpp may have cut', () => {
  const texts = (...list: [text: string, speaker?: string][]) =>
    cuesOf(
      readWhisper(
        JSON.stringify({transcription: list.map(([text, speaker]) => ({offsets: {from: 0}, text, speaker}))}),
      ),
    ).map((cue) => cue.replace(/^\S+ \S+ /, ''));

  it.each([
    [[[' L'], ['’'], ['autre']], ['L’autre']],
    [[[' peut'], ['-être']], ['peut-être']],
    [
      [[' Oui.'], ['Non.']],
      ['Oui.', 'Non.'],
    ],
    [
      [[' oui'], ['-Non.']],
      ['oui', '-Non.'],
    ],
    [
      [[' oui'], ['[Musique]']],
      ['oui', '[Musique]'],
    ],
    [
      [
        [' oui', '0'],
        ['non', '1'],
      ],
      ['oui', 'non'],
    ],
    [
      [['oui'], ['non']],
      ['oui', 'non'],
    ],
  ] as [[string, string?][], string[]][])('%j: %j', (list, expected) => {
    expect(texts(...list)).toEqual(expected);
  });
});

describe('a file that is refused', () => {
  it('when most of its segments end before they start: one is a slip of the machine', () => {
    const file = (...ends: number[]) =>
      readWhisper(JSON.stringify({segments: ends.map((end) => ({start: 5, end, text: ' oui'}))}));
    expect(file(4, 3).problems).toMatchObject([{rule: 'whisper/end-before-start', severity: 'error', line: 1}]);
    expect(file(4).problems).toHaveLength(1);
    expect(file(4, 6)).toMatchObject({
      value: {
        cues: [{start: 5000}, {end: 6000}],
        notes: [expect.stringContaining('Le segment n°\u00A01 finit avant de commencer')],
      },
      problems: [],
    });
    expect(file(6, 6).value).not.toHaveProperty('notes');
  });

  it.each([
    ['', 'not-json', 1],
    ['{"segments": [\n{"start": 0,}]}', 'not-json', 2],
    ['[]', 'not-a-transcript', 1],
    ['null', 'not-a-transcript', 1],
    ['{"segments": {}}', 'not-a-transcript', 1],
    ['{"segments": []}', 'no-words', 1],
    ['{"segments": [\n\n{"start": 0, "text": " "}]}', 'no-words', 1],
    ['{"segments": [\n\n{"start": 0}]}', 'missing-key', 3],
    ['{"segments": [\n{"start": -1, "text": "a"}]}', 'wrong-form', 2],
    ['{"segments": [\n{"start": "0", "text": "a"}]}', 'wrong-form', 2],
    ['{"segments": [\n{"start": 1e9, "text": "a"}]}', 'wrong-form', 2],
    ['{"segments": [1]}', 'wrong-form', 1],
    [
      '{"x": [{}],\n"segments": [{"start": 0, "text": "a"},\n{"start": 1, "text": "a\\u202Eb"}]}',
      'hidden-character',
      3,
    ],
    ['{"segments": [{"start": 0, "text": "a", "speaker": "\\u0000"}]}', 'hidden-character', 1],
    ['{"transcription": [\n{"text": "a"}]}', 'missing-key', 2],
    ['{"transcription": [{"offsets": {"from": 0.5}, "text": "a"}]}', 'wrong-form', 1],
  ])('%j: whisper/%s, line %i', (text, rule, line) => {
    const {value, problems} = readWhisper(text);
    expect(value).toBeUndefined();
    expect(problems).toContainEqual(expect.objectContaining({rule: `whisper/${rule}`, line, severity: 'error'}));
  });

  it('names the segment and the key', () => {
    const {problems} = readWhisper(segments({start: 0, text: 'a'}, {start: true, text: 'b'}, {start: 0}));
    expect(problems.map(({message}) => message)).toEqual([
      'Segment n°\u00A02\u00A0: «\u00A0start\u00A0» n’a pas la forme attendue (true), il faut un nombre. Corrigez-le, ou refaites le fichier.',
      'Segment n°\u00A03\u00A0: «\u00A0text\u00A0» manque. Ajoutez-le, ou refaites le fichier.',
    ]);
  });
});

it('keeps hostile words as they are', () => {
  const words = fc
    .array(fc.constantFrom(...HOSTILE_WORDS), {minLength: 1, maxLength: 8})
    .map((list) => list.join(' ').trim());
  fc.assert(
    fc.property(fc.array(words, {minLength: 1, maxLength: 4}), (list) => {
      const {value} = readWhisper(segments(...list.map((text, start) => ({start, text}))));
      expect(value!.cues.map(({text}) => text)).toEqual(list);
    }),
  );
});

it('survives hostile files', () => {
  expectSurvival(formatFixtures('whisper'), readWhisper);
});
