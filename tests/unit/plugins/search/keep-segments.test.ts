import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {toSegments} from '#search/packed/segment';
import {codeVersion} from '../../../../src/plugins/search/code-version';
import {keepSegments} from '../../../../src/plugins/search/keep-segments';
import {hash, sourceDocument} from '../../../support/packed-index';
import {analyseSimply} from '../../../support/spoken-documents';

const SCRATCH = path.join(import.meta.dirname, '../../../.tmp');
const sources = ['a', 'b'].map((key) => ({key, documents: [sourceDocument(`Une séance, ${key}.`)]}));
let folder: string;
beforeEach(() => {
  mkdirSync(SCRATCH, {recursive: true});
  folder = path.join(mkdtempSync(path.join(SCRATCH, 'segments-')), 'kept');
});
afterEach(() => rmSync(path.dirname(folder), {recursive: true, force: true}));

/** The segments of some sources, and how many texts were analysed for them. */
function build(some = sources, version = 'one') {
  let analysed = 0;
  const cache = keepSegments(folder);
  const analyse = (text: string) => (analysed++, analyseSimply(text));
  const segments = [...toSegments(some, {analyse, version, hash, cache})];
  cache.prune();
  return {segments, analysed};
}

describe('segments kept between builds', () => {
  it('are those that were made, and nothing is analysed again', () => {
    const first = build();
    expect(first.analysed).toBe(6);
    const second = build();
    expect(second.analysed).toBe(0);
    expect(second.segments.map((each) => ({...each, words: [...each.words]}))).toEqual(
      first.segments.map((each) => ({...each, words: [...each.words]})),
    );
    expect(build([...sources, {...sources[0]!, key: 'c'}]).analysed).toBe(3);
  });

  it('are made again by other code', () => {
    build();
    expect(build(sources, 'two').analysed).toBe(6);
    expect(codeVersion()).toMatch(/^[0-9a-f]{64}$/);
  });

  it('leave with their source, and leave nothing else behind', () => {
    build();
    expect(readdirSync(folder)).toHaveLength(2);
    build(sources.slice(1));
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('are made again when their file was cut, emptied or changed', () => {
    for (const damage of [
      (bytes: Buffer) => bytes.subarray(0, 40),
      () => Buffer.alloc(0),
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.of(bytes.at(-1)! ^ 1)]),
    ]) {
      const {segments} = build();
      for (const name of readdirSync(folder)) {
        const file = path.join(folder, name);
        writeFileSync(file, damage(readFileSync(file)));
      }
      const mended = build();
      expect(mended.analysed).toBe(6);
      expect(mended.segments).toEqual(segments);
    }
  });
});
