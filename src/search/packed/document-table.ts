import {DOCUMENTS, type DocumentBlock} from '#search/packed/document-block';
import type {IndexFiles} from '#search/packed/index-files';

/** The blocks of some documents, side by side: what was not fetched is not asked for. */
export class DocumentTable {
  private constructor(readonly blocks: readonly DocumentBlock[]) {}

  static async of(files: IndexFiles, documents: Uint32Array): Promise<DocumentTable> {
    const numbers: number[] = [];
    for (const id of documents) {
      const number = Math.floor(id / DOCUMENTS);
      if (numbers.at(-1) !== number) numbers.push(number);
    }
    const found = await Promise.all(numbers.map((number) => files.documents(number)));
    const blocks: DocumentBlock[] = [];
    for (const [at, number] of numbers.entries()) blocks[number] = found[at]!;
    return new DocumentTable(blocks);
  }

  /** The block of a document; its columns are read at `id % DOCUMENTS`. */
  blockOf(id: number): DocumentBlock {
    return this.blocks[Math.floor(id / DOCUMENTS)]!;
  }

  /** The group of labels that a document bears of a facet (its position in `FACETS`). */
  group(id: number, facet: number): number {
    return this.blockOf(id).groups[facet]![id % DOCUMENTS]!;
  }
}
