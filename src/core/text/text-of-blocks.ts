/**
 * Blocks of lines as one text, which ends with its line. The text of a whole debate is long: it is put together at once,
 * and not copied again for the end of its last line.
 */
export function textOfBlocks(blocks: readonly string[], between = '\n'): string {
  return blocks.map((block, rank) => (rank === blocks.length - 1 ? `${block}\n` : block)).join(between);
}
