import {rm} from 'node:fs/promises';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {readFile} from '#core/archive/read-file';
import {PUBLISHED_KINDS} from '#core/model/note';
import {checkBranch} from '../../../src/intake/check-branch';
import {readArchive} from '../../../src/plugins/archive/read-archive';
import {noteCases, toNoteFile} from '../../support/note-cases';
import {TempArchive} from '../../support/temp-archive';

/*
 * Issue G, « done when » 4: the same good and bad notes, in the build and in CI. What the service says of them is in
 * `threats.test.ts`, what the module itself says in `check-contribution.test.ts`.
 */

const FILE = 'docs/seances/1-premiere-rencontre/notes/essai.md';
const told = (problems: readonly {readonly rule: string; readonly message: string}[]) =>
  [...new Set(problems.map(({rule, message}) => `${rule}: ${message}`))].sort();

let archive: TempArchive;
beforeAll(async () => {
  archive = await TempArchive.create('verdict');
  archive.git('init', '-q', '-b', 'main');
  archive.commit();
});
afterAll(() => archive.remove());

describe.each(noteCases().map((each) => [each.name, each] as const))('a note: %s', (_, {draft, problems}) => {
  it('gets the verdict and the sentences of the contract in the build and in CI', {timeout: 20_000}, async () => {
    const text = toNoteFile(draft);
    const inBuild = told(readFile({path: FILE, text}).problems);
    // What only asks for something is no file of the archive.
    const isFile = (PUBLISHED_KINDS as readonly unknown[]).includes(draft['kind']);
    if (isFile || problems.length > 0) expect(inBuild).toEqual(told(problems));
    else expect(inBuild.map((words) => words.split(':')[0])).toEqual(['note/not-published']);

    archive.git('checkout', '-qfB', 'essai', 'main');
    await archive.write(text, FILE);
    archive.commit();
    // What the archive makes of it too: whether what it is about is there.
    const whole = told((await readArchive(archive.folder)).problems.filter(({file}) => file === FILE));
    expect(whole).toEqual(expect.arrayContaining(inBuild));
    expect(told(await checkBranch(archive.folder, 'main', 'essai'))).toEqual(whole);
    await rm(`${archive.folder}/${FILE}`, {force: true});
  });
});
