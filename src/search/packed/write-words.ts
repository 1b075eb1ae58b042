import {backwards} from '#search/packed/backwards';
import {ByteWriter} from '#search/packed/byte-writer';
import {
  writeDictionaryBlock,
  type CommonLists,
  type DictionaryBlock,
  type Start,
} from '#search/packed/dictionary-block';
import {writeWords} from '#search/packed/front-coding';
import {mergeSegments, type MergedForm} from '#search/packed/merge-segments';
import {writePositionFile} from '#search/packed/position-file';
import {writeCounts, writeGaps} from '#search/packed/posting-list';
import {routeOf} from '#search/packed/route';
import type {Segment} from '#search/packed/segment';
import {FIELDS} from '#search/packed/source';
import {Volume} from '#search/packed/volume';

/** How much one file holds: enough to compress well, little to download. */
export interface Layout {
  /** Bytes of lists or of positions, before compression. */
  readonly bytes: number;
  /** Forms of the dictionary. */
  readonly forms: number;
  readonly endings: number;
}

/** About 4 kB as served for lists, 3 kB for the dictionary: a question wants one list of each file, and pays for the rest. */
export const LAYOUT: Layout = {bytes: 8_000, forms: 1000, endings: 2000};

/** A block that is being filled. */
interface OpenBlock extends DictionaryBlock {
  readonly forms: string[];
  readonly stems: string[][];
  readonly documents: number[];
  readonly fields: number[];
  readonly postings: {readonly file: number; readonly starts: Start[]};
  readonly positions: {readonly file: number; readonly starts: Start[]};
  readonly common: CommonLists[];
  readonly elsewhere: Map<string, number[]>;
}

/** The forms of all segments → dictionary, endings, postings, positions, lists of common words. */
export class WordVolumes {
  readonly dictionary = new Volume('dictionary');
  readonly endings = new Volume('endings');
  readonly postings = new Volume('postings');
  readonly positions = new Volume('positions');
  readonly common = new Volume('common');
  /** The first form of each block of the dictionary, and of endings. */
  readonly firstForms: string[] = [];
  readonly firstEndings: string[] = [];

  readonly #blocks: OpenBlock[] = [];
  readonly #gaps = new ByteWriter();
  readonly #counts = new ByteWriter();
  readonly #part = new ByteWriter();
  #parts: Uint8Array[] = [];
  #partBytes = 0;

  constructor(
    segments: readonly Segment[],
    isCommon: (form: string) => boolean,
    readonly layout: Layout,
  ) {
    for (const merged of mergeSegments(segments)) this.#add(merged, isCommon(merged.form));
    this.#endFiles();
    this.#writeDictionary();
    this.#writeEndings();
  }

  #add(merged: MergedForm, isCommon: boolean): void {
    let block = this.#blocks.at(-1);
    if (!block || block.forms.length >= this.layout.forms) {
      this.#endFiles();
      block = {
        ...{forms: [], stems: [], documents: [], fields: [], common: [], elsewhere: new Map()},
        postings: {file: this.postings.size, starts: []},
        positions: {file: this.positions.size, starts: []},
      };
      this.#blocks.push(block);
      this.firstForms.push(merged.form);
    }
    const {documents, counts} = merged;
    block.forms.push(merged.form);
    block.stems.push([...merged.stems].sort());
    block.documents.push(documents.length);
    block.fields.push(counts.reduce((sum, count) => sum + Number(count > 0), 0));
    if (isCommon) this.#addCommon(block, merged);
    else this.#addPlain(block, merged);
  }

  #addPlain(block: OpenBlock, {documents, counts, steps}: MergedForm): void {
    const form = block.forms.length - 1;
    if (this.#gaps.length === 0) block.postings.starts.push({form, document: 0});
    writeGaps(this.#gaps, documents);
    writeCounts(this.#counts, counts);
    let step = 0;
    for (let document = 0; document < documents.length; document++) {
      if (this.#parts.length === 0 && this.#part.length === 0) {
        block.positions.starts.push({form, document});
      }
      for (let field = 0; field < FIELDS.length; field++) {
        for (let left = counts[document * FIELDS.length + field]!; left > 0; left--) this.#part.number(steps[step++]!);
      }
      if (this.#partBytes + this.#part.length >= this.layout.bytes && document < documents.length - 1) {
        this.#endPart();
        this.#endPositions();
      }
    }
    this.#endPart();
    if (this.#partBytes >= this.layout.bytes) this.#endPositions();
    if (this.#gaps.length + this.#counts.length >= this.layout.bytes) this.#endPostings();
  }

  /** A file holds some documents of one common form: their number, then documents, counts and positions. */
  #addCommon(block: OpenBlock, {documents, counts, steps}: MergedForm): void {
    const firstDocuments: number[] = [];
    const file = this.common.size;
    let step = 0;
    for (let from = 0; from < documents.length;) {
      firstDocuments.push(documents[from]!);
      let to = from;
      const positions = new ByteWriter();
      while (to < documents.length && positions.length < this.layout.bytes / 2) {
        for (let field = 0; field < FIELDS.length; field++) {
          for (let left = counts[to * FIELDS.length + field]!; left > 0; left--) positions.number(steps[step++]!);
        }
        to++;
      }
      const writer = new ByteWriter();
      writer.number(to - from);
      writeGaps(writer, documents, from, to);
      writeCounts(writer, counts, from, to);
      writer.bytes(positions.done());
      this.common.add(writer.done());
      from = to;
    }
    block.common.push({form: block.forms.length - 1, file, firstDocuments});
  }

  #endFiles(): void {
    this.#endPostings();
    this.#endPositions();
  }

  #endPostings(): void {
    if (this.#gaps.length === 0) return;
    const writer = new ByteWriter();
    writer.bytes(this.#gaps.take());
    writer.bytes(this.#counts.take());
    this.postings.add(writer.done());
  }

  #endPart(): void {
    const part = this.#part.take();
    this.#parts.push(part);
    this.#partBytes += part.length;
  }

  #endPositions(): void {
    if (this.#parts.length === 0) return;
    const writer = new ByteWriter();
    writePositionFile(writer, this.#parts);
    this.positions.add(writer.done());
    this.#parts = [];
    this.#partBytes = 0;
  }

  /** Says, where a stem would stand, in which other blocks it has forms. */
  #writeDictionary(): void {
    for (const [number, {stems}] of this.#blocks.entries()) {
      for (const stem of new Set(stems.flat())) {
        const home = routeOf(this.firstForms, stem);
        if (home === number) continue;
        const {elsewhere} = this.#blocks[home]!;
        elsewhere.set(stem, [...(elsewhere.get(stem) ?? []), number]);
      }
    }
    for (const block of this.#blocks) {
      const writer = new ByteWriter();
      writeDictionaryBlock(writer, block);
      this.dictionary.add(writer.done());
    }
  }

  /** All forms, written backwards: to find those that end alike. */
  #writeEndings(): void {
    const endings = this.#blocks.flatMap(({forms}) => forms.map(backwards)).sort();
    for (let from = 0; from < endings.length; from += this.layout.endings) {
      const writer = new ByteWriter();
      writeWords(writer, endings.slice(from, from + this.layout.endings));
      this.endings.add(writer.done());
      this.firstEndings.push(endings[from]!);
    }
  }
}
