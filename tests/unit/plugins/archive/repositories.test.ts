import {rm} from 'node:fs/promises';
import path from 'node:path';
import {afterEach, describe, expect, it} from 'vitest';
import {assignCodes} from '../../../../src/plugins/archive/assign-codes';
import {loadRegister} from '../../../../src/plugins/archive/load-register';
import {publishRegister} from '../../../../src/plugins/archive/publish-register';
import {readPublishedState} from '../../../../src/plugins/archive/published-state';
import {readArchive} from '../../../../src/plugins/archive/read-archive';
import {TempArchive} from '../../../support/temp-archive';

/* What git knows of the published state, whatever the shape of the repository. */

const LEDGER = 'docs/_registre/premiere-rencontre.ndjson';
const SHALLOW = '.git/shallow';
const SECOND = 'docs/seances/2-seconde/transcription.md';

const made: TempArchive[] = [];
afterEach(() => Promise.all(made.splice(0).map((archive) => archive.remove())));

/** A committed archive whose three turns are published; `below`: its folder in the repository. */
async function create(below = ''): Promise<TempArchive> {
  const archive = await TempArchive.create('depot', below);
  made.push(archive);
  archive.git('init', '-q', '-b', 'main', path.relative(below, '') || '.');
  await publish(archive);
  archive.commit();
  return archive;
}

async function publish(archive: TempArchive): Promise<void> {
  await assignCodes(archive.folder, archive.random);
  const {problems} = await publishRegister(archive.folder, '2026-11-01', archive.newSalt);
  expect(problems).toEqual([]);
}

const rules = async ({folder}: {folder: string}) =>
  [...new Set((await readArchive(folder)).problems.map(({rule}) => rule))].sort();
const unknown = async ({folder}: {folder: string}) => (await readArchive(folder)).unknown;
const correct = (archive: TempArchive, before: string, after: string) =>
  archive.edit((text) => text.replace(before, after));
const tamper = (archive: TempArchive, file = LEDGER) =>
  archive.edit((text) => text.replace('2026-11-01', '2026-11-02'), file);
const neutral = async (archive: TempArchive) => {
  await archive.edit((text) => `${text}\nune phrase\n`, 'docs/a-propos.md');
  archive.commit();
};

describe('ARCHIVE_BASE_COMMIT', () => {
  const lengthAt = async (archive: TempArchive, base: string) => {
    const {published} = await readPublishedState(archive.folder, await loadRegister(archive.folder), base);
    const own = published?.kind === 'ledgers' ? published.ledgers : [];
    return own.find(({name}) => name === 'premiere-rencontre')?.text.length;
  };

  it('names the commit whose ledgers are the published ones; without it, the commit before', async () => {
    const archive = await create();
    const [base, first] = [archive.git('rev-parse', 'HEAD'), (await archive.read(LEDGER)).length];
    await correct(archive, 'écrite pour', 'faite pour');
    await publish(archive);
    archive.commit();
    await neutral(archive);
    const second = (await archive.read(LEDGER)).length;
    expect(second).toBeGreaterThan(first);
    expect(await lengthAt(archive, '')).toBe(second);
    expect(await lengthAt(archive, base)).toBe(first);
    expect(await lengthAt(archive, 'HEAD~2')).toBe(first);
  });

  it.each(['0123456789012345678901234567890123456789', 'nulle-part', '--all', 'HEAD:docs'])(
    '%s is refused: it is no commit of the repository',
    async (base) => {
      const archive = await create();
      await expect(lengthAt(archive, base)).rejects.toThrow(/^ARCHIVE_BASE_COMMIT.*«\u00A0git fetch origin\u00A0»/);
    },
  );
});

describe('a clone without its history', () => {
  // What « git clone --depth 1 » leaves, without its transport, which a machine can forbid: the commits where history stops.
  const cut = async (archive: TempArchive) => {
    await neutral(archive);
    await archive.write(`${archive.git('rev-parse', 'HEAD')}\n`, SHALLOW);
    return archive;
  };

  it('says that the published state is not known, and how to get it', async () => {
    const copy = await cut(await create());
    expect(await rules(copy)).toEqual([]);
    expect(await unknown(copy)).toMatch(/ne remonte pas assez loin.*«\u00A0git fetch --unshallow\u00A0»/);
    await rm(path.join(copy.folder, SHALLOW));
    expect(await unknown(copy)).toBeUndefined();
  });

  it('compares with what it has: a change that is not committed turns red', async () => {
    const copy = await cut(await create());
    await tamper(copy);
    expect(await rules(copy)).toContain('ledger/rewritten');
    expect(await unknown(copy)).toMatch(/incomplet.*«\u00A0git fetch --unshallow\u00A0»/);
  });
});

