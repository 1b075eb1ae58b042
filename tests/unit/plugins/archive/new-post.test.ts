import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {createPost} from '../../../../src/plugins/archive/new-post';
import {VALID} from '../../../support/archive-of';

let site = '';
beforeAll(async () => {
  site = await mkdtemp(path.join(tmpdir(), 'nouvelle-'));
  await cp(VALID, site, {recursive: true});
});
afterAll(() => rm(site, {recursive: true, force: true}));

const ASKED = {title: 'Le guichet rouvre', date: '2026-11-24', sources: ['programme-exemple'], tags: ['guichets']};
const news = () => readdir(path.join(site, 'blog'));

describe('npm run nouvelle', () => {
  it('writes nothing when it refuses', async () => {
    const before = await news();
    const {file, refusals} = await createPost(site, {...ASKED, sources: []});
    expect(file).toBeUndefined();
    expect(refusals).toHaveLength(1);
    expect(await news()).toEqual(before);
  });

  it('never writes over a file, even one that the archive cannot read', async () => {
    const taken = path.join(site, 'blog/2026-11-25-le-guichet-rouvre.md');
    await writeFile(taken, Uint8Array.of(0xe9));
    const {file, refusals} = await createPost(site, {...ASKED, date: '2026-11-25'});
    expect(file).toBeUndefined();
    expect(refusals.join()).toContain('blog/2026-11-25-le-guichet-rouvre.md existe déjà');
    expect([...(await readFile(taken))]).toEqual([0xe9]);
    await rm(taken);
  });

  it('creates the file, once', async () => {
    const {file, refusals} = await createPost(site, ASKED);
    expect(refusals).toEqual([]);
    expect(file).toBe('blog/2026-11-24-le-guichet-rouvre.md');
    const text = await readFile(path.join(site, file!), 'utf8');
    expect(text).toContain('title: Le guichet rouvre\n');
    expect((await createPost(site, ASKED)).file).toBeUndefined();
    expect(await readFile(path.join(site, file!), 'utf8')).toBe(text);
  });
});
