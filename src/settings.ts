import path from 'node:path';
import type {Given} from './core/archive/to-complete';
import {FORGE_KINDS, type ForgeKind} from './core/notes/forge';

/**
 * Everything the association decides about where and how the site lives, in one place. Each value can be given by the
 * environment. The defaults are honest: a local address, and nothing where nothing exists yet; `npm run verifier` lists
 * what is still to be filled in.
 */
export interface Settings {
  /** Public address, without the base path: `https://archive.example.org`. */
  readonly url: string;
  /** Base path with both slashes: `/` or `/archive/`. */
  readonly baseUrl: string;
  /** Folder that holds `docs/` and `blog/`: this project's own, or another world of the tests. */
  readonly content: string;
  /** Address at which the association reads its mail; empty until there is one. */
  readonly contact: string;
  /** Address of the public repository; empty until there is one. */
  readonly forge: string;
  /** What runs that repository, which says how a new file is opened there already written; empty: not offered. */
  readonly forgeKind: ForgeKind | '';
  /** The branch that new files are proposed to. */
  readonly forgeBranch: string;
  /** Where the service that receives texts answers (`/accueil/`, or a whole address), with its final slash; empty: it is not run. */
  readonly intake: string;
  /** Where sheets of paper are handed in or sent, in one line; empty until it is known. */
  readonly paper: string;
  /** The commit that today's ledgers are compared with; empty: the one that git says this work started from. */
  readonly baseCommit: string;
}

export const LOCAL_URL = 'http://localhost:3000';

const {ARCHIVE_URL, ARCHIVE_BASE, ARCHIVE_CONTENT, ARCHIVE_CONTACT, ARCHIVE_BASE_COMMIT} = process.env;
const {ARCHIVE_FORGE, ARCHIVE_FORGE_KIND, ARCHIVE_FORGE_BRANCH, ARCHIVE_INTAKE_ADDRESS, ARCHIVE_PAPER} = process.env;

export const settings: Settings = {
  url: ARCHIVE_URL ?? LOCAL_URL,
  baseUrl: ARCHIVE_BASE ?? '/',
  content: ARCHIVE_CONTENT ?? path.resolve(__dirname, '..'),
  contact: ARCHIVE_CONTACT ?? '',
  forge: pageOfForge(ARCHIVE_FORGE),
  forgeKind: readForgeKind(ARCHIVE_FORGE_KIND),
  forgeBranch: ARCHIVE_FORGE_BRANCH ?? 'main',
  intake: readIntake(ARCHIVE_INTAKE_ADDRESS),
  paper: ARCHIVE_PAPER ?? '',
  baseCommit: ARCHIVE_BASE_COMMIT ?? '',
};

/** The address of a repository's page, when that of its copies is given: `…/archive.git`, `…/archive/`. */
export function pageOfForge(given = ''): string {
  return given.replace(/\/+$/, '').replace(/\.git$/, '');
}

/** @throws when it is none of those that are known: a link that leads nowhere must not be built */
export function readForgeKind(given = ''): Settings['forgeKind'] {
  const kind = ([...FORGE_KINDS, ''] as const).find((known) => known === given);
  if (kind === undefined) throw new Error(`ARCHIVE_FORGE_KIND : écrivez ${FORGE_KINDS.join(', ')}, ou rien.`);
  return kind;
}

/** @throws when it is no address: the security policy of the form is made of it */
export function readIntake(given = ''): string {
  if (given === '' || /^(?:\/|https?:\/\/[\w.-]+(?::\d+)?\/)(?:[\w-]+\/)*$/.test(given)) return given;
  throw new Error(
    'ARCHIVE_INTAKE_ADDRESS : écrivez /accueil/, ou une adresse entière qui finit par une barre (https://accueil.example.org/accueil/).',
  );
}

/** What pages say of the settings: the contact, the place for paper, and the public address without its final slash, empty until there is one. */
export function givenToPages({
  url,
  baseUrl,
  contact,
  paper,
}: Pick<Settings, 'url' | 'baseUrl' | 'contact' | 'paper'>): Given {
  return {contact, paper, site: url === LOCAL_URL ? '' : (url + baseUrl).replace(/\/$/, '')};
}

/** What is still to be filled in: the setting, the variable that gives it, and a sentence for the association. */
export function missingSettings({
  url,
  contact,
  forge,
  paper,
}: Pick<Settings, 'url' | 'contact' | 'forge' | 'paper'>): {variable: string; message: string}[] {
  return [
    ...(url === LOCAL_URL
      ? [
          {
            variable: 'ARCHIVE_URL',
            message: 'L’adresse publique du site n’est pas donnée : les liens permanents portent une adresse locale.',
          },
        ]
      : []),
    ...(contact
      ? []
      : [{variable: 'ARCHIVE_CONTACT', message: 'Aucune adresse de contact : les pages disent qu’elle manque.'}]),
    ...(forge
      ? []
      : [
          {
            variable: 'ARCHIVE_FORGE',
            message: 'Aucun dépôt public : le pied des pages n’y mène pas.',
          },
        ]),
    ...(paper
      ? []
      : [
          {
            variable: 'ARCHIVE_PAPER',
            message: 'Aucun lieu où remettre une feuille de papier : les feuilles à imprimer disent qu’il manque.',
          },
        ]),
  ];
}
