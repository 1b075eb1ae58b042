import fs from 'node:fs/promises';
import * as z from 'zod';
import type {LastPublished} from '#core/anchors/check-history';
import {Refusal} from './lock';

const Heads = z.record(z.string(), z.object({events: z.int().min(0), head: z.string().regex(/^v1:[0-9a-f]{64}$/)}));

/**
 * The published state as the published site tells it, at `/registre/tetes.json`.
 *
 * @throws {Refusal} when the file cannot be read
 */
export async function readHeads(file: string): Promise<LastPublished> {
  const heads = Heads.safeParse(await fs.readFile(file, 'utf8').then(parse, () => undefined));
  if (!heads.success) {
    throw new Refusal(
      `${file} ne se lit pas\u00A0: donnez le fichier tetes.json du site publié (/registre/tetes.json).`,
    );
  }
  return {kind: 'heads', heads: Object.fromEntries(Object.entries(heads.data).map(([name, {head}]) => [name, head]))};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
