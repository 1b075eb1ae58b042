import type {Answer, PackedAsked} from '#search/packed/asked';
import type {KnownForm} from '#core/query/engine';
import {Dictionary} from '#search/packed/dictionary';
import {DocumentTable} from '#search/packed/document-table';
import {findDocuments} from '#search/packed/find-documents';
import {IndexFiles} from '#search/packed/index-files';
import type {Places} from '#search/packed/position-file';
import {Postings} from '#search/packed/postings';
import type {IndexPorts} from '#search/packed/shelf';
import {FACETS, type Facet, type Label} from '#search/packed/source';
import type {ShownDocument} from '#search/packed/text-block';

/**
 * An index whose files are fetched as questions need them. Every promise rejects with an `IndexProblem` or not at all;
 * after one, the same question may be asked again.
 */
export interface OpenIndex {
  /** How many documents it holds; their ids are the numbers below. */
  readonly documents: number;
  readonly formsOf: (stems: readonly string[]) => Promise<readonly KnownForm[]>;
  readonly formsFrom: (start: string, limit: number) => Promise<readonly KnownForm[]>;
  readonly formsNear: (form: string, stem: string) => Promise<readonly KnownForm[]>;
  readonly find: (asked: PackedAsked) => Promise<Answer>;
  /** The documents that hold a form, in order. */
  readonly holding: (form: string) => Promise<Uint32Array>;
  /** What the page shows of some documents, in their order. */
  readonly read: (ids: readonly number[]) => Promise<readonly ShownDocument[]>;
  /** Where a form stands in those of some documents that hold it: the positions in each field. */
  readonly positions: (form: string, ids: readonly number[]) => Promise<ReadonlyMap<number, Places>>;
  /** Every label of a facet. */
  readonly labels: (facet: Facet) => readonly Label[];
  /** The labels (positions in `labels`) that each of some documents bears. */
  readonly valuesOf: (ids: readonly number[], facet: Facet) => Promise<readonly (readonly number[])[]>;
}

/** Opens the index whose root `writeIndex` gave last. */
export async function openIndex(root: string, ports: IndexPorts): Promise<OpenIndex> {
  const files = await IndexFiles.open(root, ports);
  const dictionary = new Dictionary(files);
  const postings = new Postings(files);
  const {labels, groups} = files.manifest;
  return {
    documents: files.total,
    formsOf: (stems) => dictionary.formsOf(stems),
    formsFrom: (start, limit) => dictionary.formsFrom(start, limit),
    formsNear: (form, stem) => dictionary.formsNear(form, stem),
    find: (asked) => findDocuments(asked, files, dictionary, postings),
    holding: async (form) => {
      const entry = await dictionary.find(form);
      return entry ? (await postings.list(entry)).documents : new Uint32Array();
    },
    read: (ids) => Promise.all(ids.map((id) => files.shown(id))),
    positions: async (form, ids) => {
      const entry = await dictionary.find(form);
      return entry ? postings.places(entry, Uint32Array.from(ids).sort()) : new Map();
    },
    labels: (facet) => labels[FACETS.indexOf(facet)]!,
    valuesOf: async (ids, facet) => {
      const at = FACETS.indexOf(facet);
      const table = await DocumentTable.of(files, Uint32Array.from(ids).sort());
      return ids.map((id) => groups[at]![table.group(id, at)]!);
    },
  };
}