describe('a merge', () => {
  it('of two branches that published different sessions is green, and holds both', async () => {
    const archive = await create();
    archive.git('checkout', '-qb', 'autre');
    for (const file of ['seance.yaml', 'resume.md']) {
      const text = await archive.read(`docs/seances/1-premiere-rencontre/${file}`);
      await archive.write(text.replace('value: 1\n', 'value: 2\n'), `docs/seances/2-seconde/${file}`);
    }
    const [head] = (await archive.read()).split('## ');
    await archive.write(`${head}**Modération**\nTout autre chose.\n`, SECOND);
    await publish(archive);
    archive.commit();
    archive.git('checkout', '-q', 'main');
    await correct(archive, 'écrite pour', 'faite pour');
    await publish(archive);
    archive.commit();
    archive.git('merge', '-q', '--no-edit', 'autre');
    expect(await rules(archive)).toEqual([]);
    await neutral(archive);
    expect(await rules(archive)).toEqual([]);
    for (const file of [LEDGER, 'docs/_registre/seconde.ndjson']) {
      await tamper(archive, file);
      archive.commit();
      await neutral(archive);
      expect(await rules(archive), file).toContain('ledger/rewritten');
      archive.git('reset', '-q', '--hard', 'HEAD~2');
    }
  });

  it('of two branches that added to the same ledger says what to do, and that does it', async () => {
    const archive = await create();
    archive.git('checkout', '-qb', 'autre');
    await correct(archive, 'une question', 'la question');
    await publish(archive);
    archive.commit();
    archive.git('checkout', '-q', 'main');
    await correct(archive, 'écrite pour', 'faite pour');
    await publish(archive);
    archive.commit();

    expect(() => archive.git('merge', '-q', '--no-edit', 'autre')).toThrow();
    expect(await rules(archive)).toContain('ledger/forked');
    const withoutMarks = (text: string) => text.replaceAll(/^[<=>]{7}.*\n/gm, '');
    await archive.edit(withoutMarks, LEDGER);
    await archive.edit(withoutMarks, LEDGER.replace('.ndjson', '.mots.ndjson'));
    const {problems} = await readArchive(archive.folder);
    const forked = problems.find(({rule}) => rule === 'ledger/forked');
    expect(forked?.message).toContain('git checkout <branche> -- docs/_registre');

    archive.git('checkout', 'main', '--', 'docs/_registre');
    await publish(archive);
    archive.commit();
    expect(await rules(archive)).toEqual([]);
    await neutral(archive);
    expect(await rules(archive)).toEqual([]);
    expect(await archive.read(LEDGER.replace('.ndjson', '.mots.ndjson'))).toContain('la question');
  });

  it('that keeps the ledger of the branch that was not published turns red', async () => {
    const archive = await create();
    archive.git('checkout', '-qb', 'autre');
    await correct(archive, 'une question', 'la question');
    await publish(archive);
    archive.commit();
    archive.git('checkout', '-q', 'main');
    await correct(archive, 'écrite pour', 'faite pour');
    await publish(archive);
    archive.commit();
    archive.git('merge', '-q', '--no-edit', '-X', 'theirs', 'autre');
    expect(await rules(archive)).toContain('ledger/rewritten');
  });
});

it('content may stand in a folder of the repository: seen before the commit, after it, and two commits later', async () => {
  const archive = await create('site/contenu');
  archive.commit();
  expect(await rules(archive)).toEqual([]);
  expect(await unknown(archive)).toBeUndefined();
  await tamper(archive);
  expect(await rules(archive)).toContain('ledger/rewritten');
  archive.commit();
  expect(await rules(archive)).toContain('ledger/rewritten');
  await neutral(archive);
  await neutral(archive);
  expect(await rules(archive)).toContain('ledger/rewritten');
});
