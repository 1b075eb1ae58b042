import type {ByteReader} from '#search/packed/byte-reader';
import type {Entry} from '#search/packed/dictionary';
import type {CommonLists, DictionaryBlock, Start} from '#search/packed/dictionary-block';
import type {IndexFiles} from '#search/packed/index-files';
import {corrupt} from '#search/packed/index-problem';
import {readPlaces, readPositionFile, skipPlaces, type Places} from '#search/packed/position-file';
import {joinLists, readList, skipCounts, type PostingList} from '#search/packed/posting-list';
import {FIELDS} from '#search/packed/source';

/** Where forms stand: documents and how often; positions when asked for. Fetches the files that it needs. */
export class Postings {
  constructor(readonly files: IndexFiles) {}

  async list({block, at}: Entry): Promise<PostingList> {
    const common = commonOf(block, at);
    if (common) {
      const parts = await this.#commonParts(common, () => true);
      return joinLists(parts.map(({list}) => list));
    }
    const file = fileOf(block, at);
    const cuts = await this.files.get('postings', file.number, (reader) => this.#cut(reader, block, file));
    return cuts.list(at);
  }

  /** Where a form stands in these documents (in order) that hold it. */
  async places(entry: Entry, documents: Uint32Array): Promise<Map<number, Places>> {
    const common = commonOf(entry.block, entry.at);
    return common ? this.#commonPlaces(common, documents) : this.#plainPlaces(entry, documents);
  }

  async #plainPlaces({block, at}: Entry, documents: Uint32Array): Promise<Map<number, Places>> {
    const list = await this.list({block, at});
    const found = new Map<number, Places>();
    const wanted = membersOf(list, documents);
    const {file: base, starts} = block.positions;
    for (let file = 0; file < starts.length; file++) {
      const [start, end] = [starts[file]!, starts[file + 1]];
      if (start.form > at || (end && end.form < at)) continue;
      const from = start.form === at ? start.document : 0;
      const to = end?.form === at ? end.document : list.documents.length;
      const own = wanted.filter((index) => index >= from && index < to);
      if (own.length === 0) continue;
      const parts = await this.files.get('positions', base + file, readPositionFile);
      const part = parts[partOf(block, start, at)]?.again();
      if (!part) throw corrupt(`positions ${base + file}`);
      collectPlaces(part, list, from, own, found);
    }
    return found;
  }

  async #commonPlaces(common: CommonLists, documents: Uint32Array): Promise<Map<number, Places>> {
    const {firstDocuments} = common;
    const isNeeded = (number: number) => {
      const [from, to = Infinity] = [firstDocuments[number]!, firstDocuments[number + 1]];
      return documents.some((document) => document >= from && document < to);
    };
    const found = new Map<number, Places>();
    for (const {list, places} of await this.#commonParts(common, isNeeded)) {
      collectPlaces(places.again(), list, 0, membersOf(list, documents), found);
    }
    return found;
  }

  #commonParts({file, firstDocuments}: CommonLists, isNeeded: (number: number) => boolean) {
    const numbers = [...firstDocuments.keys()].filter(isNeeded);
    return Promise.all(
      numbers.map((number) => this.files.get('common', file + number, (reader) => this.#readCommon(reader))),
    );
  }

  #readCommon(reader: ByteReader): {list: PostingList; places: ByteReader} {
    const length = reader.count();
    const codes = reader.again();
    codes.skip(length);
    const list = readList(reader, codes, length, this.files.total);
    return {list, places: codes.again()};
  }

  /** A file of postings, cut into the lists of its forms. */
  #cut(reader: ByteReader, block: DictionaryBlock, {from, to}: FileOf): Cuts {
    const forms: number[] = [];
    for (let form = from; form < to; form++) if (!commonOf(block, form)) forms.push(form);
    const codes = reader.again();
    for (const form of forms) codes.skip(block.documents[form]!);
    const starts = new Map<number, readonly [gaps: number, codes: number]>();
    for (const form of forms) {
      starts.set(form, [reader.at, codes.at]);
      reader.skip(block.documents[form]!);
      skipCounts(codes, block.documents[form]!);
    }
    codes.finish();
    return new Cuts(reader, starts, block, this.files.total);
  }
}

/** The lists of a file of postings, read when they are asked for. */
class Cuts {
  constructor(
    readonly reader: ByteReader,
    readonly starts: ReadonlyMap<number, readonly [gaps: number, codes: number]>,
    readonly block: DictionaryBlock,
    readonly total: number,
  ) {}

  list(form: number): PostingList {
    const [gaps, codes] = this.starts.get(form)!;
    return readList(this.reader.again(gaps), this.reader.again(codes), this.block.documents[form]!, this.total);
  }
}

interface FileOf {
  readonly number: number;
  /** Its first form in the block, and the one after its last. */
  readonly from: number;
  readonly to: number;
}

/** The file that holds the list of a form: the last that does not begin after it. */
function fileOf({postings: {file, starts}, forms}: DictionaryBlock, form: number): FileOf {
  let at = starts.length - 1;
  while (at >= 0 && starts[at]!.form > form) at--;
  if (at < 0) throw corrupt('dictionary');
  return {number: file + at, from: starts[at]!.form, to: starts[at + 1]?.form ?? forms.length};
}

function commonOf({common}: DictionaryBlock, at: number): CommonLists | undefined {
  return common.find(({form}) => form === at);
}

/** Which part of a file of positions is a form's: common forms have none there. */
function partOf({common}: DictionaryBlock, start: Start, at: number): number {
  return at - start.form - common.filter(({form}) => form >= start.form && form < at).length;
}

/** The positions in a list of the documents that it shares with others. */
function membersOf(list: PostingList, documents: Uint32Array): number[] {
  const members: number[] = [];
  let other = 0;
  for (let at = 0; at < list.documents.length && other < documents.length; at++) {
    while (other < documents.length && documents[other]! < list.documents[at]!) other++;
    if (documents[other] === list.documents[at]) members.push(at);
  }
  return members;
}

/** Reads the places of some members of a list out of a part that begins with the member `from`. */
function collectPlaces(
  part: ByteReader,
  list: PostingList,
  from: number,
  members: readonly number[],
  found: Map<number, Places>,
): void {
  let at = from;
  for (const member of members) {
    for (; at < member; at++) skipPlaces(part, list.counts, at * FIELDS.length);
    found.set(list.documents[member]!, readPlaces(part, list.counts, at * FIELDS.length));
    at++;
  }
}

/** Is it a form whose lists are in files of their own? */
export function isCommonEntry({block, at}: Entry): boolean {
  return commonOf(block, at) !== undefined;
}
