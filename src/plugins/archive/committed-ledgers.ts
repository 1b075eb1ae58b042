import {REGISTER, type RegisterFile} from '#core/anchors/register';
import {git, isBlob, readBlobs} from './git';
import {LEDGER, nameIn} from './load-register';

interface Version {
  readonly name: string;
  readonly id: string;
}

/**
 * Every ledger ever committed on the way to HEAD that today's does not begin with: none, as long as lines were only
 * added. Git names a content by its hash, so nothing is read to know that a beginning is the same.
 */
export async function readBroken(folder: string, today: readonly RegisterFile[]): Promise<RegisterFile[]> {
  const versions = await listVersions(folder);
  const sizes = await readSizes(folder, new Set(versions.map(({id}) => id)));
  const bytes = new Map(today.map(({name, text}) => [name, Buffer.from(text)]));
  const broken = versions.filter(({name, id}) => !beginsWith(bytes.get(name), id, sizes.get(id) ?? Infinity));
  const texts = await readBlobs(
    folder,
    broken.map(({id}) => id),
  );
  return broken.map(({name}, index) => ({name, text: texts[index]!}));
}

function beginsWith(today: Buffer | undefined, id: string, size: number): boolean {
  return today !== undefined && today.length >= size && isBlob(id, today.subarray(0, size));
}

/** One reading of the log: each change of a ledger, merges seen from the branch they came into. */
async function listVersions(folder: string): Promise<Version[]> {
  const log = ['log', '--first-parent', '-m', '--raw', '--no-abbrev', '--no-renames', '--relative', '--format=', '-z'];
  const tokens = (await git(folder, [...log, 'HEAD', '--', REGISTER])).toString().split('\0');
  const versions = new Map<string, Version>();
  for (const [index, token] of tokens.entries()) {
    const [, before, after] = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) \w+$/.exec(token.trim()) ?? [];
    const name = nameIn(tokens[index + 1] ?? '', LEDGER);
    if (before === undefined || after === undefined || name === undefined) continue;
    for (const id of [before, after]) if (!/^0+$/.test(id)) versions.set(`${name} ${id}`, {name, id});
  }
  return [...versions.values()];
}

async function readSizes(folder: string, ids: ReadonlySet<string>): Promise<Map<string, number>> {
  if (ids.size === 0) return new Map();
  const asked = [...ids].map((id) => `${id}\n`).join('');
  const answer = (await git(folder, ['cat-file', '--batch-check=%(objectname) %(objectsize)'], asked)).toString();
  return new Map(
    answer
      .trim()
      .split('\n')
      .map((line) => line.split(' '))
      .map(([id, size]) => [id!, Number(size)]),
  );
}
