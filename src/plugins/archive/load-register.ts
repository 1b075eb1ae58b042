import fs from 'node:fs/promises';
import path from 'node:path';
import type {GateInput} from '#core/anchors/gate';
import {REGISTER} from '#core/anchors/register';

export type LoadedRegister = Pick<GateInput, 'ledgers' | 'wordsBeside' | 'published'>;

const LEDGER = '.ndjson';
const WORDS = '.mots.ndjson';

/** Disk → the ledgers and the words kept beside them, in the order of their names. */
export async function loadRegister(siteDir: string): Promise<LoadedRegister> {
  const folder = path.join(siteDir, REGISTER);
  const names = (await fs.readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.')).sort();
  const read = (files: readonly string[], ending: string) =>
    Promise.all(
      files.map(async (file) => ({
        name: file.slice(0, -ending.length),
        text: await fs.readFile(path.join(folder, file), 'utf8'),
      })),
    );
  const words = names.filter((name) => name.endsWith(WORDS));
  const ledgers = names.filter((name) => name.endsWith(LEDGER) && !name.endsWith(WORDS));
  return {ledgers: await read(ledgers, LEDGER), wordsBeside: await read(words, WORDS)};
}
