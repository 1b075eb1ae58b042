import {describe, expect, it} from 'vitest';
import {checkHiddenCharacters, namingHidden} from '#core/text/hidden-characters';

const char = (code: number) => String.fromCodePoint(code);

describe('hidden characters', () => {
  it.each([
    ['NUL', 0x0000],
    ['backspace', 0x0008],
    ['escape', 0x001b],
    ['delete', 0x007f],
    ['next line', 0x0085],
    ['Arabic letter mark', 0x061c],
    ['soft hyphen', 0x00ad],
    ['combining grapheme joiner', 0x034f],
    ['Hangul filler', 0x3164],
    ['zero-width space', 0x200b],
    ['zero-width non-joiner between Latin letters', 0x200c],
    ['variation selector after a Latin letter', 0xfe0f],
    ['variation selector of the second block', 0xe0101],
    ['Braille blank', 0x2800],
    ['hair space inside a word', 0x200a],
    ['left-to-right mark', 0x200e],
    ['right-to-left mark', 0x200f],
    ['line separator', 0x2028],
    ['paragraph separator', 0x2029],
    ['left-to-right embedding', 0x202a],
    ['right-to-left override', 0x202e],
    ['word joiner', 0x2060],
    ['invisible times', 0x2062],
    ['left-to-right isolate', 0x2066],
    ['pop directional isolate', 0x2069],
    ['byte order mark inside a text', 0xfeff],
    ['object that was left out', 0xfffc],
    ['character that was lost', 0xfffd],
    ['number that is no character', 0xfffe],
    ['last number of its plane', 0xffff],
    ['tag character', 0xe0041],
    ['lone high surrogate', 0xd83d],
    ['lone low surrogate', 0xde00],
  ])('such as %s are refused, and named', (_, code) => {
    const [problem, ...others] = checkHiddenCharacters(`une ligne\ndeux${char(code)}mots`);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({rule: 'text/hidden-character', line: 2});
    expect(problem?.message).toContain(`U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
  });

  it('that are seen are called damaged', () => {
    const [lost, hidden] = [0xfffd, 0xe0041].map((code) => checkHiddenCharacters(char(code))[0]?.message);
    expect([lost, hidden]).toEqual([expect.stringContaining('abîmé'), expect.stringContaining('invisible')]);
  });

  it.each([
    ['a zero-width non-joiner, which Persian needs', 'می\u200Cخواهم'],
    ['a zero-width joiner, which emoji need', '👩\u200D💻'],
    ['a variation selector', '❤\uFE0F, 1\uFE0F\u20E3'],
    ['a hair space beside a mark', 'un\u200A—\u200Adeux'],
    ['a pair of surrogates', '😀'],
    ['a tab', 'a\tb'],
    ['non-breaking spaces', 'a\u00A0b\u202Fc'],
    ['combining accents', 'e\u0301'],
    ['lines that end the Windows way', 'une\r\ndeux\r\n'],
  ])('do not include %s', (_, text) => {
    expect(checkHiddenCharacters(text)).toEqual([]);
  });

  it('are told once a line, with the line', () => {
    expect(checkHiddenCharacters('\u200B\u200B\n\n\u202E').map(({line}) => line)).toEqual([1, 3]);
  });

  it('include a carriage return that ends no line', () => {
    expect(checkHiddenCharacters('une\rdeux')).toHaveLength(1);
  });
});

it('hidden characters are named where a message quotes them', () => {
  expect(namingHidden('un\u202Emot, \u200F\0 \u{E0041}')).toBe('un(U+202E)mot, (U+200F)(U+0000) (U+E0041)');
  expect(namingHidden('a\u200Cb\uFE0F m\u200Aot')).toBe('a(U+200C)b(U+FE0F) m(U+200A)ot');
  expect(namingHidden('« mot »\u202F; \u{1F468}\u200D\u{1F469}')).toBe('« mot »\u202F; \u{1F468}\u200D\u{1F469}');
});
