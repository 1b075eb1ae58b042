import {createHash} from 'node:crypto';
import {gzipSync} from 'node:zlib';
import type {Published} from '#core/consent/filter';
import {analyse} from '#core/text/analyse';
import {isCommon} from '#core/text/common-words';
import type {PackedFile} from '#search/packed/volume';
import {toSegments, type SegmentCache} from '#search/packed/segment';
import {sourcesOf} from '#search/packed/sources';
import {writeIndex} from '#search/packed/write-index';
import {CURRENT, FOLDER} from '#search/protocol';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const gzip = (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes));

/**
 * The index of all that is published, under names made from its bytes, and the small file that says where it begins; each
 * by its path in the site, made when it is asked for. `version`: another one, and what is kept is made again.
 */
export function* searchFiles(archive: Published, version: string, cache: SegmentCache): Generator<PackedFile> {
  const segments = toSegments(sourcesOf(archive), {analyse, version, hash, cache});
  let root = '';
  for (const {name, bytes} of writeIndex(segments, {gzip, hash}, isCommon)) {
    root = name;
    yield {name: FOLDER + name, bytes};
  }
  yield {name: CURRENT, bytes: new TextEncoder().encode(JSON.stringify({root}))};
}
