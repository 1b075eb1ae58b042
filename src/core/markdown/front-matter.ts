/** A Markdown file cut in two: the YAML between its first `---` lines, and the words below. */
export interface FrontMatter {
  readonly yaml: string;
  readonly body: string;
  /** Lines of the file on which `yaml` and `body` begin, 1 for the first. */
  readonly yamlLine: number;
  readonly bodyLine: number;
}

/**
 * Cuts a file at its front matter. Only a bare `---` opens it, spaces at its end aside, which nobody sees: `---js` and the like, which other tools would execute,
 * are text. Without front matter, the whole file is the body.
 */
export function splitFrontMatter(text: string): FrontMatter {
  // Nearly all texts end their lines the Unix way: to look is less than to copy.
  const unix = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const start = OPENING.exec(unix)?.[0].length ?? 0;
  CLOSING.lastIndex = start - 1;
  const end = start > 0 ? CLOSING.exec(unix) : null;
  if (!end) return {yaml: '', body: unix, yamlLine: 1, bodyLine: 1};
  return {
    yaml: unix.slice(start, end.index),
    body: unix.slice(CLOSING.lastIndex),
    yamlLine: 2,
    bodyLine: unix.slice(0, end.index).split('\n').length + 2,
  };
}

const OPENING = /^---[ \t]*\n/;
/** From the line feed before it: the first closing line may follow the opening one. */
const CLOSING = /\n---[ \t]*(?:\n|$)/g;
