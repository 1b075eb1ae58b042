import {createHash} from 'node:crypto';
import {gzipSync} from 'node:zlib';
import type {Published} from '#core/consent/filter';
import {analyse} from '#core/text/analyse';
import {isCommon} from '#core/text/common-words';
import {toSegments} from '#search/packed/segment';
import {sourcesOf} from '#search/packed/sources';
import {writeIndex} from '#search/packed/write-index';
import {CURRENT, FOLDER} from '#search/protocol';

/** By path in the site. */
export type Files = ReadonlyMap<string, Uint8Array>;

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const gzip = (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes, {level: 9}));

/** The index of all that is published, under names made from its bytes, and the small file that says where it begins. */
export function toFiles(archive: Published): Files {
  const segments = toSegments(sourcesOf(archive), {analyse, version: 'not kept', hash});
  const {root, files} = writeIndex(segments, {gzip, hash}, isCommon);
  return new Map([
    ...[...files].map(({name, bytes}) => [FOLDER + name, bytes] as const),
    [CURRENT, new TextEncoder().encode(JSON.stringify({root}))],
  ]);
}
