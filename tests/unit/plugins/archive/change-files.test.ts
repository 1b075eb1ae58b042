import {execFile, execFileSync, spawnSync} from 'node:child_process';
import {mkdir, rm, utimes, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {changeFiles, finishInterrupted} from '../../../../src/plugins/archive/change-files';
import {Refusal} from '../../../../src/plugins/archive/lock';
import {DISK} from '../../../../src/plugins/archive/disk';
import {ROOT} from '../../../support/archive-of';
import {readAll, tempFolder} from '../../../support/temp-archive';

const WRITER = path.join(ROOT, 'tests/support/killed-writer.mjs');
const OLD = {
  'docs/_registre/a.ndjson': 'registre\n',
  'docs/_registre/a.mots.ndjson': 'mots\n',
  'docs/seances/1-a/transcription.md': 'transcription\n',
};
const NEW = {
  'docs/_registre/a.ndjson': 'nouveau registre\n',
  'docs/seances/1-a/transcription.md': 'nouvelle transcription\n',
};

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, {recursive: true, force: true}))));

async function world(): Promise<string> {
  const folder = await tempFolder('ecriture');
  folders.push(folder);
  for (const [file, text] of Object.entries(OLD)) {
    await mkdir(path.dirname(path.join(folder, file)), {recursive: true});
    await writeFile(path.join(folder, file), text);
  }
  return folder;
}

const change = (text: string) => async () => ({
  changes: [
    {path: 'docs/_registre/a.ndjson', text},
    {path: 'docs/seances/1-a/transcription.md', text},
  ],
  result: undefined,
});

