import type {ByteReader} from '#search/packed/byte-reader';
import {ByteWriter} from '#search/packed/byte-writer';
import {corrupt} from '#search/packed/index-problem';

/*
 * Sorted words, each by what it shares with the one before: « algorithme », « algorithmes » is 10 and « s ».
 * Lengths count UTF-16 units, and never part a pair.
 */

/** What lunr takes for any letters: its search for such a word would never end. No word of an index holds it. */
export const WILDCARD = '*';

/** How many letters two words share at their beginning. */
export function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  const isPairParted = shared > 0 && (a.charCodeAt(shared - 1) & 0xfc00) === 0xd800;
  return isPairParted ? shared - 1 : shared;
}

/** Lengths first, then letters: what is alike lies together, and is compressed better. */
export function writeWords(writer: ByteWriter, words: readonly string[]): void {
  writer.number(words.length);
  const shared = words.map((word, at) => (at === 0 ? 0 : sharedLength(words[at - 1]!, word)));
  for (const length of shared) writer.number(length);
  writeTexts(
    writer,
    words.map((word, at) => word.slice(shared[at])),
  );
}

/** An `IndexProblem` unless they are what `writeWords` is given: in order, each once, none of them empty. */
export function readWords(reader: ByteReader): string[] {
  const count = reader.count();
  const shared = Array.from({length: count}, () => reader.number());
  const rests = readTexts(reader, count);
  let last = '';
  return rests.map((rest, at) => {
    const word = last.slice(0, shared[at]) + rest;
    if (shared[at]! > last.length || word <= last || word.includes(WILDCARD)) throw corrupt(reader.where);
    return (last = word);
  });
}

/** Where letters wait for their lengths: one room for all, a large archive fills it a hundred thousand times. */
const waiting = new ByteWriter();

/** Texts whose number is known: lengths, then letters. */
export function writeTexts(writer: ByteWriter, texts: readonly string[]): void {
  for (const text of texts) writer.number(waiting.letters(text));
  waiting.moveTo(writer);
}

export function readTexts(reader: ByteReader, count: number): string[] {
  const lengths = Array.from({length: count}, () => reader.number());
  return lengths.map((length) => reader.letters(length));
}
