import fc from 'fast-check';
import {gunzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {ByteWriter} from '#search/packed/byte-writer';
import {readDictionaryBlock, writeDictionaryBlock} from '#search/packed/dictionary-block';
import {frame, unframe} from '#search/packed/frame';
import {IndexProblem} from '#search/packed/index-problem';
import {openIndex, type OpenIndex} from '#search/packed/open-index';
import {gunzip, gzip, packInMemory} from '../../../support/packed-index';
import {explain} from '../../../support/packed-queries';
import {analyseSimply, isShort, sourcesOf, spokenDocuments} from '../../../support/spoken-documents';

const documents = spokenDocuments(60);
const LONGEST = documents.toSorted((a, b) => b.text.length - a.text.length)[0]!;
const layout = {bytes: 3000, forms: 150, endings: 300};
const {root, files} = packInMemory(sourcesOf(documents), analyseSimply, {isCommon: isShort, layout});
const older = packInMemory(sourcesOf(documents.slice(1)), analyseSimply, {isCommon: isShort, layout}).files;
const names = [...files.keys()];
const raw = new Map([...files].map(([name, bytes]) => [name, new Uint8Array(gunzipSync(bytes))]));
const KINDS = ['m', 'd', 'w', 'e', 'p', 'q', 'c', 't'];

/** A word of a text, and the words around. */
const SPOKEN = analyseSimply(LONGEST.text).map(({form}) => form);
const PLAIN = SPOKEN.find((form) => form.length > 5)!;

/** Everything that an index can be asked, in as few words as need every kind of file. */
async function askAll(index: OpenIndex): Promise<unknown> {
  const [spoken, plain, short = ''] = [SPOKEN, PLAIN, SPOKEN.find(isShort)];
  const at = spoken.findIndex((form, rank) => rank > 0 && isShort(form) && !isShort(spoken[rank - 1]!));
  const answers = [
    await index.find(await explain([{kind: 'form', words: [plain], not: false}], 'all', index)),
    await index.find(await explain([{kind: 'prefix', words: [plain.slice(0, 3)], not: false}], 'any', index)),
    await index.find(await explain([{kind: 'near', words: [`${plain}z`], not: false}], 'any', index)),
    await index.find(await explain([{kind: 'phrase', words: spoken.slice(at - 1, at + 2), not: false}], 'all', index)),
    await index.find(await explain([{kind: 'stem', words: [short], not: false}], 'any', index)),
  ];
  const ids = answers.flatMap(({candidates}) => candidates.slice(0, 3).map(({id}) => id));
  return [answers, await index.read(ids), await index.valuesOf(ids, 'person'), index.labels('session')];
}

/** What the index answers when its files are these: an answer, or the reason why not. Anything else thrown is a failure. */
async function outcome(fetchFile: (name: string) => Promise<Uint8Array>): Promise<unknown> {
  try {
    return await askAll(await openIndex(root, {fetchFile, gunzip}));
  } catch (error) {
    if (!(error instanceof IndexProblem)) throw error;
    return error.reason;
  }
}

const file = async (name: string) => files.get(name)!;
const REASONS = ['network', 'missing', 'version', 'corrupt'];

type Damage = {kind: string; name: string; at: number; bit: number; other: string};
const aDamage = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'swap', 'old', 'empty', 'grow'),
  name: fc.constantFrom(...KINDS).chain((kind) => fc.constantFrom(...names.filter((name) => name.startsWith(kind)))),
  at: fc.double({min: 0, max: 0.999, noNaN: true}),
  bit: fc.nat({max: 7}),
  other: fc.constantFrom(...names),
});

function damage(bytes: Uint8Array, {kind, at, bit, other}: Damage, all: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const place = Math.floor(at * bytes.length);
  switch (kind) {
    case 'flip': {
      const flipped = bytes.slice();
      flipped[place]! ^= 1 << bit;
      return flipped;
    }
    case 'cut':
      return bytes.slice(0, place);
    case 'swap':
      return all.get(other)!;
    case 'old':
      return [...older.values()][Math.floor(at * older.size)]!;
    case 'empty':
      return new Uint8Array();
    default:
      return Uint8Array.from([...bytes, ...bytes.slice(place)]);
  }
}

