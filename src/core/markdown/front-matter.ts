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
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const isFence = (line = '') => /^---[ \t]*$/.test(line);
  const end = isFence(lines[0]) ? lines.findIndex((line, index) => index > 0 && isFence(line)) : -1;
  if (end === -1) return {yaml: '', body: lines.join('\n'), yamlLine: 1, bodyLine: 1};
  return {
    yaml: lines.slice(1, end).join('\n'),
    body: lines.slice(end + 1).join('\n'),
    yamlLine: 2,
    bodyLine: end + 2,
  };
}
