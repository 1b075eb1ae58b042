import type {ByteReader} from '#search/packed/byte-reader';
import {ByteWriter} from '#search/packed/byte-writer';
import {readTexts, writeTexts} from '#search/packed/front-coding';
import type {SourceDocument} from '#search/packed/source';

/** Documents of a segment whose texts are kept in one file. */
export const BLOCK = 16;

/** What the page shows of a document. */
export interface ShownDocument extends Pick<SourceDocument, 'address' | 'heading' | 'title' | 'names' | 'text'> {
  readonly start?: number;
}

const SHOWN = ['address', 'heading', 'title', 'names', 'text'] as const;

export function writeTextBlocks(documents: readonly SourceDocument[]): Uint8Array[] {
  const writer = new ByteWriter();
  return Array.from({length: Math.ceil(documents.length / BLOCK)}, (_, block) => {
    const held = documents.slice(block * BLOCK, (block + 1) * BLOCK);
    writer.number(held.length);
    for (const {start} of held) writer.number(start === undefined ? 0 : start + 1);
    for (const name of SHOWN) {
      writeTexts(
        writer,
        held.map((document) => document[name]),
      );
    }
    return writer.take();
  });
}

export function readTextBlock(reader: ByteReader): ShownDocument[] {
  const count = reader.count();
  const starts = Array.from({length: count}, () => reader.number());
  const columns = SHOWN.map(() => readTexts(reader, count));
  reader.finish();
  return starts.map((start, at) => {
    const [address, heading, title, names, text] = columns.map((column) => column[at]!) as [
      string,
      string,
      string,
      string,
      string,
    ];
    return {address, heading, title, names, text, ...(start > 0 ? {start: start - 1} : {})};
  });
}
