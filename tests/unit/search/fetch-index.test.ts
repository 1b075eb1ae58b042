import {beforeEach, describe, expect, it} from 'vitest';
import {analyse} from '#core/text/analyse';
import {fetchIndex, type Keeping} from '#search/fetch-index';
import {packInMemory, sourceDocument} from '../../support/packed-index';

const {root, files} = packInMemory([{key: 'test', documents: [sourceDocument('Un guichet ferme.')]}], analyse);

/** What was asked of the network: names, and how the browser may answer from what it kept. */
const asked = new Map<string, Keeping>();
beforeEach(() => asked.clear());

async function answer(again: boolean): Promise<void> {
  const fetchBytes = async (url: string, cache: Keeping) => {
    const name = url.slice('/recherche/'.length);
    asked.set(name, cache);
    return name === 'actuel.json' ? new TextEncoder().encode(JSON.stringify({root})) : files.get(name)!;
  };
  const answers = await fetchIndex('/', fetchBytes, again);
  expect((await answers.to({query: 'guichet', chosen: {}, shown: 8})).total).toBe(1);
}

describe('files of the index', () => {
  it('are taken from what the browser kept, however old: their names change with them', async () => {
    await answer(false);
    const {'actuel.json': current, ...rest} = Object.fromEntries(asked);
    expect(current).toBe('no-cache');
    expect(new Set(Object.values(rest))).toEqual(new Set(['force-cache']));
  });

  it('are asked for anew when what was kept may be what is wrong', async () => {
    await answer(true);
    asked.delete('actuel.json');
    expect(new Set(asked.values())).toEqual(new Set(['reload']));
  });
});