describe('files that change together', () => {
  let steps = 0;
  beforeAll(async () => {
    const folder = await world();
    steps = Number(execFileSync(process.execPath, [WRITER, folder, '0'], {encoding: 'utf8'}));
    expect(await readAll(folder)).toEqual(NEW);
  });

  it('are all old or all new, whenever the command is killed, once the next reader has come', async () => {
    expect(steps).toBeGreaterThan(10);
    const states: string[] = [];
    const half = Array.from({length: 2 * steps}, (_, index) => 1 + index / 2);
    for (const step of half) {
      const folder = await world();
      const {signal} = spawnSync(process.execPath, [WRITER, folder, String(step)]);
      if (!Number.isInteger(step) && signal === null) continue;
      expect(signal, String(step)).toBe('SIGKILL');
      await finishInterrupted(folder);
      // What was swept away at the next change can still be there, under a name that nothing reads.
      const all = Object.entries(await readAll(folder));
      const files = Object.fromEntries(all.filter(([file]) => !path.basename(file).startsWith('.')));
      const state = JSON.stringify(files) === JSON.stringify({...files, ...OLD}) ? 'old' : 'new';
      expect(files, String(step)).toEqual(state === 'old' ? OLD : NEW);
      states.push(state);

      await changeFiles(folder, change('plus tard\n'));
      const after = await readAll(folder);
      expect(Object.keys(after).filter((file) => path.basename(file).startsWith('.'))).toEqual([]);
      expect(after['docs/_registre/a.ndjson']).toBe('plus tard\n');
    }
    // One step decides: nothing is new before it, nothing old after.
    expect(states.join(' ')).toMatch(/^(?:old ){3,}(?:new ){3,}new$/);
  }, 120_000);

  it('stay as they are when the disk refuses, at whatever step before the last word', async () => {
    for (let step = 2; step <= 6; step++) {
      const folder = await world();
      let done = 0;
      const full = async () => {
        if (++done === step) throw Object.assign(new Error('ENOSPC: no space left on device'), {code: 'ENOSPC'});
      };
      const disk = {
        ...DISK,
        write: async (file: string, text: string) => {
          await DISK.write(file, text.slice(0, 4));
          await full();
          await DISK.write(file, text);
        },
        syncFolder: full,
      };
      await expect(changeFiles(folder, change('nouveau\n'), disk)).rejects.toThrow(
        /^Le disque est plein\u00A0: rien n’a été changé\. /,
      );
      expect(await readAll(folder)).toEqual(OLD);
    }
  });

  it('leave no lock when the disk is full, which is said in French', async () => {
    const [folder, empty] = [await world(), await tempFolder('ecriture')];
    folders.push(empty);
    const failing = (code: string) => ({
      ...DISK,
      write: async (file: string) => {
        await writeFile(file, '');
        throw Object.assign(new Error(`${code}: in English`), {code});
      },
    });
    for (const place of [folder, empty]) {
      await expect(changeFiles(place, change('nouveau\n'), failing('ENOSPC'))).rejects.toThrow(
        new Refusal('Le disque est plein\u00A0: rien n’a été changé. Libérez de la place, puis relancez la commande.'),
      );
    }
    await expect(changeFiles(folder, change('nouveau\n'), failing('EROFS'))).rejects.toThrow(
      /^L’écriture sur le disque a échoué \(EROFS\)\u00A0: rien n’a été changé\. Vérifiez/,
    );
    expect(await readAll(folder)).toEqual(OLD);
    expect(await readAll(empty)).toEqual({});
    await changeFiles(folder, change('autre\n'));
  });

  it('have a lock on a disk without links too', async () => {
    const folder = await world();
    const without = async () => {
      throw Object.assign(new Error('EPERM'), {code: 'EPERM'});
    };
    await changeFiles(folder, change('autre\n'), {...DISK, link: without});
    expect((await readAll(folder))['docs/_registre/a.ndjson']).toBe('autre\n');
    expect(Object.keys(await readAll(folder))).toHaveLength(3);
  });

  it('are finished by the next command when the disk refuses after the last word, and that is said', async () => {
    const folder = await world();
    let renamed = 0;
    const disk = {
      ...DISK,
      rename: async (from: string, to: string) => {
        if (++renamed === 2) throw Object.assign(new Error('ENOSPC: in English'), {code: 'ENOSPC'});
        await DISK.rename(from, to);
      },
    };
    await expect(changeFiles(folder, change('nouveau\n'), disk)).rejects.toThrow(
      new Refusal(
        'Le disque est plein\u00A0: le changement est décidé, et il n’est pas fini. Libérez de la place\u00A0: la prochaine commande le finira.',
      ),
    );
    await changeFiles(folder, async () => ({changes: [], result: undefined}));
    expect(await readAll(folder)).toEqual({
      ...OLD,
      'docs/_registre/a.ndjson': 'nouveau\n',
      'docs/seances/1-a/transcription.md': 'nouveau\n',
    });
  });

  it('are not changed by two commands at once: the second is told', async () => {
    const folder = await world();
    let waited = 0;
    await changeFiles(folder, async () => {
      await expect(changeFiles(folder, change('autre\n'), DISK, async () => void waited++)).rejects.toThrow(
        'Une autre commande est en train d’écrire',
      );
      return {changes: [], result: undefined};
    });
    expect(waited).toBe(100);
    expect(await readAll(folder)).toEqual(OLD);
    await changeFiles(folder, change('autre\n'));
  });

  it('wait for a command that holds the lock a moment, then are all changed', async () => {
    const folder = await world();
    const lock = path.join(folder, 'docs/_registre/.verrou');
    await writeFile(lock, JSON.stringify({id: 'a', pid: process.pid, host: os.hostname()}));
    const waits: string[] = [];
    const wait = async () => {
      waits.push((await readAll(folder))['docs/_registre/a.ndjson']!);
      if (waits.length === 3) await rm(lock);
    };
    await changeFiles(folder, change('autre\n'), DISK, wait);
    expect(waits).toEqual(Array(3).fill(OLD['docs/_registre/a.ndjson']));
    expect((await readAll(folder))['docs/_registre/a.ndjson']).toBe('autre\n');
  });

  it('wait when they are only read: a journal is finished by whoever holds the lock, or after it', async () => {
    const folder = await world();
    const [lock, journal] = ['.verrou', '.journal'].map((name) => path.join(folder, 'docs/_registre', name)) as [
      string,
      string,
    ];
    await writeFile(lock, JSON.stringify({id: 'a', pid: process.pid, host: os.hostname()}));
    await writeFile(journal, JSON.stringify({id: 'a', files: [{path: 'docs/_registre/a.ndjson', removed: true}]}));
    await expect(finishInterrupted(folder, async () => undefined)).rejects.toThrow('est en train d’écrire');
    expect(await readAll(folder)).toHaveProperty(['docs/_registre/a.ndjson']);
    await finishInterrupted(folder, () => rm(lock));
    expect(Object.keys(await readAll(folder))).toEqual(
      expect.not.arrayContaining(['docs/_registre/a.ndjson', 'docs/_registre/.journal', 'docs/_registre/.verrou']),
    );
  });

  it('lock out nobody for ever: a dead command, an unreadable lock and an old one are taken over', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const [moment, long] = [10_000, 11 * 60_000];
    // One that says nothing whole was left by a disk that was full: it is none, once there was time to write it.
    const locks: readonly [string, number][] = [
      [JSON.stringify({id: 'a', pid: dead, host: os.hostname()}), 0],
      ['', moment],
      ['{"id":"a","pi', moment],
      ['null', moment],
      [JSON.stringify({id: 'a', pid: process.pid, host: os.hostname()}), long],
      [JSON.stringify({id: 'a', pid: 1, host: 'une-autre-machine'}), long],
    ];
    for (const [text, age] of locks) {
      const folder = await world();
      const lock = path.join(folder, 'docs/_registre/.verrou');
      await writeFile(lock, text);
      if (age > 0) {
        const wait = async () => undefined;
        await expect(changeFiles(folder, change('autre\n'), DISK, wait), text).rejects.toThrow('est en train d’écrire');
        const then = new Date(Date.now() - age);
        await utimes(lock, then, then);
      }
      await changeFiles(folder, change('autre\n'));
      expect((await readAll(folder))['docs/_registre/a.ndjson']).toBe('autre\n');
    }
  });

  it('refuse a journal that would touch anything but the content', async () => {
    for (const file of ['../dehors', 'docs/../dehors', 'src/settings.ts', 'docs/.git/config']) {
      const folder = await world();
      const journal = path.join(folder, 'docs/_registre/.journal');
      await writeFile(journal, JSON.stringify({id: 'a', files: [{path: file, removed: true}]}));
      await expect(finishInterrupted(folder)).rejects.toThrow('.journal ne se lit pas');
    }
  });

  it('leave no folder where there was none', async () => {
    const folder = await tempFolder('ecriture');
    folders.push(folder);
    await changeFiles(folder, async () => ({changes: [], result: undefined}));
    const {stdout} = await promisify(execFile)('ls', ['-A', path.join(folder, 'docs')]);
    expect(stdout).toBe('');
  });
});
