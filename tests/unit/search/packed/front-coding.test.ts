import {describe, expect, it} from 'vitest';
import {ByteReader} from '#search/packed/byte-reader';
import {ByteWriter} from '#search/packed/byte-writer';
import {readWords, writeWords} from '#search/packed/front-coding';
import {IndexProblem} from '#search/packed/index-problem';

function readAgain(words: readonly string[]): string[] {
  const writer = new ByteWriter();
  writeWords(writer, words);
  return readWords(new ByteReader(writer.done(), 'words'));
}

describe('words of a file of the index', () => {
  it('are read as they were written', () => {
    const words = ['a', 'algorithme', 'algorithmes', 'é', 'école', '水', '\u{1F600}'].sort();
    expect(readAgain(words)).toEqual(words);
  });

  it.each([
    ['a wildcard of lunr, which would look for it for ever', ['algo*', 'guichet']],
    ['a wildcard alone', ['*']],
    ['no letter', ['', 'guichet']],
    ['another order', ['guichet', 'algorithme']],
    ['the same word twice', ['guichet', 'guichet']],
  ])('with %s are not ours', (_, words) => {
    expect(() => readAgain(words)).toThrow(IndexProblem);
  });

  it('that share more letters than the word before has are not ours', () => {
    const writer = new ByteWriter();
    for (const number of [2, 0, 9, 1, 1]) writer.number(number);
    writer.bytes(new TextEncoder().encode('ab'));
    expect(() => readWords(new ByteReader(writer.done(), 'words'))).toThrow(IndexProblem);
  });
});
