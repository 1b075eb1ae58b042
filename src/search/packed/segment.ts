import {ByteWriter} from '#search/packed/byte-writer';
import {sharedLength} from '#search/packed/front-coding';
import {Occurrences} from '#search/packed/occurrences';
import {FIELDS, type Analyse, type Source, type SourceDocument} from '#search/packed/source';
import {writeTextBlocks} from '#search/packed/text-block';

/** A source, analysed: all that the index needs of it. Plain values and bytes: it can be kept on disk. */
export interface Segment {
  readonly key: string;
  /** Hash of the source and of `version`: the same hash, the same segment. */
  readonly hash: string;
  readonly documents: readonly SegmentDocument[];
  /** Its forms in order, each with its stems and where it stands (`readSegmentWords`). */
  readonly words: Uint8Array;
  /** The texts of the documents, sixteen a block, not compressed. */
  readonly texts: readonly Uint8Array[];
}

/** What is held of every segment at once; its texts, the greatest part of it, are not. */
export type SegmentWords = Omit<Segment, 'texts'>;

export interface SegmentDocument extends Pick<SourceDocument, 'boost' | 'facets'> {
  /** How many words each field has. */
  readonly lengths: readonly number[];
}

/** Segments that were made before, by hash. */
export interface SegmentCache {
  readonly get: (hash: string) => Segment | undefined;
  readonly set: (hash: string, segment: Segment) => unknown;
}

export interface SegmentTools {
  readonly analyse: Analyse;
  /** Changes whenever `analyse` does: segments of another version are made again. */
  readonly version: string;
  /** Hexadecimal, sixteen digits at least: SHA-256. */
  readonly hash: (bytes: Uint8Array) => string;
  readonly cache?: SegmentCache;
}

/** The layout of segments: part of their hash. */
const LAYOUT = 'segment 1';

/**
 * Sources → segments. What did not change since the cache was filled is not analysed again. Sources are taken one by one,
 * and segments given one by one: no two of them need be in memory.
 */
export function* toSegments(
  sources: Iterable<Source>,
  {analyse, version, hash, cache}: SegmentTools,
): Generator<Segment, void, undefined> {
  const encoder = new TextEncoder();
  const room: Room = {occurrences: new Occurrences(), writer: new ByteWriter()};
  for (const source of sources) {
    const key = hash(encoder.encode(JSON.stringify([LAYOUT, version, source.key, contentOf(source)])));
    const known = cache?.get(key);
    if (known) {
      yield known;
      continue;
    }
    const segment = makeSegment(source, key, analyse, room);
    cache?.set(key, segment);
    yield segment;
  }
}

/** What a source holds, its facets once each: most documents of a session share theirs. */
function contentOf({documents}: Source): readonly unknown[] {
  const facets = new Map<SourceDocument['facets'], number>();
  const rows = documents.map(({facets: own, ...document}) => {
    const known = facets.get(own) ?? facets.size;
    facets.set(own, known);
    return [known, document];
  });
  return [[...facets.keys()], rows];
}

/** What every segment fills in its turn: a large archive would throw half a gigabyte of them away. */
interface Room {
  readonly occurrences: Occurrences;
  readonly writer: ByteWriter;
}

function makeSegment({key, documents}: Source, hash: string, analyse: Analyse, {occurrences, writer}: Room): Segment {
  occurrences.clear();
  const kept = documents.map((document, id): SegmentDocument => {
    const lengths = FIELDS.map((name, field) => {
      const words = analyse(document[name]);
      for (const word of words) occurrences.add(word, id, field);
      return words.length;
    });
    return {boost: document.boost, facets: document.facets, lengths};
  });
  return {key, hash, documents: kept, words: writeWords(occurrences, writer), texts: writeTextBlocks(documents)};
}

/** Per form: what it shares with the form before, its stems, then its documents (see `Occurrences.list`). */
function writeWords(occurrences: Occurrences, writer: ByteWriter): Uint8Array {
  const sorted = occurrences.sorted();
  writer.number(sorted.length);
  let last = '';
  for (const {form, stems, entry} of sorted) {
    const shared = sharedLength(last, form);
    writer.number(shared);
    writer.text(form.slice(shared));
    writer.number(stems.length);
    for (const stem of stems) writer.text(stem);
    occurrences.write(entry, writer);
    last = form;
  }
  return writer.take();
}
