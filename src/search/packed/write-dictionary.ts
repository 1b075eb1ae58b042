import {backwards} from '#search/packed/backwards';
import {ByteWriter} from '#search/packed/byte-writer';
import {
  writeDictionaryBlock,
  type CommonLists,
  type DictionaryBlock,
  type Start,
} from '#search/packed/dictionary-block';
import {writeWords} from '#search/packed/front-coding';
import {routeOf} from '#search/packed/route';
import {Volume} from '#search/packed/volume';

/** A block of the dictionary that is being filled. */
export interface OpenBlock extends DictionaryBlock {
  readonly forms: string[];
  readonly stems: string[][];
  readonly documents: number[];
  readonly fields: number[];
  readonly postings: {readonly file: number; readonly starts: Start[]};
  readonly positions: {readonly file: number; readonly starts: Start[]};
  readonly common: CommonLists[];
  readonly elsewhere: Map<string, number[]>;
}

/** All blocks → the dictionary. Says, where a stem would stand, in which other blocks it has forms. */
export function writeDictionary(blocks: readonly OpenBlock[], firstForms: readonly string[]): Volume {
  const volume = new Volume('dictionary');
  for (const [number, {stems}] of blocks.entries()) {
    for (const stem of new Set(stems.flat())) {
      const home = routeOf(firstForms, stem);
      if (home === number) continue;
      const {elsewhere} = blocks[home]!;
      elsewhere.set(stem, [...(elsewhere.get(stem) ?? []), number]);
    }
  }
  for (const block of blocks) {
    const writer = new ByteWriter();
    writeDictionaryBlock(writer, block);
    volume.add(writer.done());
  }
  return volume;
}

/** All forms, written backwards, so many a file: to find those that end alike. */
export function writeEndings(blocks: readonly OpenBlock[], size: number) {
  const volume = new Volume('endings');
  const firstEndings: string[] = [];
  const endings = blocks.flatMap(({forms}) => forms.map(backwards)).sort();
  for (let from = 0; from < endings.length; from += size) {
    const writer = new ByteWriter();
    writeWords(writer, endings.slice(from, from + size));
    volume.add(writer.done());
    firstEndings.push(endings[from]!);
  }
  return {volume, firstEndings};
}
