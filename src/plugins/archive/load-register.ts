import fs from 'node:fs/promises';
import path from 'node:path';
import type {GateInput} from '#core/anchors/gate';
import {REGISTER} from '#core/anchors/register';

export type LoadedRegister = Pick<GateInput, 'ledgers' | 'wordsBeside'>;

export const LEDGER = '.ndjson';
export const WORDS = '.mots.ndjson';

/** Disk → the ledgers and the words kept beside them, in the order of their names. */
export async function loadRegister(siteDir: string): Promise<LoadedRegister> {
  const files = (await fs.readdir(path.join(siteDir, REGISTER)).catch(() => [])).sort();
  const read = async (ending: string) => {
    const all = files.map(async (file) => {
      const name = nameIn(`${REGISTER}/${file}`, ending);
      if (name === undefined) return [];
      return [{name, text: await fs.readFile(path.join(siteDir, REGISTER, file), 'utf8')}];
    });
    return (await Promise.all(all)).flat();
  };
  return {ledgers: await read(LEDGER), wordsBeside: await read(WORDS)};
}

/** The ledger that a file of the register is, or that its words belong to; files with a dot in front are not ours to read. */
export function nameIn(file: string, ending: string): string | undefined {
  const name = file.startsWith(`${REGISTER}/`) ? file.slice(REGISTER.length + 1) : '';
  if (name.startsWith('.') || name.includes('/') || !name.endsWith(ending)) return undefined;
  return ending === LEDGER && name.endsWith(WORDS) ? undefined : name.slice(0, -ending.length);
}
