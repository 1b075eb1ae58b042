/*
 * The ways out of the form that are plain links: a message already written, a new file opened on a forge. Both are
 * addresses, and addresses have limits: beyond, the text is to be copied first.
 */

export const FORGE_KINDS = ['github', 'gitlab', 'forgejo'] as const;
export type ForgeKind = (typeof FORGE_KINDS)[number];

/** Where the files of the archive are kept. */
export interface Forge {
  readonly kind: ForgeKind;
  /** Of the repository, `https://forge.example.org/association/archive`. */
  readonly address: string;
  readonly branch: string;
}

/** A link, and whether it carries the whole text: if not, the text is to be copied, then pasted there. */
export interface SendLink {
  readonly href: string;
  readonly isWhole: boolean;
}

/** Windows hands no longer address to a mail program (2,083 signs for Internet Explorer and Outlook, 2,048 for the shell). */
const LONGEST_MAIL = 2_000;
/** Web servers refuse longer request lines (nginx and GitHub at 8 kB). */
const LONGEST_FORGE = 8_000;

/** A message to the association (RFC 6068: lines end with CR LF). Too long, it has its subject alone. */
export function mailLink(contact: string, subject: string, body: string): SendLink {
  const start = `mailto:${contact}?subject=${encodeURIComponent(subject)}`;
  const href = `${start}&body=${encodeURIComponent(body.replace(/\n/g, '\r\n'))}`;
  return href.length <= LONGEST_MAIL ? {href, isWhole: true} : {href: start, isWhole: false};
}

/**
 * The page of a forge on which a new file is written, with its path and its text when the forge takes them: GitHub
 * (isaacs/github#1527), Gitea and Forgejo (go-gitea/gitea#16556). GitLab takes the path alone: its editor has stopped
 * reading the text (gitlab-org/gitlab#594214). The path ends with a mark of the text: two notes of the same title, sent on
 * the same day, are two files.
 */
export function forgeLink({kind, address, branch}: Forge, path: string, text: string): SendLink {
  const root = address.replace(/\/$/, '');
  const at = branch.split('/').map(encodeURIComponent).join('/');
  const start = {
    github: `${root}/new/${at}?filename=`,
    gitlab: `${root}/-/new/${at}?file_name=`,
    forgejo: `${root}/_new/${at}/?filename=`,
  }[kind];
  const empty = start + encodeURIComponent(path.replace(/\.md$/, `-${markOf(text)}$&`));
  const href = `${empty}&value=${encodeURIComponent(text)}`;
  return kind !== 'gitlab' && href.length <= LONGEST_FORGE ? {href, isWhole: true} : {href: empty, isWhole: false};
}

/** Four letters and digits at most, the same for the same words. They tell texts apart, and say nothing of anybody. */
function markOf(text: string): string {
  return [...text].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) % 36 ** 4, 0).toString(36);
}
