import {randomBytes} from 'node:crypto';
import {rm} from 'node:fs/promises';
import type {AddressInfo} from 'node:net';
import {solveChallenge, type Challenge} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/pbkdf2';
import {makeService} from '../../src/intake/service';
import type {IntakeSettings} from '../../src/intake/settings';
import {Spool, SPOOL_DISK, type SpoolDisk} from '../../src/intake/spool';
import {ORIGIN} from './intake-process';
import {noteCases} from './note-cases';
import {tempFolder} from './temp-archive';

export {ORIGIN} from './intake-process';
export const DAY = '2026-03-01';
export const NOTE = noteCases().find(({name}) => name === 'session note under a pseudonym')!.draft;
export const CORRECTION = noteCases().find(({name}) => name === 'correction of a turn')!.draft;

export function newKey(): string {
  return randomBytes(18).toString('base64url');
}

type Settings = Partial<Omit<IntakeSettings, 'limits'>> & {limits?: Partial<IntakeSettings['limits']>};

/** The real service, listening on a port of its own, with work that takes no time; `disk` may fail on purpose. */
export class TestService {
  private constructor(
    readonly folder: string,
    readonly address: string,
    readonly spool: Spool,
    readonly log: readonly string[],
    private readonly stop: () => Promise<void>,
  ) {}

  static async start(
    {limits, ...settings}: Settings = {},
    disk: Partial<SpoolDisk> = {},
    now?: () => number,
  ): Promise<TestService> {
    const folder = await tempFolder('intake');
    const spool = new Spool(folder, {...SPOOL_DISK, ...disk});
    await spool.open();
    const log: string[] = [];
    const app = makeService({
      settings: {
        folder,
        host: '127.0.0.1',
        port: 0,
        origin: ORIGIN,
        base: '/accueil/',
        proxies: ['127.0.0.1'],
        cost: 1,
        patience: 30_000,
        ...settings,
        limits: {perAddress: 10_000, plain: 10_000, plainOfAll: 10_000, ...limits},
      },
      spool,
      secret: 'secret of the tests',
      today: () => DAY,
      log: {write: (line) => log.push(line)},
      ...(now && {now}),
    });
    await app.listen({host: '127.0.0.1', port: 0});
    const {port} = app.server.address() as AddressInfo;
    return new TestService(folder, `http://127.0.0.1:${port}/accueil/`, spool, log, async () => {
      await app.close();
      await rm(folder, {recursive: true, force: true});
    });
  }

  close(): Promise<void> {
    return this.stop();
  }

  post(where: string, body: string | Uint8Array, headers: Record<string, string> = {}): Promise<Response> {
    return post(this.address + where, body, headers);
  }

  proof(key: string): Promise<Proof> {
    return solve(this.address, key);
  }

  /** All the way, as the form does. */
  async send(note: unknown, key = newKey(), more: object = {}): Promise<Response> {
    return this.post('textes', JSON.stringify({note, proof: await this.proof(key), ...more}), {'idempotency-key': key});
  }
}

export interface Proof {
  readonly challenge: Challenge;
  readonly solution: {readonly counter: number; readonly derivedKey: string};
}

export function post(
  address: string,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: {'content-type': 'application/json', origin: ORIGIN, ...headers},
    body: body as string,
  });
}

export async function solve(address: string, key: string): Promise<Proof> {
  const asked = await post(`${address}defi`, '{}', {'idempotency-key': key});
  const challenge = (await asked.json()) as Challenge;
  const solution = await solveChallenge({challenge, deriveKey});
  return {challenge, solution: solution!};
}
