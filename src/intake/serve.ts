import {randomBytes} from 'node:crypto';
import fs from 'node:fs/promises';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import type {FastifyBaseLogger} from 'fastify';
import {DISK} from '../plugins/archive/disk';
import {Refusal} from '../plugins/archive/lock';
import {today} from '../plugins/archive/luck';
import {holdAlone} from './instance';
import {Journal} from './journal';
import {makeService} from './service';
import {readSettings, type IntakeSettings} from './settings';
import {Spool} from './spool';

const TAKEN = 'Un autre service reçoit déjà les textes dans ce dossier\u00A0: arrêtez-le d’abord.';
/** A stop waits so long for requests that are under way, in ms. */
const LAST_WORDS = 10_000;

/** `npm run accueil`: listens until it is told to stop (SIGTERM, SIGINT), then finishes what it had begun. */
export async function main(): Promise<void> {
  try {
    const settings = readSettings();
    const release = await holdAlone(settings.folder, 'service', TAKEN);
    const spool = new Spool(settings.folder);
    const recovered = await spool.open();
    const app = makeService({settings, spool, secret: await readSecret(settings.folder), today, log: process.stdout});
    if (recovered.finished + recovered.unreadable > 0) app.log.warn(recovered, 'recovered');
    await tellJournal(settings.folder, app.log);
    const stop = () => {
      setTimeout(() => process.exit(1), LAST_WORDS).unref();
      void app.close().then(release);
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    await app.listen({host: settings.host, port: settings.port}).catch((error: NodeJS.ErrnoException) => {
      throw cannotListen(settings, error);
    });
    app.log.info({port: (app.server.address() as AddressInfo).port}, 'ready');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** Whatever became of the journal, texts are received: moderators are told more by their commands. */
async function tellJournal(folder: string, log: FastifyBaseLogger): Promise<void> {
  try {
    const {cutOff} = await new Journal(folder).read();
    if (cutOff) log.warn({line: cutOff.line}, 'journal cut off');
  } catch {
    log.warn('journal unreadable');
  }
}

const WHY: Readonly<Record<string, string>> = {
  EADDRINUSE: 'un autre programme y répond déjà',
  EACCES: 'ce compte n’a pas le droit d’y écouter',
  EADDRNOTAVAIL: 'cette machine n’a pas cette adresse',
  ENOTFOUND: 'cette adresse n’est pas connue',
};

function cannotListen({host, port}: IntakeSettings, error: NodeJS.ErrnoException): Error {
  const why = WHY[error.code ?? ''];
  return why === undefined
    ? error
    : new Refusal(
        `Le service ne peut pas écouter sur ${host}, port ${port}\u00A0: ${why}. Voyez ARCHIVE_INTAKE_HOST et ARCHIVE_INTAKE_PORT.`,
      );
}

/** What challenges are signed with, drawn at the first start: a challenge given before a stop holds after it. */
async function readSecret(folder: string): Promise<string> {
  const file = path.join(folder, '.secret');
  const known = await fs.readFile(file, 'utf8').catch(() => '');
  if (known.length >= 43) return known;
  const secret = randomBytes(32).toString('base64url');
  await DISK.write(file, secret);
  await fs.chmod(file, 0o600);
  await DISK.syncFolder(folder);
  return secret;
}
