import {createHash} from 'node:crypto';
import {gunzipSync, gzipSync} from 'node:zlib';
import {IndexProblem} from '#search/packed/index-problem';
import {openIndex, type OpenIndex} from '#search/packed/open-index';
import {toSegments, type SegmentCache} from '#search/packed/segment';
import type {Analyse, Label, Source, SourceDocument} from '#search/packed/source';
import {writeIndex} from '#search/packed/write-index';
import type {Layout} from '#search/packed/layout';

export const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
export const gzip = (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes, {level: 9}));
export const gunzip = async (bytes: Uint8Array) => new Uint8Array(gunzipSync(bytes, {maxOutputLength: 16_000_000}));

/** The files of an index in memory, and what was asked of them. */
export interface PackedInMemory {
  readonly root: string;
  readonly files: Map<string, Uint8Array>;
  /** Names, in the order in which they were fetched. */
  readonly fetched: string[];
  readonly open: () => Promise<OpenIndex>;
}

export interface Packing {
  readonly isCommon?: (form: string) => boolean;
  readonly layout?: Layout;
  readonly cache?: SegmentCache;
}

export function packInMemory(sources: readonly Source[], analyse: Analyse, packing: Packing = {}): PackedInMemory {
  const {isCommon, layout, cache} = packing;
  const segments = toSegments(sources, {analyse, version: 'test', hash, ...(cache ? {cache} : {})});
  const files = new Map(
    Array.from(writeIndex(segments, {gzip, hash}, isCommon, layout), ({name, bytes}) => [name, bytes]),
  );
  const root = [...files.keys()].at(-1)!;
  const fetched: string[] = [];
  const fetchFile = async (name: string) => {
    fetched.push(name);
    const bytes = files.get(name);
    if (!bytes) throw new IndexProblem('missing', name);
    return bytes;
  };
  return {root, files, fetched, open: () => openIndex(root, {fetchFile, gunzip})};
}

export const label = (id: string): Label => ({id, name: `Nom de ${id}`});

/** A document that says these words, and nothing else that matters. */
export function sourceDocument(text: string, more: Partial<SourceDocument> = {}): SourceDocument {
  return {title: '', names: '', text, address: '/', heading: '', boost: 1, facets: {}, ...more};
}
