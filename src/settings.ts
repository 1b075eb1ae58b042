import path from 'node:path';

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
  /** The commit that today's ledgers are compared with; empty: the one that git says this work started from. */
  readonly baseCommit: string;
}

export const LOCAL_URL = 'http://localhost:3000';

const {ARCHIVE_URL, ARCHIVE_BASE, ARCHIVE_CONTENT, ARCHIVE_CONTACT, ARCHIVE_FORGE, ARCHIVE_BASE_COMMIT} = process.env;

export const settings: Settings = {
  url: ARCHIVE_URL ?? LOCAL_URL,
  baseUrl: ARCHIVE_BASE ?? '/',
  content: ARCHIVE_CONTENT ?? path.resolve(__dirname, '..'),
  contact: ARCHIVE_CONTACT ?? '',
  forge: ARCHIVE_FORGE ?? '',
  baseCommit: ARCHIVE_BASE_COMMIT ?? '',
};

/** What pages say of the settings: the contact, and the public address without its final slash, empty until there is one. */
export function givenToPages({url, baseUrl, contact}: Pick<Settings, 'url' | 'baseUrl' | 'contact'>): {
  contact: string;
  site: string;
} {
  return {contact, site: url === LOCAL_URL ? '' : (url + baseUrl).replace(/\/$/, '')};
}

/** What is still to be filled in: the setting, the variable that gives it, and a sentence for the association. */
export function missingSettings({
  url,
  contact,
  forge,
}: Pick<Settings, 'url' | 'contact' | 'forge'>): {variable: string; message: string}[] {
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
  ];
}
