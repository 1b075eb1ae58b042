import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {loadSources} from '../../../../src/plugins/archive/load';
import {readArchive} from '../../../../src/plugins/archive/read-archive';

let site = '';
beforeAll(async () => {
  site = await mkdtemp(path.join(tmpdir(), 'archive-'));
  const put = async (file: string, bytes: string | Uint8Array) => {
    await mkdir(path.dirname(path.join(site, file)), {recursive: true});
    await writeFile(path.join(site, file), bytes);
  };
  await put('secret.txt', 'secret');
  await put('ailleurs/x.md', 'secret');
  await put('docs/themes/b.yaml', 'title: B\n');
  await put('docs/themes/a.yaml', '\uFEFFtitle: A\n');
  await put('docs/themes/latin.yaml', Uint8Array.of(0x74, 0xe9));
  await put('docs/themes/surrogate.yaml', Uint8Array.of(0x61, 0xed, 0xa0, 0xbd));
  await put('docs/.cache/x.md', 'x');
  await put('docs/_registre/x.json', '{}');
  await put('blog/authors.yml', 'x: {}\n');
  await put('src/x.md', 'x');
  await symlink(path.join(site, 'secret.txt'), path.join(site, 'docs/themes/lien.yaml'));
  await symlink(path.join(site, 'ailleurs'), path.join(site, 'docs/glossaire'));
});
afterAll(() => rm(site, {recursive: true, force: true}));

describe('loading', () => {
  it('reads docs and blog in a stable order, and follows no symbolic link', async () => {
    const {files} = await loadSources(site);
    expect(files.map((file) => file.path)).toEqual(['docs/themes/a.yaml', 'docs/themes/b.yaml']);
    expect(JSON.stringify(files)).not.toContain('secret');
    const {problems} = await loadSources(site);
    expect(
      problems
        .filter(({rule}) => rule === 'file/symbolic-link')
        .map(({file}) => file)
        .sort(),
    ).toEqual(['docs/glossaire', 'docs/themes/lien.yaml']);
  });

  it('drops the byte order mark that some editors put first', async () => {
    expect((await loadSources(site)).files[0]?.text).toBe('title: A\n');
  });

  it('refuses bytes that are not UTF-8, lone surrogates included, and replaces none', async () => {
    const {problems, files} = await loadSources(site);
    const refused = problems.filter(({rule}) => rule === 'file/not-utf8');
    expect(refused.map(({rule, file}) => [rule, file]).sort()).toEqual([
      ['file/not-utf8', 'docs/themes/latin.yaml'],
      ['file/not-utf8', 'docs/themes/surrogate.yaml'],
    ]);
    expect(JSON.stringify(files)).not.toContain('\uFFFD');
  });

  it('gives the same answer twice, problems in the order of files', async () => {
    const [one, two] = await Promise.all([readArchive(site), readArchive(site)]);
    expect(one).toEqual(two);
    const files = one.problems.map(({file}) => file);
    expect(files).toEqual([...files].sort());
  });

  it('of a folder without docs is empty', async () => {
    expect(await loadSources(path.join(site, 'ailleurs'))).toEqual({files: [], problems: []});
  });
});
