import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {ROOT} from '../support/archive-of';
import {filesBelow, filesNaming, projectFiles, sha256} from '../support/excluded-name';

/** The built site is searched by tests/contract/built-site-words.test.ts. */
describe('the first name that the archive must not hold', () => {
  it('is in no file of the project', () => {
    const files = projectFiles(ROOT);
    expect(files.length).toBeGreaterThan(300);
    expect(filesNaming(ROOT, files)).toEqual([]);
  });

  it('would be found, in a text, in a file name, in capitals, in escapes', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'name-'));
    const cases = {
      'a.md': 'Bonjour, Zoé.',
      'b.html': 'ZOÉ',
      'c.json': '"zo\\u00e9"',
      'd.html': 'zo&#xe9;',
      'e.md': 'zoe\u0301',
      'zoé-f.md': 'x',
      'g.md': 'Zoée',
      'h.md': 'rien',
    };
    for (const [file, text] of Object.entries(cases)) writeFileSync(path.join(folder, file), text);
    const hash = sha256('zoé');
    const found = filesNaming(folder, filesBelow(folder), (word) => sha256(word) === hash);
    rmSync(folder, {recursive: true});
    expect(found.sort()).toEqual(['a.md', 'b.html', 'c.json', 'd.html', 'e.md', 'zoé-f.md']);
  });
});
