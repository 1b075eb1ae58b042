import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Salt} from '../../../../src/core/anchors/hash';
import {erase, readWordsBeside, WordsEntry, writeWordsBeside} from '../../../../src/core/anchors/words-beside';

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

  it('are those that the schema takes, and no others', () => {
    const right = {seq: 1, code: 'aaaaa', salt: '0'.repeat(32), words: 'oui'};
    const wrong = fc.constantFrom(0, 1.5, -1, 2 ** 53, '', '0', 'aaaaa', null, [], {}, 'AAAAA', '0'.repeat(32));
    const key = fc.constantFrom('seq', 'code', 'salt', 'words', 'x', '__proto__');
    fc.assert(
      fc.property(key, wrong, fc.option(key), (changed, value, left) => {
        const kept = Object.entries(right).filter(([name]) => name !== changed && name !== left);
        const written = [...kept, [changed, value] as const].map(([name, each]) => `"${name}":${JSON.stringify(each)}`);
        const text = `{${written.join(',')}}`;
        expect(readWordsBeside(text).value?.[0]).toEqual(WordsEntry.safeParse(JSON.parse(text)).data);
      }),
      {numRuns: 2000},
    );
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
