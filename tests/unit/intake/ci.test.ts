import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {cp, mkdir, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {plainHash} from '#core/anchors/hash';
import {readTranscript} from '#core/formats/archive-markdown/read';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import {checkContribution} from '#core/notes/check-contribution';
import {branchCautions} from '../../../src/intake/branch-cautions';
import type {Desk} from '../../../src/intake/desk';
import {Journal} from '../../../src/intake/journal';
import {idOf} from '../../../src/intake/keys';
import {accept} from '../../../src/intake/moderation';
import {Spool} from '../../../src/intake/spool';
import {assignCodes} from '../../../src/plugins/archive/assign-codes';
import {publishRegister} from '../../../src/plugins/archive/publish-register';
import {ROOT} from '../../support/archive-of';
import {CORRECTION, DAY, newKey, NOTE} from '../../support/intake';
import {TempArchive, tempFolder, TRANSCRIPT} from '../../support/temp-archive';

/*
 * THREATS, row 24; issue G, « done when » 6: the check of contribution branches, as a forge runs it. The forge is a bare
 * repository that holds the whole project, with and without push options; proposals stand at `refs/pull/<n>/head`, as
 * GitHub, Gitea and Forgejo have them. The step of the workflow is run word for word.
 */

let archive: TempArchive;
let folder: string;
let forge: string;
let desk: Desk;
beforeAll(async () => {
  archive = await TempArchive.create('ci');
  folder = await tempFolder('ci-forge');
  forge = path.join(folder, 'forge.git');
  for (const name of ['src', '.ci', 'package.json']) {
    await cp(path.join(ROOT, name), path.join(archive.folder, name), {recursive: true});
  }
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', forge]);
  archive.git('init', '-q', '-b', 'main');
  await assignCodes(archive.folder, archive.random, []);
  await publishRegister(archive.folder, DAY, archive.newSalt);
  archive.commit();
  archive.git('push', '-q', forge, 'main');
  const spool = new Spool(path.join(folder, 'spool'));
  await spool.open();
  desk = {
    spool,
    journal: new Journal(path.join(folder, 'spool')),
    siteDir: archive.folder,
    git: {remote: forge, base: 'main'},
    day: DAY,
    newSalt: archive.newSalt,
  };
});
afterAll(async () => {
  await archive.remove();
  await rm(folder, {recursive: true, force: true});
});
beforeEach(() => archive.git('checkout', '-qf', 'main'));

const atForge = (...args: string[]) => execFileSync('git', ['-C', forge, ...args], {encoding: 'utf8'}).trim();

/** What the forge says of the proposal that a commit is. */
async function judged(commit: string): Promise<{readonly code: number | null; readonly said: string}> {
  atForge('update-ref', 'refs/pull/7/head', commit);
  const {jobs} = parse(await readFile(path.join(ROOT, '.github/workflows/contribution.yml'), 'utf8')) as {
    jobs: {judge: {steps: [{run: string}]}};
  };
  const workplace = await tempFolder('ci-work');
  const {status, stdout, stderr} = spawnSync('bash', ['-e', '-c', jobs.judge.steps[0].run], {
    cwd: workplace,
    encoding: 'utf8',
    env: {
      ...process.env,
      // The forge of the test is a folder, which a machine may not let git reach by itself.
      GIT_ALLOW_PROTOCOL: 'file',
      SOURCE: forge,
      BASE: 'main',
      NUMBER: '7',
      CONTRIBUTION_MODULES: path.join(ROOT, 'node_modules'),
    },
  });
  await rm(workplace, {recursive: true, force: true});
  return {code: status, said: stdout + stderr};
}

/** Proposes a branch from outside. */
async function propose(change: () => Promise<unknown>) {
  archive.git('checkout', '-qB', 'essai', 'main');
  await change();
  archive.commit();
  archive.git('push', '-qf', forge, 'essai');
  return judged(atForge('rev-parse', 'essai'));
}

function entry(draft: object) {
  return {id: idOf(newKey()), receipt: '', day: DAY, quarantine: [], note: checkContribution(draft).value!};
}

const FILE = 'docs/seances/1-premiere-rencontre/notes/du-dehors.md';
const GOOD =
  '---\ntitle: Une note\nkind: session\nshown: none\ndate: 2026-01-31\nlicence: CC-BY-SA-4.0\nstatement: 1\n---\n\nInventée par les tests.\n';
const LET_BY = {code: 0, said: 'Cette branche ne contient que sa contribution.\n'};

describe('a branch of the service', () => {
  it('that holds a note is let by, on a forge with push options', {timeout: 60_000}, async () => {
    atForge('config', 'receive.advertisePushOptions', 'true');
    const received = entry(NOTE);
    expect(await accept(desk, received)).toContain(`note/${received.id}`);
    expect(await judged(atForge('rev-parse', `note/${received.id}`))).toEqual(LET_BY);
  });

  it('that holds a correction is let by, on a forge without', {timeout: 60_000}, async () => {
    atForge('config', 'receive.advertisePushOptions', 'false');
    const [turn] = readTranscript(await archive.read()).value!.chapters[0]!.turns;
    const received = entry({
      ...CORRECTION,
      target: `turn/${turn!.code}`,
      against: plainHash(wordsOf(turn!)),
      text: 'Ce texte est un essai\u202F: personne ne l’a jamais dit.',
    });
    expect(await accept(desk, received)).toContain(`correction/${received.id}`);
    expect(await judged(atForge('rev-parse', `correction/${received.id}`))).toEqual(LET_BY);
  });
});

describe('a branch from outside', () => {
  it('that adds one good note is let by', {timeout: 60_000}, async () => {
    expect(await propose(() => archive.write(GOOD, FILE))).toEqual(LET_BY);
  });

  it(
    'that may give someone away is let by, and its cautions are told with their lines',
    {timeout: 60_000},
    async () => {
      const {code, said} = await propose(() =>
        archive.write(
          GOOD.replace('Une note', 'Écrire à a@example.org').replace('.\n', '.\n\nAu 06 00 00 00 00.\n'),
          FILE,
        ),
      );
      expect(code).toBe(0);
      expect(said).toContain(`${LET_BY.said}À regarder de près\u00A0:\n`);
      expect(said).toMatch(new RegExp(`^${FILE}:2  .*\\(note/e-mail\\)$`, 'm'));
      expect(said).toMatch(new RegExp(`^${FILE}:12  .*\\(note/phone-number\\)$`, 'm'));
    },
  );

  it('that corrects a turn has no caution told of what was published before', {timeout: 60_000}, async () => {
    archive.git('checkout', '-qB', 'avant', 'main');
    const before = await archive.read();
    await archive.write(`${before}\nAu 06 00 00 00 00.\n`);
    archive.commit();
    archive.git('checkout', '-qB', 'apres', 'avant');
    await archive.write(`${before}\nUn mot.\n\nAu 06 00 00 00 00.\n\nOu à a@example.org.\n`);
    archive.commit();
    expect(await branchCautions(archive.folder, 'avant', 'apres')).toMatchObject([
      {rule: 'note/e-mail', file: TRANSCRIPT, line: before.split('\n').length + 5},
    ]);
  });

  it('cannot change who judges it: the code is the one of main', {timeout: 60_000}, async () => {
    const {code, said} = await propose(async () => {
      await archive.write(GOOD, FILE);
      await archive.write('export const checkBranch = async () => [];\n', 'src/intake/check-branch.ts');
      await archive.write('#!/bin/sh\nexit 0\n', '.ci/contribution');
      await archive.write('on: push\n', '.github/workflows/contribution.yml');
    });
    expect(code).toBe(1);
    for (const file of ['src/intake/check-branch.ts', '.ci/contribution', '.github/workflows/contribution.yml']) {
      expect(said).toContain(`${file}:1  Une contribution ne touche que sa note`);
    }
  });

  it('has nothing of it installed or run', {timeout: 60_000}, async () => {
    const mark = path.join(folder, 'couru');
    const touch = `require('fs').writeFileSync(${JSON.stringify(mark)}, '')`;
    const {code, said} = await propose(async () => {
      await archive.write(JSON.stringify({scripts: {postinstall: `node -e "${touch}"`}}), 'package.json');
      await archive.write(`${touch}\n`, 'src/settings.ts');
      await mkdir(path.join(archive.folder, 'node_modules'), {recursive: true});
      await writeFile(path.join(archive.folder, 'node_modules/jiti.js'), touch);
      await archive.write('* filter=x diff=x\n', '.gitattributes');
    });
    expect(code).toBe(1);
    expect(said).toContain('package.json:1');
    expect(existsSync(mark)).toBe(false);
  });

  it('whose file is a link out of the archive is refused', {timeout: 60_000}, async () => {
    const {code} = await propose(() => symlink('/etc/passwd', path.join(archive.folder, FILE)));
    expect(code).toBe(1);
  });
});

it('a branch that changes nothing is no success', {timeout: 60_000}, async () => {
  expect((await judged('main')).code).toBe(1);
});
