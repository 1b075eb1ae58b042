import type {Forge} from '#core/notes/send-links';

export const FORGE_KINDS = ['github', 'gitlab', 'forgejo'] as const;
export type ForgeKind = (typeof FORGE_KINDS)[number];

/** Where the files of the archive are kept. */
export interface Repository {
  readonly kind: ForgeKind;
  /** `https://forge.example.org/association/archive`. */
  readonly address: string;
  readonly branch: string;
}

/**
 * How a new file is opened there, already written: GitHub (isaacs/github#1527), Gitea and Forgejo (go-gitea/gitea#16556).
 * GitLab takes the path alone: its editor has stopped reading the text (gitlab-org/gitlab#594214). Told once, when the site
 * is built: the form need not know three forges.
 */
export function toForge({kind, address, branch}: Repository): Forge {
  const root = address.replace(/\/$/, '');
  const at = branch.split('/').map(encodeURIComponent).join('/');
  const newFile = {
    github: `${root}/new/${at}?filename=`,
    gitlab: `${root}/-/new/${at}?file_name=`,
    forgejo: `${root}/_new/${at}/?filename=`,
  }[kind];
  return {address, newFile, takesText: kind !== 'gitlab'};
}
