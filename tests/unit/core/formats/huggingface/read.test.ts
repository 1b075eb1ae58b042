import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readHuggingFace} from '#core/formats/huggingface/read';
import {cuesOf, formatFixture, formatFixtures, HOSTILE_WORDS} from '../../../../support/format-fixtures';
import {expectSurvival} from '../../../../support/hostile';

const read = (name: string) => readHuggingFace(formatFixture(`huggingface/${name}`));
const chunks = (...list: object[]) => JSON.stringify({text: '', chunks: list});

describe('the JSON of Hugging Face', () => {
  it('has pairs of times, the last of which may be open', () => {
    expect(cuesOf(read('sentences.json'))).toEqual([
      "0-3200 ?: Ceci est une donnée d'essai.",
      '3200- ?: Et non des paroles.',
    ]);
  });

  it('has voices when insanely-fast-whisper was asked for them, and tells what those do not say', () => {
    expect(cuesOf(read('with-speakers.json'))).toEqual([
      "0-3200 SPEAKER_00: Donnée d'essai.",
      '3200-5000 SPEAKER_01: La réponse.',
    ]);
    const {value} = read('with-speakers.json');
    expect(value!.cues.map(({line}) => line)).toEqual([3, 4]);
    expect(value!.notes).toEqual([expect.stringContaining('il y manque 3\u00A0lettres')]);
  });

  it('is read when it is messy: NaN, CRLF, an end before its start, signs of the machine', () => {
    expect(cuesOf(read('messy.json'))).toEqual(['1500- ?: Un mot', '1500-2000 ?: --> <v X> "NaN"', '4000- ?: fin.']);
    expect(read('messy.json').value!.cues.map(({line}) => line)).toEqual([2, 3, 6]);
    expect(read('messy.json').value!.notes).toEqual([expect.stringContaining('n°\u00A01, 4 finissent')]);
  });
});

it('has the time of each word, put together where it was cut', () => {
  const list = [' l', "'été", ',', ' oui', '-da', '.', 'Non'].map((text, at) => ({timestamp: [at, at + 1], text}));
  expect(cuesOf(readHuggingFace(chunks(...list)))).toEqual([
    "0-3000 ?: l'été,",
    '3000-6000 ?: oui-da.',
    '6000-7000 ?: Non',
  ]);
});

describe('a file that is refused', () => {
  it.each([
    ['', 'not-json', 1],
    ['{"chunks": [\n{"timestamp": [0,}]}', 'not-json', 2],
    ['[]', 'not-a-transcript', 1],
    ['null', 'not-a-transcript', 1],
    ['{"chunks": {}}', 'not-a-transcript', 1],
    ['{"text": "a"}', 'not-a-transcript', 1],
    ['{"chunks": []}', 'no-words', 1],
    ['{"text": " Oui.", "chunks": []}', 'no-times', 1],
    ['{"chunks": [\n\n{"timestamp": [0, 1]}]}', 'missing-key', 3],
    ['{"chunks": [\n{"text": "a"}]}', 'missing-key', 2],
    ['{"chunks": [\n{"timestamp": [null, 1], "text": "a"}]}', 'wrong-form', 2],
    ['{"chunks": [\n{"timestamp": [], "text": "a"}]}', 'missing-key', 2],
    ['{"chunks": [\n{"timestamp": ["0", 1], "text": "a"}]}', 'wrong-form', 2],
    ['{"chunks": [\n{"timestamp": 3, "text": "a"}]}', 'wrong-form', 2],
    ['{"chunks": [\n{"timestamp": [Infinity, 1], "text": "a"}]}', 'wrong-form', 2],
    ['{"chunks": [\n{"timestamp": [-1, 1], "text": "a"}]}', 'wrong-form', 2],
    ['{"chunks": [1]}', 'wrong-form', 1],
    ['{"chunks": [{"timestamp": [0, 1],\n"text": "a\\u202Eb"}]}', 'hidden-character', 1],
  ])('%j: %s', (text, rule, line) => {
    const {value, problems} = readHuggingFace(text);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{rule: `huggingface/${rule}`, severity: 'error', line}]);
  });

  it('when its times begin again: words would change places', () => {
    const words = (start: number) => ({timestamp: [start, start + 1], text: ' oui'});
    const {problems} = readHuggingFace(chunks(...[0, 10, 28, 0, 10].map(words)));
    expect(problems).toMatchObject([
      {rule: 'huggingface/goes-back', message: expect.stringContaining('Segment n°\u00A04') as string},
    ]);
    // Two words may overlap.
    expect(cuesOf(readHuggingFace(chunks(words(1), {...words(0.5), text: ' non'})))).toEqual([
      '1000-2000 ?: oui',
      '1000-1500 ?: non',
    ]);
  });
});

it('keeps hostile words', () => {
  const words = fc.array(fc.constantFrom(...HOSTILE_WORDS), {minLength: 1}).map((list) => `oui ${list.join(' ')}`);
  fc.assert(
    fc.property(words, (text) => {
      expect(readHuggingFace(chunks({timestamp: [0, 1], text: ` ${text}`})).value!.cues).toMatchObject([{text}]);
    }),
  );
});

it('survives whatever it is given', () => {
  expectSurvival(formatFixtures('huggingface'), readHuggingFace);
});
