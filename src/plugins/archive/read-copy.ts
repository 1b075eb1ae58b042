import fs from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type {LastPublished} from '#core/anchors/check-history';
import {readLedger} from '#core/anchors/ledger';
import {REGISTER, type RegisterFile} from '#core/anchors/register';
import {LEDGER, nameIn} from './load-register';
import {Refusal} from './lock';

const HEADS = 'tetes.json';
const Heads = z.record(z.string(), z.object({events: z.int().min(0), head: z.string().regex(/^v1:[0-9a-f]{64}$/)}));

/**
 * A published state, from a copy of it: the site's `/registre/tetes.json`, a ledger, or a folder that holds either.
 *
 * @throws {Refusal} when the copy cannot be read, was cut or was changed: it would prove nothing
 */
export async function readCopy(given: string): Promise<LastPublished> {
  const files = await listFiles(given);
  const heads = files.find((file) => path.basename(file) === HEADS);
  const ledgers = files.filter((file) => nameOf(file) !== undefined);
  if (heads === undefined && ledgers.length > 0)
    return {kind: 'ledgers', ledgers: await Promise.all(ledgers.map(readWhole))};
  return readHeads(heads ?? given);
}

/** The files of a folder; anything else is a file, there or not. */
async function listFiles(given: string): Promise<string[]> {
  try {
    return (await fs.readdir(given)).map((file) => path.join(given, file));
  } catch {
    return [given];
  }
}

function nameOf(file: string): string | undefined {
  return nameIn(`${REGISTER}/${path.basename(file)}`, LEDGER);
}

async function readWhole(file: string): Promise<RegisterFile> {
  const text = await fs.readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new Refusal(`${file} ne se lit pas\u00A0: vérifiez l’adresse de cette copie du registre.`);
  const [problem] = readLedger(text).problems;
  if (problem)
    throw new Refusal(
      `${file}:${problem.line}  Cette copie du registre est coupée ou a été modifiée\u00A0: elle ne prouve rien. Donnez-en une autre, ou le fichier tetes.json du site publié (/registre/tetes.json).`,
    );
  return {name: nameOf(file)!, text};
}

async function readHeads(file: string): Promise<LastPublished> {
  const heads = Heads.safeParse(await fs.readFile(file, 'utf8').then(parse, () => undefined));
  if (!heads.success)
    throw new Refusal(
      `${file} ne se lit pas\u00A0: donnez le fichier tetes.json du site publié (/registre/tetes.json), une copie d’un registre, ou le dossier qui les contient.`,
    );
  return {kind: 'heads', heads: Object.fromEntries(Object.entries(heads.data).map(([name, {head}]) => [name, head]))};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
