import {writeDocumentBlocks} from '#search/packed/document-block';
import {fileName, frame} from '#search/packed/frame';
import {LAYOUT} from '#search/packed/layout';
import {SHARED, writeManifest, type Manifest, type SharedKind} from '#search/packed/manifest';
import type {Segment, SegmentWords} from '#search/packed/segment';
import {FACETS, FIELDS, type Label} from '#search/packed/source';
import {generationOf, Volume, type PackedFile, type Press} from '#search/packed/volume';
import {WordVolumes} from '#search/packed/write-words';

/**
 * Segments → the files of one index, whose documents are numbered through in the order of the segments; the last one is
 * its root, to be opened first. Files are made as they are asked for, texts as soon as their segment is taken: those of a
 * large archive are not held together. `isCommon`: forms whose lists are long and seldom asked for; they have files of
 * their own.
 */
export function* writeIndex(
  segments: Iterable<Segment>,
  press: Press,
  isCommon: (form: string) => boolean = () => false,
  layout = LAYOUT,
): Generator<PackedFile, void, undefined> {
  const held: SegmentWords[] = [];
  const texts: string[] = [];
  for (const {texts: payloads, ...rest} of segments) {
    const volume = new Volume('text');
    for (const payload of payloads) volume.add(payload);
    const generation = volume.generation(press);
    yield* volume.files(generation, press);
    texts.push(generation);
    held.push(rest);
  }
  const words = new WordVolumes(held, isCommon, layout);
  const table = tableOf(held);
  const documents = new Volume('documents');
  const total = held.reduce((sum, each) => sum + each.documents.length, 0);
  for (const payload of writeDocumentBlocks(table.columns, total)) documents.add(payload);

  const volumes: Record<SharedKind, Volume> = {
    documents,
    dictionary: words.dictionary,
    endings: words.endings,
    postings: words.postings,
    positions: words.positions,
    common: words.common,
  };
  const described = SHARED.map((kind) => {
    const volume = volumes[kind];
    return [kind, {generation: volume.generation(press), files: volume.size}] as const;
  });
  const manifest = writeManifest({
    words: table.words,
    volumes: Object.fromEntries(described) as unknown as Manifest['volumes'],
    segments: held.map((each, at) => ({documents: each.documents.length, generation: texts[at]!})),
    boosts: table.boosts,
    labels: table.labels,
    groups: table.groups,
    firstForms: words.firstForms,
    firstEndings: words.firstEndings,
  });
  const id = {kind: 'manifest', generation: generationOf([manifest], press.hash), number: 0} as const;
  for (const [kind, {generation}] of described) yield* volumes[kind].files(generation, press);
  yield {name: fileName(id), bytes: press.gzip(frame(id, manifest))};
}

/** Every document as numbers; what the numbers mean. */
function tableOf(segments: readonly SegmentWords[]) {
  const facets = FACETS.map(() => new Grouping());
  const boosts: number[] = [];
  const columns: number[][] = [...FACETS, 'boost', ...FIELDS].map(() => []);
  const words = FIELDS.map(() => 0);
  for (const {documents} of segments) {
    for (const {facets: own, boost, lengths} of documents) {
      for (const [at, facet] of FACETS.entries()) columns[at]!.push(facets[at]!.groupOf(own[facet] ?? []));
      if (!boosts.includes(boost)) boosts.push(boost);
      columns[FACETS.length]!.push(boosts.indexOf(boost));
      for (const [field, length] of lengths.entries()) {
        columns[FACETS.length + 1 + field]!.push(length);
        words[field]! += length;
      }
    }
  }
  return {columns, boosts, words, labels: facets.map(({labels}) => labels), groups: facets.map(({groups}) => groups)};
}

/** Labels, and the groups in which documents bear them, each numbered when it is first seen. */
class Grouping {
  readonly labels: Label[] = [];
  readonly groups: number[][] = [];
  readonly #labels = new Map<string, number>();
  readonly #groups = new Map<string, number>();

  groupOf(labels: readonly Label[]): number {
    const numbers = labels.map((label) => this.#number(label)).sort((a, b) => a - b);
    const key = numbers.join();
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    this.#groups.set(key, this.groups.length);
    return this.groups.push(numbers) - 1;
  }

  #number(label: Label): number {
    const known = this.#labels.get(label.id);
    if (known !== undefined) return known;
    this.#labels.set(label.id, this.labels.length);
    return this.labels.push(label) - 1;
  }
}
