import {describe, expect, it} from 'vitest';
import type {Segment} from '#search/packed/segment';
import {LeastRecent} from '#search/packed/least-recent';
import type {Analyse} from '#search/packed/source';
import {packInMemory, sourceDocument} from '../../../support/packed-index';
import {analyseSimply, sourcesOf, spokenDocuments} from '../../../support/spoken-documents';

const sources = sourcesOf(spokenDocuments(200)).slice(0, 3);
const added = {key: 'ajoutee', documents: [sourceDocument('Une séance de plus.')]};

describe('segments', () => {
  it('of sessions that did not change are not analysed again', () => {
    let analysed = 0;
    const counting: Analyse = (text) => (analysed++, analyseSimply(text));
    const cache = new Map<string, Segment>();
    const first = packInMemory(sources, counting, {cache});
    expect(analysed).toBeGreaterThan(100);
    analysed = 0;
    const second = packInMemory([...sources, added], counting, {cache});
    expect(analysed).toBe(3);
    const texts = (files: ReadonlyMap<string, Uint8Array>) => [...files.keys()].filter((name) => name.startsWith('t-'));
    expect(texts(second.files)).toEqual(expect.arrayContaining(texts(first.files)));
    expect(second.root).not.toBe(first.root);
    // What was kept gives the same files as what is made anew.
    expect([...packInMemory([...sources, added], analyseSimply).files]).toEqual([...second.files]);
  });

  it('refuse a form that lunr would read as a wildcard', () => {
    const starred: Analyse = () => [{form: 'a*', stem: 'a', position: 0}];
    expect(() => packInMemory([added], starred)).toThrow('a*');
  });
});

describe('what is kept of files', () => {
  it('weighs no more than it may, the oldest leaving first', () => {
    const kept = new LeastRecent<string, number>(10);
    kept.set('a', 1, 4);
    kept.set('b', 2, 4);
    expect(kept.get('a')).toBe(1);
    kept.set('c', 3, 4);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, undefined, 3]);
    kept.set('d', 4, 40);
    expect([kept.get('a'), kept.get('c'), kept.get('d')]).toEqual([undefined, undefined, 4]);
  });
});
