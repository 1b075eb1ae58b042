import {describe, expect, it} from 'vitest';
import type {Salt} from '../../../../src/core/anchors/hash';
import {erase, readWordsBeside, writeWordsBeside} from '../../../../src/core/anchors/words-beside';

const entry = (seq: number, code: string, words?: string) => ({
  seq,
  code,
  salt: `${seq}`.padStart(32, '0') as Salt,
  words,
});

describe('words beside a ledger', () => {
  const entries = [entry(1, 'aaaaa', 'Un « mot » --> <b> {x} $ 👋'), entry(2, 'bbbbb', 'deux'), entry(3, 'aaaaa')];

  it('are read as they were written', () => {
    const text = writeWordsBeside(entries);
    expect(readWordsBeside(text).value).toEqual(entries);
    expect(writeWordsBeside(readWordsBeside(text).value!)).toBe(text);
    expect(readWordsBeside('')).toEqual({value: [], problems: []});
  });

  it('lose every word and salt of a withdrawn turn, and nothing else', () => {
    const text = writeWordsBeside(erase(entries, 'aaaaa'));
    expect(readWordsBeside(text).value).toEqual([entries[1]]);
  });

  it.each(['{', '{"seq":0,"code":"aaaaa","salt":""}', '{"seq":1,"code":"aaaaa","salt":"00","x":1}', ''])(
    'tell of a line that cannot be read: %s',
    (line) => {
      const {value, problems} = readWordsBeside(`${writeWordsBeside(entries)}${line}\n`);
      expect(value).toBeUndefined();
      expect(problems).toMatchObject([{rule: 'ledger/words-unreadable', line: 4}]);
    },
  );
});
