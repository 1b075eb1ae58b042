import type {KnownForm} from '#core/query/engine';
import type {DictionaryBlock} from '#search/packed/dictionary-block';
import type {IndexFiles} from '#search/packed/index-files';
import {isOneSlip} from '#core/query/slip';
import {routeOf} from '#search/packed/route';
import {backwards} from '#search/packed/backwards';

/** Where a form is described. */
export interface Entry {
  readonly block: DictionaryBlock;
  /** Its position in the block. */
  readonly at: number;
}

/** The forms of an index: which there are, and which answer a word that was typed. Fetches the blocks that it needs. */
export class Dictionary {
  constructor(readonly files: IndexFiles) {}

  async find(form: string): Promise<Entry | undefined> {
    const {firstForms} = this.files.manifest;
    if (firstForms.length === 0) return undefined;
    const block = await this.files.dictionary(routeOf(firstForms, form));
    const at = lowerBound(block.forms, form);
    return block.forms[at] === form ? {block, at} : undefined;
  }

  /** All forms that have one of these stems, in order. */
  async formsOf(stems: readonly string[]): Promise<KnownForm[]> {
    const wanted = new Set(stems);
    const blocks = await this.#blocks([...wanted].map((stem) => this.#route(stem)));
    const further = [...blocks.values()].flatMap(({elsewhere}) => stems.flatMap((stem) => elsewhere.get(stem) ?? []));
    const all = await this.#blocks([...blocks.keys(), ...further]);
    return select(all, ({stems: own}, at) => own[at]!.some((stem) => wanted.has(stem)));
  }

  /** Forms that begin so, the most frequent first, at most `limit`. */
  async formsFrom(start: string, limit: number): Promise<KnownForm[]> {
    const blocks = await this.#blocks(this.#range(this.files.manifest.firstForms, start));
    return select(blocks, ({forms}, at) => forms[at]!.startsWith(start))
      .sort((a, b) => b.documents - a.documents)
      .slice(0, limit);
  }

  /**
   * Forms one slip away from a word, in order; and forms whose stem is one slip away from its stem, as long as the first
   * half of the stem is right. One slip leaves one half of a word whole: the first is looked for in the dictionary, the
   * second in the endings; two letters swapped across the middle leave neither, and are tried out.
   */
  async formsNear(form: string, stem: string): Promise<KnownForm[]> {
    const {firstForms, firstEndings} = this.files.manifest;
    const middle = middleOf(form);
    const swapped =
      form.slice(0, middle - 1) + (form[middle] ?? '') + (form[middle - 1] ?? '') + form.slice(middle + 1);
    const starts = [form.slice(0, middle), stem.slice(0, middleOf(stem))];
    const ending = backwards(form.slice(middle));
    const endings = await Promise.all(this.#range(firstEndings, ending).map((number) => this.files.endings(number)));
    const ends = endings
      .flatMap((words) => words.filter((word) => word.startsWith(ending)).map(backwards))
      .filter((word) => isOneSlip(word, form));
    const routes = [...starts.flatMap((start) => this.#range(firstForms, start)), this.#route(swapped)];
    const near = await this.#blocks([...routes, ...ends.map((word) => this.#route(word))]);
    // Stems that begin as this one may have forms in other blocks.
    const further = [...near.values()].flatMap(({elsewhere}) =>
      [...elsewhere].flatMap(([other, numbers]) => (isOneSlip(other, stem) ? numbers : [])),
    );
    const blocks = await this.#blocks([...near.keys(), ...further]);
    return select(
      blocks,
      ({forms, stems}, at) =>
        isOneSlip(forms[at]!, form) ||
        stems[at]!.some((other) => isOneSlip(other, stem) && other.startsWith(starts[1]!)),
    );
  }

  #route(word: string): number {
    return routeOf(this.files.manifest.firstForms, word);
  }

  /** The blocks that may hold words that begin so. */
  #range(firstWords: readonly string[], start: string): number[] {
    const numbers: number[] = [];
    for (let at = routeOf(firstWords, start); at < firstWords.length; at++) {
      if (numbers.length > 0 && !firstWords[at]!.startsWith(start)) break;
      numbers.push(at);
    }
    return numbers;
  }

  /** By number, in order, each once. */
  async #blocks(numbers: readonly number[]): Promise<Map<number, DictionaryBlock>> {
    if (this.files.manifest.firstForms.length === 0) return new Map();
    const sorted = [...new Set(numbers)].sort((a, b) => a - b);
    const blocks = await Promise.all(sorted.map((number) => this.files.dictionary(number)));
    return new Map(sorted.map((number, at) => [number, blocks[at]!]));
  }
}

/** The middle of a word, or right before it when it would part a pair of UTF-16 units. */
function middleOf(word: string): number {
  const middle = word.length >> 1;
  const isPairParted = middle > 0 && (word.charCodeAt(middle - 1) & 0xfc00) === 0xd800;
  return isPairParted ? middle - 1 : middle;
}

function select(
  blocks: ReadonlyMap<number, DictionaryBlock>,
  isKept: (block: DictionaryBlock, at: number) => boolean,
): KnownForm[] {
  return [...blocks.values()].flatMap((block) =>
    block.forms.flatMap((form, at) => (isKept(block, at) ? [{form, documents: block.documents[at]!}] : [])),
  );
}

/** Where a word stands in a sorted list, or would. */
function lowerBound(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
