import {spawnSync} from 'node:child_process';
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {readEntry} from '../../../src/intake/entry';
import {receiptHash} from '../../../src/intake/keys';
import {newKey, NOTE, post, solve} from '../../support/intake';
import {startIntake, type IntakeProcess} from '../../support/intake-process';

/* THREATS, row 22: the real service on a disk that is really full. What it acknowledged is there; what it could not keep it says. */

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'accueil-'));
});
afterEach(() => rm(folder, {recursive: true, force: true}));

/** A shell of its own name space: the disk that it mounts is seen by the service alone, and goes with it. */
const inOwnDisk = (size: string) => [
  'unshare',
  '--user',
  '--map-root-user',
  '--mount',
  'sh',
  '-c',
  `mount -t tmpfs -o size=${size} tmpfs "$ARCHIVE_INTAKE_FOLDER" && exec "$@"`,
  'sh',
];

function canMount(): boolean {
  const [program = '', ...words] = inOwnDisk('64k');
  return spawnSync(program, [...words, 'true'], {env: {...process.env, ARCHIVE_INTAKE_FOLDER: folder}}).status === 0;
}

interface Answer {
  readonly status: number;
  readonly body: {readonly receipt?: string; readonly message?: string};
}

async function send(address: string, key: string, text: string): Promise<Answer> {
  const body = JSON.stringify({note: {...NOTE, text}, proof: await solve(address, key)});
  const answer = await post(`${address}textes`, body, {'idempotency-key': key});
  return {status: answer.status, body: (await answer.json()) as Answer['body']};
}

/** Receipts, hashed, of the texts that are whole in a folder. */
async function keptIn(texts: string): Promise<string[]> {
  const entries = await Promise.all(
    (await readdir(texts)).map(async (file) => readEntry(await readFile(path.join(texts, file), 'utf8'))),
  );
  return entries.map((entry) => entry!.receipt);
}

async function stop(service: IntakeProcess): Promise<void> {
  service.child.kill('SIGTERM');
  await service.ended;
}

describe('a disk that is really full', () => {
  it(
    'holds every text that was acknowledged; the others were told; freed, it takes them',
    {timeout: 120_000},
    async ({skip}) => {
      skip(!canMount(), 'this machine lets nobody mount a small disk');
      const service = await startIntake(folder, 0, {under: inOwnDisk('384k')});
      // The folder as the service sees it.
      const seen = path.join('/proc', String(service.child.pid), 'root', folder);
      await writeFile(path.join(seen, 'lest'), Buffer.alloc(128_000));
      const text = 'Un texte inventé par les tests. '.repeat(300);
      const receipts: string[] = [];
      const refused: string[] = [];
      for (let sent = 0; sent < 40; sent++) {
        const key = newKey();
        const {status, body} = await send(service.address, key, text);
        if (status === 202) receipts.push(receiptHash(body.receipt!));
        else {
          expect(status).toBe(503);
          expect(body.receipt).toBeUndefined();
          expect(body.message).toContain('rien n’a été reçu');
          refused.push(key);
        }
      }
      expect(receipts.length).toBeGreaterThan(3);
      expect(refused.length).toBeGreaterThan(3);
      expect((await keptIn(path.join(seen, 'textes'))).sort()).toEqual(receipts.sort());
      expect((await fetch(`${service.address}sante`)).status).toBe(503);
      expect(service.output()).toContain('ENOSPC');

      await rm(path.join(seen, 'lest'));
      const again = await send(service.address, refused[0]!, text);
      expect(again.status).toBe(202);
      expect(await keptIn(path.join(seen, 'textes'))).toContain(receiptHash(again.body.receipt!));
      expect((await fetch(`${service.address}sante`)).status).toBe(200);
      await stop(service);
    },
  );

  it('is told in the same way when a file may not grow', {timeout: 60_000}, async () => {
    // Blocks of 512 or of 1,024 bytes, as the shell counts.
    const limited = ['sh', '-c', 'trap "" XFSZ; ulimit -f 4; exec "$@"', 'sh'];
    const service = await startIntake(folder, 0, {under: limited});
    const kept = await send(service.address, newKey(), 'Court.');
    expect(kept.status).toBe(202);
    const {status, body} = await send(service.address, newKey(), 'Un texte inventé par les tests. '.repeat(300));
    expect({status, receipt: body.receipt}).toEqual({status: 503, receipt: undefined});
    expect(await keptIn(path.join(folder, 'textes'))).toEqual([receiptHash(kept.body.receipt!)]);
    expect((await fetch(`${service.address}sante`)).status).toBe(503);
    expect(await readdir(path.join(folder, 'en-cours'))).toEqual([]);
    await stop(service);
  });
});
