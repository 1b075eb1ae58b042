import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {assembleArchive, inFrench} from '#core/archive/assemble';
import {toReport} from '../../../../src/plugins/archive/report';
import {cpuTime} from '../../../support/cpu-time';
import {checkFiles, validFiles} from '../../../support/archive-of';

const files = await validFiles();
const theme = (id: string, title: string, rank = 1) => ({
  path: `docs/themes/${id}.yaml`,
  text: `title: ${title}\nrank: ${rank}\ndescription: x\n`,
});
const term = (id: string, words: string) => ({path: `docs/glossaire/${id}.md`, text: `---\nterm: ${words}\n---\nx\n`});

describe('the archive', () => {
  it('is plain JSON', () => {
    const {archive} = assembleArchive(files);
    expect(JSON.parse(JSON.stringify(archive))).toEqual(JSON.parse(JSON.stringify(structuredClone(archive))));
  });

  it('is the same, problems included, each time it is assembled', () => {
    const once = () => JSON.stringify(checkFiles(files));
    expect(once()).toBe(once());
  });

  it('is the same in whatever order its files come', () => {
    const expected = JSON.stringify(assembleArchive(files).archive);
    fc.assert(
      fc.property(fc.shuffledSubarray([...files], {minLength: files.length}), (shuffled) => {
        expect(JSON.stringify(assembleArchive(shuffled).archive)).toBe(expected);
      }),
      {numRuns: 30},
    );
  });

  it('tells once a folder that no session can have, whatever it holds', () => {
    const copies = files
      .filter(({path}) => /^docs\/seances\/\d+-/.test(path))
      .map(({path, text}) => ({path: path.replace(/^(docs\/seances\/)[^/]+/, '$1une copie'), text}));
    expect(copies.length).toBeGreaterThan(2);
    const {problems, archive} = assembleArchive([...files, ...copies]);
    const more = problems.filter(({file}) => file.includes('une copie'));
    expect(more.map(({rule}) => rule)).toEqual(['session/folder-name']);
    expect(more[0]!.message).toContain('«\u00A0une copie\u00A0»');
    expect(archive.sessions).toEqual(assembleArchive(files).archive.sessions);
  });

  it('knows a speaker whose accents were typed apart', () => {
    const decomposed = files.map(({path, text}) => ({
      path,
      text: path.endsWith('/transcription.md') ? text.replace('Modération', 'Modération'.normalize('NFD')) : text,
    }));
    expect(decomposed).not.toEqual(files);
    expect(checkFiles(decomposed).problems).toEqual([]);
  });

  it('keeps equal titles in the order of their ids', () => {
    const twins = [theme('b', 'Même'), theme('a', 'Même'), term('d', 'mot'), term('c', 'mot')];
    const {archive} = assembleArchive(twins);
    expect([...archive.themes, ...archive.terms].map(({id}) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('has its terms in the order of a French dictionary', () => {
    const words = ['zèle', 'Œuvre', 'état', 'Étable', 'œil', 'eau', 'n° 10', 'n° 9', 'à-côté'];
    const {archive} = assembleArchive(words.map((word, index) => term(`t${index}`, word)));
    expect(archive.terms.map(({term: word}) => word)).toEqual([
      'à-côté',
      'eau',
      'Étable',
      'état',
      'n° 9',
      'n° 10',
      'œil',
      'Œuvre',
      'zèle',
    ]);
    expect(inFrench('cote', 'côté')).toBeLessThan(0);
  });

  it('has its news from the latest to the oldest', () => {
    const post = (day: string) => ({
      path: `blog/${day}-x.md`,
      text: `---\ntitle: x\nslug: n-${day}\ndate: ${day}\ndescription: x\ntags: [a]\nsources: [b]\n---\n`,
    });
    const {archive} = assembleArchive([post('2022-10-22'), post('2024-10-16'), post('2023-01-01')]);
    expect(archive.posts.map(({date}) => date)).toEqual(['2024-10-16', '2023-01-01', '2022-10-22']);
  });

  it.each([
    ['docs/a-propos.md', '/a-propos/'],
    ['docs/index.md', '/'],
    ['docs/contribuer/index.md', '/contribuer/'],
    ['docs/contribuer/signaler.md', '/contribuer/signaler/'],
    ['docs/reindex.md', '/reindex/'],
    ['docs/guide.mdx', '/guide/'],
  ])('has the page %s at %s', (path, address) => {
    const {archive} = assembleArchive([{path, text: '---\ntitle: x\ndescription: y\n---\nz\n'}]);
    expect(archive.pages.map((page) => page.address)).toEqual([address]);
  });

  it('finds the line of a key, and 1 for what it does not know', () => {
    const {locate} = assembleArchive([theme('a', 'A', 3)]);
    expect([
      locate('docs/themes/a.yaml', ['rank']),
      locate('docs/themes/a.yaml', ['inconnu']),
      locate('ailleurs', ['x']),
    ]).toEqual([2, 1, 1]);
  });

  it('is read alike from files whose lines end the Windows way', () => {
    const windows = files.map(({path, text}) => ({path, text: text.replaceAll('\n', '\r\n')}));
    expect(toReport(checkFiles(windows).problems)).toBe('');
    expect(assembleArchive(windows).archive).toEqual(assembleArchive(files).archive);
  });

  it('leaves out what it could not read, and says which', () => {
    const {archive, unread} = assembleArchive([
      {path: 'docs/themes/a.yaml', text: 'title: x\n'},
      {path: 'docs/themes/b.yaml', text: 'title: "'},
    ]);
    expect(archive.themes).toEqual([]);
    expect(unread).toEqual([
      {kind: 'theme', id: 'a', file: 'docs/themes/a.yaml', data: {title: 'x'}},
      {kind: 'theme', id: 'b', file: 'docs/themes/b.yaml', data: undefined},
    ]);
  });
});

describe('a file at a place', () => {
  it.each([
    'docs/seances/1-a/../../../etc/passwd',
    '../docs/themes/a.yaml',
    'docs/themes/%2e%2e.yaml',
    'docs/themes/..yaml',
    'docs/seances/1-../seance.yaml',
  ])('that would lead elsewhere makes no record with a good id: %s', (path) => {
    const {problems} = assembleArchive([{path, text: 'title: x\nrank: 1\ndescription: y\n'}]);
    expect(problems.map(({rule}) => rule)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:file\/unexpected|id\/wrong-form)$/)]),
    );
  });

  it('of a note that opens with ---js is refused', () => {
    const {archive, problems} = assembleArchive([
      {path: 'docs/seances/1-a/notes/a.md', text: '---js\nprocess.exit()\n---\nx\n'},
    ]);
    expect(archive.notes).toEqual([]);
    // The folder has no record either: that is told beside it.
    expect(problems.map(({rule}) => rule).toSorted()).toEqual(['note/no-front-matter', 'session/missing']);
  });

  it('of a note may hold 20,000 characters, and a million are refused at once', () => {
    const head =
      '---\ntitle: x\nkind: session\nshown: none\ndate: 2022-11-02\nlicence: CC-BY-SA-4.0\nstatement: 1\n---\n';
    const rules = (body: string, before = head) =>
      assembleArchive([{path: 'docs/seances/1-a/notes/a.md', text: before + body}])
        .problems.map(({rule}) => rule)
        .filter((rule) => rule !== 'session/missing');
    expect(rules('a '.repeat(10_000))).toEqual([]);
    expect(rules(`${'a '.repeat(10_000)}a`)).toEqual(['note/too-long']);
    const time = cpuTime(() => expect(rules('[<&`*_'.repeat(170_000))).toEqual(['note/too-long']));
    expect(rules('[<&`*_'.repeat(170_000), '---js\n')).toEqual(['note/no-front-matter']);
    expect(time).toBeLessThan(10_000);
  });
});
