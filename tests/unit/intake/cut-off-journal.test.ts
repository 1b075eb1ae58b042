import {mkdtemp, readFile, rm, truncate, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {checkContribution} from '#core/notes/check-contribution';
import type {Entry} from '../../../src/intake/entry';
import {Journal} from '../../../src/intake/journal';
import {idOf, receiptHash, receiptOf} from '../../../src/intake/keys';
import {main} from '../../../src/intake/moderate';
import {Spool} from '../../../src/intake/spool';
import {DAY, newKey, NOTE} from '../../support/intake';
import {startIntake} from '../../support/intake-process';

let folder: string;
let file: string;
let lost: Entry;
let other: Entry;
/** Two decisions, the second of which was being written as the machine stopped. */
beforeEach(async () => {
  // Outside the repository, as the commands want it.
  folder = await mkdtemp(path.join(os.tmpdir(), 'journal-'));
  file = path.join(folder, 'journal.ndjson');
  const spool = new Spool(folder);
  await spool.open();
  const entries = ['Un', 'Deux', 'Trois'].map((title): Entry => {
    const key = newKey();
    const note = checkContribution({...NOTE, title}).value!;
    return {id: idOf(key), receipt: receiptHash(receiptOf(key)), day: DAY, quarantine: [], note};
  });
  for (const entry of entries) await spool.put(entry);
  const journal = new Journal(folder);
  for (const {id, note} of entries.slice(0, 2))
    await journal.add({day: DAY, id, kind: note.kind, received: DAY, decision: 'refused', reason: 'doublon'});
  [, lost, other] = entries as [Entry, Entry, Entry];
  await truncate(file, (await readFile(file)).length - 20);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, {recursive: true, force: true});
});

/** What a command of moderators says, and what it says beside. */
async function say(...words: readonly string[]): Promise<{readonly said: string; readonly beside: string}> {
  vi.stubEnv('ARCHIVE_INTAKE_FOLDER', folder);
  const [log, error] = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
  for (const spied of [log, error]) spied.mockClear().mockImplementation(() => {});
  await main(words);
  const [said = '', beside = ''] = [log, error].map(({mock}) => mock.calls.flat().join('\n'));
  return {said, beside};
}

describe('a decision that was being written as the machine stopped', () => {
  it('is told by each command, beside what it answers, until another line takes its place', async () => {
    const told = new RegExp(`^La ligne 2 de ${file} [^\n]*${lost.id}[^\n]*perdue[^\n]*$`);
    const listed = await say('lister');
    expect(listed.beside).toMatch(told);
    expect(listed.said).toMatch(new RegExp(`${lost.id} [^]*2 textes`));
    expect(listed.said).not.toContain('La ligne');
    expect((await say('voir', other.id)).beside).toMatch(told);
    expect(await say('refuser', other.id, '--motif', 'doublon')).toEqual({
      said: 'Refusé.',
      beside: expect.stringMatching(told) as string,
    });
    expect(await say('lister')).toEqual({said: expect.stringContaining(lost.id) as string, beside: ''});
  });

  it('is told without the number of its text when that is cut off too', async () => {
    await truncate(file, (await readFile(file, 'utf8')).indexOf(lost.id) + 8);
    const {beside} = await say('lister');
    expect(beside).toContain('La ligne 2 de ');
    expect(beside).not.toContain(lost.id.slice(0, 8));
  });

  it('is told by the service as it starts, by its line alone', {timeout: 60_000}, async () => {
    const service = await startIntake(folder);
    expect(service.output()).toContain('"line":2,"msg":"journal cut off"');
    expect(service.output()).not.toContain(lost.id);
    expect(await (await fetch(`${service.address}sante`)).json()).toEqual({status: 'ok', unreadable: 0});
    service.child.kill('SIGTERM');
    await service.ended;
  });
});

it('a journal that does not read keeps no service from receiving texts', {timeout: 60_000}, async () => {
  await writeFile(file, '{"day":\n');
  const service = await startIntake(folder);
  expect(service.output()).toContain('"msg":"journal unreadable"');
  service.child.kill('SIGTERM');
  await service.ended;
});
