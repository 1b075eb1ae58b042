import fs from 'node:fs/promises';
import path from 'node:path';
import {chainHash} from '#core/anchors/hash';
import type {LedgerHead} from '#core/anchors/histories';
import {ledgerPath} from '#core/anchors/register';

/**
 * A ledger as it is published: the very lines that the build has read and checked.
 *
 * @throws when the file changed since
 */
export async function readPublishedLedger(content: string, {name, head}: LedgerHead): Promise<string> {
  const text = await fs.readFile(path.join(content, ledgerPath(name)), 'utf8');
  const lastLine = text.replace(/\n$/, '').split('\n').at(-1) ?? '';
  if (chainHash(lastLine) !== head) {
    throw new Error(`Le registre ${ledgerPath(name)} a changé pendant la construction du site\u00A0: recommencez.`);
  }
  return text;
}
