import {inFrench} from '#core/archive/assemble';
import {entriesOf, type Entry} from '#core/concordance/collect';
import {pack, type Block} from '#core/concordance/pack';
import {CONCORDANCE_ADDRESS} from '#core/citation/permalink';
import type {Published} from '#core/consent/filter';
import {fold} from '#core/text/fold';
import {initialOf} from '#core/text/initial';
import {anchorOf, headHtml, itemsHtml, labelOf} from '#core/view/concordance-entry';
import {pageHtml} from '#core/view/concordance-page';
import {add} from '#core/view/register-index';

/** A letter: one page, or several. */
export interface ConcordanceLetter {
  readonly letter: string;
  readonly address: string;
  /** Words that have an entry. */
  readonly count: number;
  readonly parts: readonly ConcordancePart[];
}

export interface ConcordancePart {
  readonly address: string;
  /** The first and the last of its words. */
  readonly first: string;
  readonly last: string;
}

export interface Concordance {
  readonly letters: readonly ConcordanceLetter[];
  readonly counts: Readonly<Record<Entry['kind'], number>>;
  /** Address of a page → its entries as HTML, which never go through the framework. */
  readonly html: ReadonlyMap<string, string>;
}

/** Characters of entries on a page: with its frame it stays under 80 kB, some 12 kB once compressed. */
const MOST = 60_000;

/** Terms, names and acronyms of what is published, letter by letter, each with the way to its passages. */
export function toConcordance(archive: Published, baseUrl: string): Concordance {
  const entries = entriesOf(archive);
  const byLetter = new Map<string, Block[]>();
  const blocks = [...entries.map((entry) => toBlock(entry, baseUrl)), ...otherWords(entries)];
  for (const block of blocks.sort((a, b) => inFrench(a.label, b.label))) add(byLetter, initialOf(block.label), block);

  const packed = [...byLetter]
    .sort(([a], [b]) => inFrench(a, b))
    .map(([letter, own]) => {
      const address = `${CONCORDANCE_ADDRESS}${letter === '#' ? 'autres' : letter.toLowerCase()}/`;
      const parts = pack(own, MOST).map((page, index) => ({
        ...page,
        address: index === 0 ? address : `${address}${index + 1}/`,
      }));
      return {letter, address, count: own.filter(({isEntry}) => isEntry).length, parts};
    });
  const targets = new Map<string, {address: string; label: string}>();
  for (const {address, blocks: held} of packed.flatMap(({parts}) => parts)) {
    for (const {id, isEntry, label} of held) {
      // An entry that goes on over several pages is led to where it begins.
      if (isEntry && !targets.has(id)) targets.set(id, {address: `${address}#${id}`, label});
    }
  }
  return {
    letters: packed.map(({parts, ...letter}) => ({
      ...letter,
      parts: parts.map(({address, blocks: held}) => ({address, first: held[0]!.label, last: held.at(-1)!.label})),
    })),
    counts: {term: countOf(entries, 'term'), name: countOf(entries, 'name'), acronym: countOf(entries, 'acronym')},
    html: new Map(
      packed.flatMap(({parts}) => parts.map((page) => [page.address, pageHtml(page, targets, baseUrl)] as const)),
    ),
  };
}

function toBlock(entry: Entry, baseUrl: string): Block {
  return {
    id: anchorOf(entry),
    label: labelOf(entry),
    isEntry: true,
    head: headHtml(entry, baseUrl),
    items: itemsHtml(entry, baseUrl),
  };
}

/** The other words for a term: a line each, that leads to it. None where an entry says the same. */
function otherWords(entries: readonly Entry[]): Block[] {
  const taken = new Set(entries.map((entry) => fold(labelOf(entry))));
  return entries.flatMap((entry) => {
    if (entry.kind !== 'term') return [];
    return entry.term.aliases
      .filter((alias) => !taken.has(fold(alias)))
      .map((label) => ({label, id: anchorOf(entry), isEntry: false, head: '', items: []}));
  });
}

function countOf(entries: readonly Entry[], kind: Entry['kind']): number {
  return entries.filter((entry) => entry.kind === kind).length;
}
