import type {ByteReader} from '#search/packed/byte-reader';
import {fileName, unframe, type FileId} from '#search/packed/frame';
import {IndexProblem} from '#search/packed/index-problem';
import {LeastRecent} from '#search/packed/least-recent';

/** What reading an index needs from outside. */
export interface IndexPorts {
  /** The bytes of a file. Rejects when they do not come; an `IndexProblem` says that there is no such file. */
  readonly fetchFile: (name: string) => Promise<Uint8Array>;
  /** What was compressed. Rejects when it cannot be. */
  readonly gunzip: (bytes: Uint8Array) => Promise<Uint8Array>;
}

/** Bytes of files kept, as they are before compression; what is read out of them takes about three times as much. */
const KEPT = 20_000_000;
/** No file is as large: a longer one is not ours. */
const LONGEST = 16_000_000;

/** Files that were read, fetched once and kept as long as there is room; asked for twice at once, fetched once. */
export class Shelf {
  readonly #kept = new LeastRecent<string, unknown>(KEPT);
  readonly #coming = new Map<string, Promise<unknown>>();

  constructor(readonly ports: IndexPorts) {}

  /** A file, read. `read` is always the same for a kind. Rejects with an `IndexProblem` and nothing else. */
  async get<Value>(id: FileId, read: (reader: ByteReader) => Value): Promise<Value> {
    const name = fileName(id);
    const kept = this.#kept.get(name);
    if (kept !== undefined) return kept as Value;
    let coming = this.#coming.get(name);
    if (!coming) {
      coming = this.#fetch(id, name, read).finally(() => this.#coming.delete(name));
      this.#coming.set(name, coming);
    }
    return coming as Promise<Value>;
  }

  async #fetch<Value>(id: FileId, name: string, read: (reader: ByteReader) => Value): Promise<Value> {
    const packed = await this.#attempt(() => this.ports.fetchFile(name), 'network', name);
    const bytes = await this.#attempt(() => this.ports.gunzip(packed), 'corrupt', name);
    if (!(bytes instanceof Uint8Array) || bytes.length > LONGEST) throw new IndexProblem('corrupt', name);
    const value = read(unframe(id, bytes));
    this.#kept.set(name, value, bytes.length);
    return value;
  }

  async #attempt<Value>(act: () => Promise<Value>, reason: 'network' | 'corrupt', name: string): Promise<Value> {
    try {
      return await act();
    } catch (error) {
      throw error instanceof IndexProblem ? error : new IndexProblem(reason, name);
    }
  }
}
