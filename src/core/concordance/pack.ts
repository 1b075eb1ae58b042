/** What stands on a page under one label: an entry, with its head and its items, or a line that leads to one. */
export interface Block {
  readonly label: string;
  /** The anchor of the entry. */
  readonly id: string;
  readonly isEntry: boolean;
  readonly head: string;
  readonly items: readonly string[];
}

/** The blocks of one page. `again`: the first goes on from the page before. */
export interface Packed {
  readonly blocks: readonly Block[];
  readonly again: boolean;
}

/** What a block costs besides its words: its tags, its link in the list of the page. */
const FRAME = 150;

/**
 * Blocks in order → pages of `most` characters at most, as far as one item fits. A block is cut between two of its items
 * only when it is longer than a page by itself.
 */
export function pack(blocks: readonly Block[], most: number): Packed[] {
  const pages: {blocks: Block[]; again: boolean; size: number}[] = [];
  const open = (again: boolean) => {
    pages.push({blocks: [], again, size: 0});
    return pages.at(-1)!;
  };
  for (const block of blocks) {
    let page = pages.at(-1) ?? open(false);
    const whole = sizeOf(block);
    if (page.size > 0 && page.size + whole > most) page = open(false);
    if (whole <= most) {
      page.blocks.push(block);
      page.size += whole;
      continue;
    }
    let rest = [...block.items];
    for (let again = false; rest.length > 0 || !again; again = true) {
      if (again) page = open(true);
      const room = most - sizeOf({...block, items: []});
      const kept = countThatFits(rest, room);
      page.blocks.push({...block, items: rest.slice(0, kept)});
      page.size += sizeOf({...block, items: rest.slice(0, kept)});
      rest = rest.slice(kept);
    }
  }
  return pages.map(({blocks: held, again}) => ({blocks: held, again}));
}

function sizeOf({label, head, items}: Block): number {
  return FRAME + 2 * label.length + head.length + items.reduce((sum, {length}) => sum + length, 0);
}

/** At least one, or nothing would ever move on. */
function countThatFits(items: readonly string[], room: number): number {
  let [count, size] = [0, 0];
  for (const {length} of items) {
    if (count > 0 && size + length > room) break;
    size += length;
    count++;
  }
  return count;
}
