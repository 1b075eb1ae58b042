import * as z from 'zod';
import {isCode} from '#core/anchors/code';
import {Salt} from '#core/anchors/hash';
import type {FoundProblem, Read} from '#core/problem';

/**
 * What the ledger's hashes are made of, kept beside it so that it can be erased: for the event `seq` of a turn, the
 * salt of its hashes and, when the event carries words, those words. One JSON object a line, in the ledger's order.
 */
export const WordsEntry = z.strictObject({
  seq: z.int().min(1),
  code: z.string().refine(isCode),
  salt: Salt,
  words: z.string().optional(),
});
export type WordsEntry = z.output<typeof WordsEntry>;

export type WordsBeside = readonly WordsEntry[];

/** Reads `<session>.mots.ndjson`. */
export function readWordsBeside(text: string): Read<WordsBeside> {
  const problems: FoundProblem[] = [];
  const entries: WordsEntry[] = [];
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  for (const [index, source] of lines.entries()) {
    const entry = WordsEntry.safeParse(parse(source));
    if (entry.success) entries.push(entry.data);
    else {
      problems.push({
        rule: 'ledger/words-unreadable',
        severity: 'error',
        line: index + 1,
        message: 'Cette ligne des mots gardés à côté du registre ne se lit pas\u00A0: reprenez la ligne publiée.',
      });
    }
  }
  return {value: problems.length > 0 ? undefined : entries, problems};
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

export function writeWordsBeside(entries: WordsBeside): string {
  return entries.map(({seq, code, salt, words}) => `${JSON.stringify({seq, code, salt, words})}\n`).join('');
}

/** A withdrawal: without words and salts, the hashes that stay in the ledger can no longer be guessed. */
export function erase(entries: WordsBeside, code: string): WordsBeside {
  return entries.filter((entry) => entry.code !== code);
}
