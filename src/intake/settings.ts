import net from 'node:net';
import path from 'node:path';
import {settings as site} from '../settings';
import {Refusal} from '../plugins/archive/lock';

/** How the service that receives texts is set up; each value comes from the environment. */
export interface IntakeSettings {
  /** Where what was received is kept: outside the repository, on a disk that lasts. */
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  /** `https://archive.example.org`: forms of other sites are refused. */
  readonly origin: string;
  /** Path below which the service answers, with both slashes: `/accueil/`. */
  readonly base: string;
  /** Addresses of the reverse proxy, whose word on the reader's address is taken. */
  readonly proxies: readonly string[];
  /** Rounds of the proof of work: 5,000 take a phone one to three seconds. */
  readonly cost: number;
  /** The most that is received in an hour: what is refused takes nothing of it. */
  readonly limits: IntakeLimits;
  /** The longest that a request may take to arrive, in ms. */
  readonly patience: number;
}

export interface IntakeLimits {
  /** Texts of one address. */
  readonly perAddress: number;
  /** Texts sent without a script: of one address, and of all together. */
  readonly plain: number;
  readonly plainOfAll: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings that the environment gives.
 *
 * @throws {Refusal} when there is no folder, or it is inside the repository: what strangers send is not committed
 */
export function readSettings(env: Environment = process.env): IntakeSettings {
  const perAddress = readNumber(env, 'ARCHIVE_INTAKE_LIMIT', 20);
  return {
    folder: readFolder(env),
    host: env.ARCHIVE_INTAKE_HOST ?? '127.0.0.1',
    port: readNumber(env, 'ARCHIVE_INTAKE_PORT', 8787),
    origin: new URL(site.url).origin,
    base: `${site.baseUrl}accueil/`,
    proxies: readProxies(env.ARCHIVE_INTAKE_PROXIES),
    cost: readNumber(env, 'ARCHIVE_INTAKE_COST', 5000),
    // Without a script nothing was worked for: half of it for each, and three addresses' worth for all.
    limits: {perAddress, plain: Math.ceil(perAddress / 2), plainOfAll: 3 * perAddress},
    patience: readNumber(env, 'ARCHIVE_INTAKE_PATIENCE', 30_000),
  };
}

/** The folder alone, for moderation. */
export function readFolder(env: Environment = process.env): string {
  const given = env.ARCHIVE_INTAKE_FOLDER;
  if (!given) {
    throw new Refusal('Donnez dans ARCHIVE_INTAKE_FOLDER le dossier où garder les textes reçus, hors du dépôt.');
  }
  const folder = path.resolve(given);
  const repository = path.resolve(__dirname, '../..');
  if (`${folder}${path.sep}`.startsWith(`${repository}${path.sep}`)) {
    throw new Refusal(
      'Le dossier ARCHIVE_INTAKE_FOLDER est dans le dépôt\u00A0: mettez-le ailleurs, ces textes ne sont pas à publier tels quels.',
    );
  }
  return folder;
}

/** Addresses, or networks (`10.0.0.0/8`), separated by commas. */
function readProxies(given = '127.0.0.1,::1'): string[] {
  const proxies = given
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
  const wrong = proxies.find((each) => {
    const [, address = '', bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(each) ?? [];
    const version = net.isIP(address);
    return version === 0 || Number(bits ?? 32) < 1 || Number(bits ?? 32) > (version === 4 ? 32 : 128);
  });
  if (wrong === undefined) return proxies;
  throw new Refusal(
    `ARCHIVE_INTAKE_PROXIES\u00A0: «\u00A0${wrong}\u00A0» n’est pas une adresse IP. Écrivez par exemple 127.0.0.1,::1 ou 10.0.0.0/8.`,
  );
}

function readNumber(env: Environment, name: string, otherwise: number): number {
  const value = Number(env[name] ?? otherwise);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new Refusal(`${name} doit être un nombre entier.`);
}
