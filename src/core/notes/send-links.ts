/*
 * The ways out of the form that are plain links: a message already written, a new file opened on a forge. Both are
 * addresses, and addresses have limits: beyond, the text is to be copied first.
 */

/** Where the files of the archive are kept, as the form needs to know it (`toForge`). */
export interface Forge {
  /** Of the repository. */
  readonly address: string;
  /** Address of the page on which a new file is written, up to the path of the file. */
  readonly newFile: string;
  /** Whether that page takes the text too. */
  readonly takesText: boolean;
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
 * The page of a forge on which a new file is written, with its path, and its text when it takes it. The path ends with a
 * mark of the text: two notes of the same title, sent on the same day, are two files.
 */
export function forgeLink({newFile, takesText}: Forge, path: string, text: string): SendLink {
  const empty = newFile + encodeURIComponent(path.replace('.md', `-${markOf(text)}.md`));
  const href = `${empty}&value=${encodeURIComponent(text)}`;
  return takesText && href.length <= LONGEST_FORGE ? {href, isWhole: true} : {href: empty, isWhole: false};
}

/** Four letters and digits at most, the same for the same words. They tell texts apart, and say nothing of anybody. */
function markOf(text: string): string {
  return [...text].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) % 36 ** 4, 0).toString(36);
}
