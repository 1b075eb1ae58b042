import fs from 'node:fs/promises';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {checkContribution} from '#core/notes/check-contribution';
import {readEntry, writeEntry, type Entry} from '../../../src/intake/entry';
import {Spool, SPOOL_DISK, type SpoolDisk} from '../../../src/intake/spool';
import {DAY, NOTE} from '../../support/intake';
import {tempFolder} from '../../support/temp-archive';

let folder: string;
beforeEach(async () => {
  folder = await tempFolder('spool');
});
afterEach(() => fs.rm(folder, {recursive: true, force: true}));

const ENTRY: Entry = {
  id: '0123456789abcdef',
  receipt: 'x',
  day: DAY,
  quarantine: [],
  note: checkContribution(NOTE).value!,
};

describe('a text that is kept', () => {
  it('is written, then linked, then its folder is synced, before anyone is told', async () => {
    const steps: string[] = [];
    const told = <Name extends keyof SpoolDisk>(name: Name) =>
      (async (...args: string[]) => {
        await (SPOOL_DISK[name] as (...all: string[]) => Promise<void>)(...args);
        steps.push(`${name} ${path.relative(folder, args.at(name === 'link' ? 1 : 0)!).split('/')[0]}`);
      }) as SpoolDisk[Name];
    const spool = new Spool(folder, {
      write: told('write'),
      link: told('link'),
      remove: told('remove'),
      rename: told('rename'),
      syncFolder: told('syncFolder'),
    });
    await spool.open();
    steps.length = 0;
    expect(await spool.put(ENTRY)).toBe('kept');
    expect(steps).toEqual(['write en-cours', 'link textes', 'remove en-cours', 'syncFolder textes']);
    steps.length = 0;
    expect(await spool.put(ENTRY)).toBe('same');
    expect(steps.at(-1)).toBe('syncFolder textes');
    expect(await spool.put({...ENTRY, note: {...ENTRY.note, title: 'Autre'}})).toBe('other');
  });

  it('is synced before its file is closed', async () => {
    const open = fs.open;
    const steps: string[] = [];
    const spy = vi.spyOn(fs, 'open').mockImplementation(async (...args) => {
      const handle = await open(...args);
      for (const name of ['writeFile', 'sync', 'close'] as const) {
        const act = handle[name].bind(handle) as (...all: unknown[]) => Promise<void>;
        Object.assign(handle, {[name]: (...all: unknown[]) => (steps.push(name), act(...all))});
      }
      return handle;
    });
    await SPOOL_DISK.write(path.join(folder, 'x.json'), 'x', DAY).finally(() => spy.mockRestore());
    expect(steps).toEqual(['writeFile', 'sync', 'close']);
  });

  it('is read as it was, whatever its kind', () => {
    expect(readEntry(writeEntry(ENTRY))).toEqual(ENTRY);
    const {value} = checkContribution({
      title: 'Retirez-le',
      kind: 'withdrawal',
      date: DAY,
      text: 'Merci.',
      target: 'turn/7f3k2',
    });
    expect(readEntry(writeEntry({...ENTRY, note: value!}))).toEqual({...ENTRY, note: value});
  });

  it('is known to be cut off, or changed', () => {
    const text = writeEntry(ENTRY);
    for (const cut of [0, 1, text.length - 2, Math.floor(text.length / 2)])
      expect(readEntry(text.slice(0, cut))).toBeUndefined();
    expect(readEntry(text.replace('retenu', 'changé'))).toBeUndefined();
  });
});

it('many texts are read a few at a time: a system lets few files be open', async () => {
  const spool = new Spool(folder);
  await spool.open();
  for (let rank = 0; rank < 100; rank++) {
    const id = String(rank).padStart(16, '0');
    await fs.writeFile(path.join(folder, 'textes', `${id}.json`), writeEntry({...ENTRY, id}));
  }
  let [open, most] = [0, 0];
  const read = fs.readFile;
  const spy = vi.spyOn(fs, 'readFile').mockImplementation((async (...args: Parameters<typeof fs.readFile>) => {
    most = Math.max(most, ++open);
    return read(...args).finally(() => open--);
  }) as typeof fs.readFile);
  const entries = await spool.all().finally(() => spy.mockRestore());
  expect(entries).toHaveLength(100);
  expect(most).toBeLessThanOrEqual(32);
});
