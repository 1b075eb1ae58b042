/**
 * The rows of the Markdown table of a page whose heading begins with a cell: the heading first, cells without their spaces.
 *
 * @throws when the page has no such table
 */
export function tableRows(page: string, first: string): string[][] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${first} `));
  if (start === -1) throw new Error(`No table begins with « ${first} ».`);
  const end = lines.findIndex((line, rank) => rank > start && !line.startsWith('|'));
  const cells = lines.slice(start, end).map((line) => line.slice(1, -1).split('|'));
  return cells.map((row) => row.map((cell) => cell.trim())).filter((_, rank) => rank !== 1);
}