describe('files of an index', () => {
  it('are all used by the questions below, whatever their kind', async () => {
    const used = new Set<string>();
    await outcome(async (name) => (used.add(name[0]!), file(name)));
    expect([...used].sort()).toEqual([...KINDS].sort());
  });

  it('that are damaged give the same answer or an IndexProblem, never another exception', async () => {
    const right = await outcome(file);
    const reasons = new Set<unknown>();
    await fc.assert(
      fc.asyncProperty(aDamage, async (drawn) => {
        const bad = damage(files.get(drawn.name)!, drawn, files);
        const got = await outcome(async (name) => (name === drawn.name ? bad : file(name)));
        reasons.add(got);
        if (!REASONS.includes(got as string)) expect(got).toEqual(right);
      }),
      {numRuns: 1000},
    );
    expect(reasons).toContain('corrupt');
  });

  it('that are damaged and compressed again never give another exception than an IndexProblem', async () => {
    let problems = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(aDamage, {minLength: 1, maxLength: 3}), async (drawn) => {
        const bad = new Map(drawn.map((each) => [each.name, gzip(damage(raw.get(each.name)!, each, raw))]));
        if (REASONS.includes((await outcome(async (name) => bad.get(name) ?? files.get(name)!)) as string)) problems++;
      }),
      {numRuns: 1000},
    );
    expect(problems).toBeGreaterThan(100);
  });

  it('that hold what lunr takes for any letters say so: it would look for ever', async () => {
    const plain = PLAIN.slice(0, 3);
    const starred = names
      .filter((name) => name.startsWith('w'))
      .map((name) => {
        const [, generation = '', number] = /^w-(.+)-(\d+)\.bin$/.exec(name)!;
        const id = {kind: 'dictionary', generation, number: Number(number)} as const;
        const block = readDictionaryBlock(unframe(id, raw.get(name)!));
        const forms = block.forms.map((form) => (form.startsWith(plain) ? `${form}*` : form));
        const writer = new ByteWriter();
        writeDictionaryBlock(writer, {...block, forms});
        return [name, gzip(frame(id, writer.done()))] as const;
      });
    const bad = new Map(starred);
    expect(await outcome(async (name) => bad.get(name) ?? files.get(name)!)).toBe('corrupt');
  });

  it('of another index, under the name of ours, are recognised', async () => {
    const alike = (name: string) => (other: string) => other[0] === name[0] && other.endsWith(name.slice(18));
    const used = new Set<string>();
    await outcome(async (name) => (used.add(name), file(name)));
    for (const name of used) {
      const other = [...older.keys()].find((each) => each !== name && alike(name)(each));
      if (other)
        expect([name, await outcome(async (asked) => (asked === name ? older.get(other)! : file(asked)))]).toEqual([
          name,
          'corrupt',
        ]);
    }
  });

  it('of another version say so', async () => {
    const bytes = raw.get(root)!.slice();
    bytes[3]!++;
    expect(await outcome(async () => gzip(bytes))).toBe('version');
  });

  it('that do not come, or do not exist, say so', async () => {
    expect(await outcome(() => Promise.reject(new TypeError('Failed to fetch')))).toBe('network');
    expect(await outcome((name) => Promise.reject(new IndexProblem('missing', name)))).toBe('missing');
    expect(await openIndex('../secret', {fetchFile: file, gunzip}).catch(({reason}) => reason)).toBe('missing');
  });

  it('that did not come may come when the question is asked again', async () => {
    let isDown = false;
    const fetchFile = async (name: string) => {
      if (isDown) throw new TypeError('Failed to fetch');
      return file(name);
    };
    const index = await openIndex(root, {fetchFile, gunzip});
    isDown = true;
    await expect(askAll(index)).rejects.toMatchObject({reason: 'network'});
    isDown = false;
    expect(await askAll(index)).toEqual(await outcome(file));
  });
});
