import type {ByteReader} from '#search/packed/byte-reader';
import {readDictionaryBlock, type DictionaryBlock} from '#search/packed/dictionary-block';
import {DOCUMENTS, readDocumentBlock, type DocumentBlock} from '#search/packed/document-block';
import {manifestOf} from '#search/packed/frame';
import {readWords} from '#search/packed/front-coding';
import {corrupt} from '#search/packed/index-problem';
import {readManifest, type Manifest, type SharedKind} from '#search/packed/manifest';
import {Shelf, type IndexPorts} from '#search/packed/shelf';
import {BLOCK, readTextBlock, type ShownDocument} from '#search/packed/text-block';

/** No archive holds as many documents: twenty times those of 4,000 debates. */
const MOST = 2 ** 24;

/** The files of an index by what they hold: knows their names, and that their numbers agree with the manifest. */
export class IndexFiles {
  /** How many documents there are. */
  readonly total: number;
  readonly #firstDocuments: readonly number[];
  readonly #sizes: readonly number[];

  private constructor(
    readonly manifest: Manifest,
    readonly shelf: Shelf,
  ) {
    let total = 0;
    this.#firstDocuments = manifest.segments.map(({documents}) => (total += documents) - documents);
    this.total = total;
    this.#sizes = [...manifest.groups.map(({length}) => length), manifest.boosts.length];
  }

  static async open(root: string, ports: IndexPorts): Promise<IndexFiles> {
    const shelf = new Shelf(ports);
    const files = new IndexFiles(await shelf.get(manifestOf(root), readManifest), shelf);
    const {volumes, firstForms, firstEndings} = files.manifest;
    const expected = [
      [volumes.documents.files, Math.ceil(files.total / DOCUMENTS)],
      [volumes.dictionary.files, firstForms.length],
      [volumes.endings.files, firstEndings.length],
    ] as const;
    if (files.total > MOST || expected.some(([told, counted]) => told !== counted)) throw corrupt(root);
    return files;
  }

  dictionary(number: number): Promise<DictionaryBlock> {
    return this.get('dictionary', number, readDictionaryBlock);
  }

  endings(number: number): Promise<readonly string[]> {
    return this.get('endings', number, readEndings);
  }

  documents(number: number): Promise<DocumentBlock> {
    const count = Math.min(DOCUMENTS, this.total - number * DOCUMENTS);
    return this.get('documents', number, (reader) => readDocumentBlock(reader, count, this.#sizes));
  }

  /** What the page shows of a document. `id` is below `total`. */
  async shown(id: number): Promise<ShownDocument> {
    let segment = this.#firstDocuments.length - 1;
    while (this.#firstDocuments[segment]! > id) segment--;
    const at = id - this.#firstDocuments[segment]!;
    const {generation} = this.manifest.segments[segment]!;
    const file = {kind: 'text', generation, number: Math.floor(at / BLOCK)} as const;
    const document = (await this.shelf.get(file, readTextBlock))[at % BLOCK];
    if (!document) throw corrupt(`t-${generation}`);
    return document;
  }

  async get<Value>(kind: SharedKind, number: number, read: (reader: ByteReader) => Value): Promise<Value> {
    const {generation, files} = this.manifest.volumes[kind];
    if (number >= files) throw corrupt(`${kind} ${number}`);
    return this.shelf.get({kind, generation, number}, read);
  }
}

function readEndings(reader: ByteReader): string[] {
  const words = readWords(reader);
  reader.finish();
  return words;
}
