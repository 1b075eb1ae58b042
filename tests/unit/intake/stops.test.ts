import {randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {checkContribution} from '#core/notes/check-contribution';
import {readEntry, writeEntry} from '../../../src/intake/entry';
import {idOf, receiptHash, receiptOf} from '../../../src/intake/keys';
import {Spool} from '../../../src/intake/spool';
import {DAY, newKey, NOTE, ORIGIN, post, solve} from '../../support/intake';
import {startIntake} from '../../support/intake-process';

let folder: string;
beforeEach(async () => {
  // Outside the repository, as the service wants it; and the name of a socket is short.
  folder = await mkdtemp(path.join(os.tmpdir(), 'accueil-'));
});
afterEach(() => rm(folder, {recursive: true, force: true}));

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** THREATS, row 22; issue G, « done when » 2. */
describe('a service that is killed', () => {
  it(
    'loses no text that it acknowledged and doubles none: 500 of 4 clients, 25 kills',
    {timeout: 300_000},
    async () => {
      let service = await startIntake(folder);
      const {port} = new URL(service.address);
      const address = service.address;
      const receipts = new Map<string, string>();
      let [left, isOver] = [500, false];

      const client = async () => {
        while (left-- > 0) {
          const key = newKey();
          const title = `Texte ${key}`;
          // Sent again under the same key until it is acknowledged, as the form does.
          for (;;) {
            try {
              const body = JSON.stringify({note: {...NOTE, title}, proof: await solve(address, key)});
              const answer = await post(`${address}textes`, body, {'idempotency-key': key});
              if (answer.status === 200 || answer.status === 202) {
                receipts.set(title, ((await answer.json()) as {receipt: string}).receipt);
                break;
              }
              throw new Error(`status ${answer.status}`);
            } catch {
              await pause(20);
            }
          }
        }
      };
      const killer = async () => {
        for (let kills = 0; kills < 25; kills++) {
          const before = receipts.size;
          // In the middle of the work: once a few more were acknowledged since it started.
          while (!isOver && receipts.size < Math.min(before + 12, 490)) await pause(2);
          service.child.kill('SIGKILL');
          await service.ended;
          service = await startIntake(folder, Number(port));
        }
      };
      await Promise.all([killer(), ...Array.from({length: 4}, client)]).finally(() => (isOver = true));
      service.child.kill('SIGTERM');
      expect(await service.ended).toBe(0);

      expect(receipts.size).toBe(500);
      const kept = await new Spool(folder).all();
      const titles = kept.map(({note}) => note.title);
      expect(new Set(titles).size).toBe(titles.length);
      expect(new Set(titles)).toEqual(new Set(receipts.keys()));
      for (const {note, receipt} of kept) expect(receipt).toBe(receiptHash(receipts.get(note.title)!));
      expect(await readdir(path.join(folder, 'en-cours'))).toEqual([]);
      // What a kill cut in the middle was acknowledged to nobody: it is set apart, and was sent again.
      for (const name of await readdir(path.join(folder, 'illisibles'))) {
        expect(readEntry(await readFile(path.join(folder, 'illisibles', name), 'utf8'))).toBeUndefined();
      }
    },
  );

  it('finishes what was whole, sets apart what was cut off, and says so', {timeout: 60_000}, async () => {
    const key = newKey();
    const note = checkContribution(NOTE).value!;
    const text = writeEntry({id: idOf(key), receipt: receiptHash(receiptOf(key)), day: DAY, quarantine: [], note});
    for (const name of ['en-cours', 'textes']) await mkdir(path.join(folder, name), {recursive: true});
    await writeFile(path.join(folder, 'en-cours', `${randomUUID()}.json`), text);
    await writeFile(path.join(folder, 'en-cours', `${randomUUID()}.json`), text.slice(0, 200));
    await writeFile(path.join(folder, 'textes', '0123456789abcdef.json'), text.replace('retenu', 'changé'));
    const service = await startIntake(folder);
    expect(service.output()).toContain('"finished":1,"unreadable":2');
    expect((await new Spool(folder).all()).map(({id}) => id)).toEqual([idOf(key)]);
    expect(await readdir(path.join(folder, 'illisibles'))).toHaveLength(2);
    const health = (await (await fetch(`${service.address}sante`)).json()) as object;
    expect(health).toEqual({status: 'ok', unreadable: 2});
    service.child.kill('SIGTERM');
    await service.ended;
  });

  it('leaves a lock that the next one takes over', {timeout: 60_000}, async () => {
    const first = await startIntake(folder);
    await expect(startIntake(folder)).rejects.toThrow('Un autre service reçoit déjà les textes');
    first.child.kill('SIGKILL');
    await first.ended;
    const second = await startIntake(folder);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });
});

it('an account that may not write in the folder is told so', {timeout: 60_000}, async () => {
  await chmod(folder, 0o500);
  // Nothing is forbidden to root, unless it gives its privileges up.
  const asAnyone = ['setpriv', '--bounding-set', '-all', '--inh-caps', '-all'];
  const started = startIntake(folder, 0, {under: process.getuid?.() === 0 ? asAnyone : []});
  await expect(started).rejects.toThrow('sous le compte du service');
});

describe('a service that is told to stop', () => {
  it('answers what it had begun to read, then ends', {timeout: 60_000}, async () => {
    const service = await startIntake(folder);
    const key = newKey();
    const body = JSON.stringify({note: NOTE, proof: await solve(service.address, key)});
    const {port, hostname} = new URL(service.address);
    const half = Math.floor(body.length / 2);
    const answer = new Promise<string>((resolve) => {
      let text = '';
      const socket = net.connect(Number(port), hostname, () => {
        const head = `POST /accueil/textes HTTP/1.1\r\nHost: x\r\nOrigin: ${ORIGIN}\r\nIdempotency-Key: ${key}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n`;
        socket.write(head + body.slice(0, half));
        setTimeout(() => service.child.kill('SIGTERM'), 200);
        setTimeout(() => socket.write(body.slice(half)), 500);
      });
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket.on('close', () => resolve(text));
    });
    expect(await answer).toMatch(/^HTTP\/1\.1 202 /);
    expect(await service.ended).toBe(0);
    expect(await new Spool(folder).all()).toHaveLength(1);
  });
});

describe('the settings', () => {
  it('need a folder, outside the repository', async () => {
    await expect(startIntake('')).rejects.toThrow('ARCHIVE_INTAKE_FOLDER');
    await expect(startIntake(path.resolve('docs/accueil'))).rejects.toThrow('dans le dépôt');
  });

  it('need a folder whose path leaves room for the name of a lock', {timeout: 60_000}, async () => {
    const long = path.join(folder, 'x'.repeat(100));
    await expect(startIntake(long)).rejects.toThrow('trop long');
    expect(existsSync(long)).toBe(false);
  });

  it.each(['pas-une-adresse', '127.0.0.1,10.0.0.0/99'])('say that %s is no proxy', {timeout: 60_000}, async (given) => {
    const under = ['env', `ARCHIVE_INTAKE_PROXIES=${given}`];
    await expect(startIntake(folder, 0, {under})).rejects.toThrow(/1: ARCHIVE_INTAKE_PROXIES\u00A0: .*\.\n$/);
  });

  it('say that a port is taken', {timeout: 60_000}, async () => {
    const other = net.createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const {port} = other.address() as net.AddressInfo;
    const started = startIntake(folder, port).finally(() => other.close());
    await expect(started).rejects.toThrow(/un autre programme y répond déjà\..*\n$/);
  });
});
