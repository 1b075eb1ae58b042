import {ByteWriter} from '#search/packed/byte-writer';
import type {Layout} from '#search/packed/layout';
import {mergeSegments, type MergedForm} from '#search/packed/merge-segments';
import {writePositionFile} from '#search/packed/position-file';
import {writeCounts, writeGaps} from '#search/packed/posting-list';
import type {SegmentWords} from '#search/packed/segment';
import {FIELDS} from '#search/packed/source';
import {Volume} from '#search/packed/volume';
import {writeDictionary, writeEndings, type OpenBlock} from '#search/packed/write-dictionary';

/** The forms of all segments → dictionary, endings, postings, positions, lists of common words. */
export class WordVolumes {
  readonly dictionary: Volume;
  readonly endings: Volume;
  readonly postings = new Volume('postings');
  readonly positions = new Volume('positions');
  readonly common = new Volume('common');
  /** The first form of each block of the dictionary, and of endings. */
  readonly firstForms: string[] = [];
  readonly firstEndings: readonly string[];

  readonly #blocks: OpenBlock[] = [];
  readonly #gaps = new ByteWriter();
  readonly #counts = new ByteWriter();
  readonly #part = new ByteWriter();
  #parts: Uint8Array[] = [];
  #partBytes = 0;

  constructor(
    segments: readonly SegmentWords[],
    isCommon: (form: string) => boolean,
    readonly layout: Layout,
  ) {
    for (const merged of mergeSegments(segments)) this.#add(merged, isCommon(merged.form));
    this.#endFiles();
    this.dictionary = writeDictionary(this.#blocks, this.firstForms);
    const endings = writeEndings(this.#blocks, layout.endings);
    this.endings = endings.volume;
    this.firstEndings = endings.firstEndings;
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
    this.#gaps.moveTo(writer);
    this.#counts.moveTo(writer);
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
}
