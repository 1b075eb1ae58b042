import {copyFile, mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {afterEach, describe, expect, it} from 'vitest';
import {chainHash} from '#core/anchors/hash';
import {assignCodes} from '../../../../src/plugins/archive/assign-codes';
import {publishRegister} from '../../../../src/plugins/archive/publish-register';
import {readArchive} from '../../../../src/plugins/archive/read-archive';
import {readCopy} from '../../../../src/plugins/archive/read-copy';
import {TempArchive} from '../../../support/temp-archive';

/* `npm run verifier -- --registre <copie>`: does today's ledger continue a state that was published before? */

const LEDGER = 'docs/_registre/premiere-rencontre.ndjson';
const COPY = 'copie/premiere-rencontre.ndjson';
const HEADS = 'copie/tetes.json';

const made: TempArchive[] = [];
afterEach(() => Promise.all(made.splice(0).map((archive) => archive.remove())));

/** An archive without git whose ledger went on after a copy of it was made, as a file and as the site's heads. */
async function create(): Promise<TempArchive> {
  const archive = await TempArchive.create('copie');
  made.push(archive);
  await assignCodes(archive.folder, archive.random);
  await publishRegister(archive.folder, '2026-11-01', archive.newSalt);
  const text = await archive.read(LEDGER);
  const lines = text.trimEnd().split('\n');
  await archive.write(text, COPY);
  await archive.write(
    JSON.stringify({'premiere-rencontre': {events: lines.length, head: chainHash(lines.at(-1)!)}}),
    HEADS,
  );
  await archive.edit((words) => words.replace('écrite pour', 'faite pour'));
  await publishRegister(archive.folder, '2026-11-02', archive.newSalt);
  return archive;
}

const rules = async ({folder}: TempArchive, copy: string) => {
  const {problems} = await readArchive(folder, await readCopy(path.join(folder, copy)));
  return [...new Set(problems.map(({rule}) => rule))];
};
const truncate = (text: string) => text.split('\n').slice(0, -2).join('\n') + '\n';

describe.each([
  ['a copy of a ledger', COPY],
  ['the heads of the site', HEADS],
])('%s', (_, copy) => {
  it('is held by a ledger that only went on', async () => {
    expect(await rules(await create(), copy)).toEqual([]);
  });

  it('is not held by a ledger that was cut', async () => {
    const archive = await create();
    for (const file of [LEDGER, LEDGER]) await archive.edit(truncate, file);
    expect(await rules(archive, copy)).toContain('ledger/rewritten');
  });

  it('is not held by a ledger that was emptied', async () => {
    const archive = await create();
    await archive.write('', LEDGER);
    expect(await rules(archive, copy)).toContain('ledger/rewritten');
  });
});

describe('a copy of a ledger', () => {
  it.each([
    ['an older state, cut between two lines, is held', truncate, []],
    [
      'whose last line is another one is not held',
      (text: string) => text.replace(/"v1:[0-9a-f]{8}(?=[^"]*","speaker[^}]*\}\n$)/, '"v1:00000000'),
      ['ledger/rewritten'],
    ],
  ])('%s', async (_, change, expected) => {
    const archive = await create();
    await archive.edit(change, COPY);
    expect(await rules(archive, COPY)).toEqual(expected);
  });

  it.each([
    ['altered', (text: string) => text.replace('2026-11-01', '2026-11-03'), 2],
    ['cut in a line', (text: string) => text.slice(0, 300), 1],
    ['reordered', (text: string) => text.replace(/^(.*\n)(.*\n)/, '$2$1'), 1],
    ['of something else', () => 'bonjour\n', 1],
  ])('%s is refused: it proves nothing', async (_, change, atLeast) => {
    const archive = await create();
    await archive.edit(change, COPY);
    const refusal = await rules(archive, COPY).then(
      () => undefined,
      (error: Error) => error.message,
    );
    const [, line] = /premiere-rencontre\.ndjson:(\d+) {2}Cette copie du registre est coupée/.exec(refusal ?? '') ?? [];
    expect(Number(line), refusal).toBeGreaterThanOrEqual(atLeast);
  });
});

describe('the heads of the site', () => {
  it('with another hash are not held', async () => {
    const archive = await create();
    await archive.edit((text) => text.replace(/v1:.{8}/, 'v1:00000000'), HEADS);
    expect(await rules(archive, HEADS)).toEqual(['ledger/rewritten']);
  });

  it('of a ledger that is not there are not held', async () => {
    const archive = await create();
    await archive.edit((text) => text.replace('premiere-rencontre', 'autre-rencontre'), HEADS);
    expect(await rules(archive, HEADS)).toEqual(['ledger/removed']);
  });
});

describe('a folder', () => {
  it('is read by its heads, else by its ledgers', async () => {
    const archive = await create();
    expect(await readCopy(path.join(archive.folder, 'copie'))).toMatchObject({kind: 'heads'});
    const {folder} = archive;
    await mkdir(path.join(folder, 'autre'));
    for (const name of ['premiere-rencontre.ndjson', '_adresses.ndjson', 'premiere-rencontre.mots.ndjson'])
      await copyFile(path.join(folder, 'docs/_registre', name), path.join(folder, 'autre', name));
    const copy = await readCopy(path.join(folder, 'autre'));
    expect(copy.kind === 'ledgers' && copy.ledgers.map(({name}) => name).sort()).toEqual([
      '_adresses',
      'premiere-rencontre',
    ]);
    expect(await rules(archive, 'autre')).toEqual([]);
  });
});

it.each([
  ['a file that is not there', 'nulle-part.json', undefined],
  ['a ledger that is not there', 'nulle-part.ndjson', undefined],
  ['a page that is no heads', 'page.json', '<!doctype html>'],
  ['heads cut in the middle', 'tetes.json', '{"premiere-rencontre":{"events":3,"head":"v1:00'],
  ['heads without hashes', 'tetes.json', '{"premiere-rencontre":{"events":3}}'],
])('%s is refused, and what to give is told', async (_, name, text) => {
  const archive = await TempArchive.create('copie');
  made.push(archive);
  const file = path.join(archive.folder, name);
  if (text !== undefined) await writeFile(file, text);
  await expect(readCopy(file)).rejects.toThrow(/ne se lit pas\u00A0: (?:donnez|vérifiez)/);
});
