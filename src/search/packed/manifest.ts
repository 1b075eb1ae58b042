import type {ByteReader} from '#search/packed/byte-reader';
import {ByteWriter} from '#search/packed/byte-writer';
import type {Kind} from '#search/packed/frame';
import {readTexts, readWords, writeTexts, writeWords} from '#search/packed/front-coding';
import {corrupt} from '#search/packed/index-problem';
import {FACETS, FIELDS, type Label} from '#search/packed/source';

/** Kinds of files that are made together; texts have a generation a segment. */
export const SHARED = [
  'documents',
  'dictionary',
  'endings',
  'postings',
  'positions',
  'common',
] as const satisfies Kind[];
export type SharedKind = (typeof SHARED)[number];

/** What a reader knows of an index before any question. */
export interface Manifest {
  /** How many words each field has, in all documents together. */
  readonly words: readonly number[];
  readonly volumes: Readonly<Record<SharedKind, {readonly generation: string; readonly files: number}>>;
  readonly segments: readonly {readonly documents: number; readonly generation: string}[];
  readonly boosts: readonly number[];
  /** By facet: every label, then the groups of them that documents bear. */
  readonly labels: readonly (readonly Label[])[];
  readonly groups: readonly (readonly (readonly number[])[])[];
  readonly firstForms: readonly string[];
  readonly firstEndings: readonly string[];
}

export function writeManifest(manifest: Manifest): Uint8Array {
  const writer = new ByteWriter();
  for (const words of manifest.words) writer.number(words);
  for (const kind of SHARED) {
    writer.text(manifest.volumes[kind].generation);
    writer.number(manifest.volumes[kind].files);
  }
  writer.number(manifest.segments.length);
  for (const {documents, generation} of manifest.segments) {
    writer.number(documents);
    writer.text(generation);
  }
  writer.number(manifest.boosts.length);
  for (const boost of manifest.boosts) writer.text(String(boost));
  for (const [facet] of FACETS.entries()) {
    const labels = manifest.labels[facet]!;
    writer.number(labels.length);
    for (const part of ['id', 'name'] as const) {
      writeTexts(
        writer,
        labels.map((label) => label[part]),
      );
    }
    writer.number(manifest.groups[facet]!.length);
    for (const group of manifest.groups[facet]!) {
      writer.number(group.length);
      for (const label of group) writer.number(label);
    }
  }
  writeWords(writer, manifest.firstForms);
  writeWords(writer, manifest.firstEndings);
  return writer.done();
}

export function readManifest(reader: ByteReader): Manifest {
  const words = FIELDS.map(() => reader.number());
  const volumes = Object.fromEntries(
    SHARED.map((kind) => [kind, {generation: readGeneration(reader), files: reader.number()}]),
  ) as unknown as Manifest['volumes'];
  const segments = Array.from({length: reader.count()}, () => ({
    documents: reader.index(2 ** 24),
    generation: readGeneration(reader),
  }));
  const boosts = Array.from({length: reader.count()}, () => {
    const boost = Number(reader.text());
    if (!(boost > 0)) throw corrupt(reader.where);
    return boost;
  });
  const labels: Label[][] = [];
  const groups: number[][][] = [];
  for (const _ of FACETS) {
    const count = reader.count();
    const [ids, names] = [readTexts(reader, count), readTexts(reader, count)];
    labels.push(ids.map((id, at) => ({id, name: names[at]!})));
    groups.push(
      Array.from({length: reader.count()}, () => Array.from({length: reader.count()}, () => reader.index(count))),
    );
  }
  const [firstForms, firstEndings] = [readWords(reader), readWords(reader)];
  reader.finish();
  return {words, volumes, segments, boosts, labels, groups, firstForms, firstEndings};
}

function readGeneration(reader: ByteReader): string {
  const generation = reader.text();
  if (!/^[0-9a-f]{16}$/.test(generation)) throw corrupt(reader.where);
  return generation;
}
