import {describe, expect, it} from 'vitest';
import {decode} from '#core/text/decode';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

/** As the standard lists them: Node 20's own decoder takes windows-1252 for Latin-1. */
const POINTS_FROM_80 = [
  ...[
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
  ],
  ...[
    0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e,
    0x178,
  ],
];

describe('the bytes of a file are text', () => {
  const text = 'Déjà « 100 % », l’œuvre 👩\u200D💻\r\nשלום';

  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16', utf16(`\uFEFF${text}`), 'utf-16le'],
    ['UTF-16, the other way round', utf16(`\uFEFF${text}`).swap16(), 'utf-16be'],
  ])('in %s', (_, content, encoding) => {
    expect(decode(content)).toEqual({value: {text, encoding}, problems: []});
  });

  it('in windows-1252 when they are not UTF-8, as every byte of it is a character', () => {
    const all = Uint8Array.from({length: 255}, (_, index) => index + 1);
    const points = [...all].map((byte) => (byte >= 0x80 && byte < 0xa0 ? POINTS_FROM_80[byte - 0x80]! : byte));
    expect(decode(all).value).toEqual({text: String.fromCodePoint(...points), encoding: 'windows-1252'});
    expect(decode(bytes(0x6c, 0x92, 0xe9, 0x74, 0xe9)).value!.text).toBe('l’été');
  });

  it('even when there are none', () => {
    expect(decode(bytes()).value).toEqual({text: '', encoding: 'utf-8'});
  });

  it.each([
    ['an overlong sequence', [0xc0, 0x80]],
    ['half of a pair', [0xed, 0xa0, 0x80]],
    ['a cut sequence', [0x61, 0xc3]],
    ['a point beyond the last', [0xf4, 0x90, 0x80, 0x80]],
  ])('and UTF-8 to the letter: %s is none', (_, values) => {
    expect(decode(bytes(...values)).value?.encoding).toBe('windows-1252');
  });
});

describe('the bytes of a file are no text', () => {
  it.each([
    ['a zip', Buffer.from('PK\u0003\u0004\n\0\0'), 'text/not-text', 2],
    ['UTF-16 without its mark', utf16('a'), 'text/not-text', 1],
    ['UTF-16 of an odd length', bytes(0xff, 0xfe, 0x61, 0, 0x0a, 0, 0x62), 'text/cut-character', 2],
    ['UTF-16 with half of a pair', bytes(0xff, 0xfe, 0x3d, 0xd8, 0x61, 0), 'text/cut-character', 1],
  ])('in %s', (_, content, rule, line) => {
    const {value, problems} = decode(content);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{rule, line}]);
  });
});

describe('bytes that are UTF-8 but for some', () => {
  const utf8 = Buffer.from('Déjà l’été.\nUn café, puis\r\nrien.');
  const at = utf8.indexOf('café') + 3;
  const damaged = (...values: number[]) =>
    Buffer.concat([utf8.subarray(0, at), bytes(...values), utf8.subarray(at + 2)]);

  it.each([
    ['a byte of Windows', damaged(0xe9)],
    ['half of a character', damaged(0xc3)],
    ['a byte that is none', damaged(0xff)],
  ])('are refused, with their line: %s', (_, content) => {
    const {value, problems} = decode(content);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{rule: 'text/damaged-character', severity: 'error', line: 2}]);
    expect(problems[0]!.message).toContain('après «\u00A0Un caf\u00A0»');
  });

  it('are told without characters that would act on the message', () => {
    const {problems} = decode(Buffer.concat([Buffer.from('Déjà \u202Emots'), bytes(0xe9)]));
    expect(problems[0]!.message).toContain('après «\u00A0Déjà (U+202E)mots\u00A0»');
  });

  it('are told line by line, the first twenty', () => {
    const lines = Array.from({length: 30}, () => Buffer.concat([Buffer.from('é'), bytes(0xe9, 0x20, 0xe9, 0x0d)]));
    const {problems} = decode(Buffer.concat(lines));
    expect(problems.map(({line}) => line)).toEqual(Array.from({length: 20}, (_, index) => index + 1));
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0xe9)).problems).toMatchObject([
      {rule: 'text/damaged-character', line: 1, message: expect.stringContaining('à son début') as string},
    ]);
  });

  it('are those of Windows where what looks like UTF-8 may be French', () => {
    const latin = (text: string) => Buffer.from(text, 'latin1');
    for (const text of ['JOSÉ\u00A0: oui, l\u0092été\n', 'l\u0092\u00AB\u00A0été\u00A0\u00BB', 'LIBERTÉ\u00BB, né'])
      expect(decode(latin(text.repeat(50))).value?.encoding).toBe('windows-1252');
    // Someone quotes what a wrong reading shows.
    expect(decode(latin(`Ã© ${'été '.repeat(50)}`)).value?.encoding).toBe('windows-1252');
  });
});
