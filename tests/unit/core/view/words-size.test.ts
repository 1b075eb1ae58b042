import {describe, expect, it} from 'vitest';
import type {Paragraph} from '#core/model/transcript';
import {wordsSize} from '#core/view/words-size';

const said = (...lengths: number[]): Paragraph[] =>
  lengths.map((length) => [{kind: 'words', text: 'a'.repeat(length)}]);

describe('the type of the words of a passage on paper', () => {
  it.each([
    [400, ''],
    [1_450, ''],
    [1_600, 'many'],
    [2_200, 'many'],
    [2_500, 'long'],
    [3_100, 'long'],
    [3_200, 'longer'],
    [12_000, 'longer'],
  ])('%d characters in one paragraph: « %s »', (length, type) => {
    expect(wordsSize(said(length), 'Séance de test')).toBe(type);
  });

  it('counts the ends of lines that short paragraphs leave empty', () => {
    expect(wordsSize(said(...Array<number>(20).fill(40)), 'Séance de test')).toBe('many');
  });

  it('leaves room for a title that takes more lines', () => {
    expect(wordsSize(said(1_450), 'Séance de test '.repeat(20))).toBe('many');
  });

  it('counts marks as the few letters that they are', () => {
    const marks: Paragraph = Array.from({length: 150}, () => ({kind: 'event', name: 'rires'}));
    expect(wordsSize([marks], 'Séance de test')).toBe('');
    expect(wordsSize([[...marks, ...marks]], 'Séance de test')).toBe('long');
  });
});
