import * as z from 'zod';
import {isCode} from '#core/anchors/code';
import {SALT, Salt} from '#core/anchors/hash';
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
    const entry = toEntry(parse(source));
    if (entry) entries.push(entry);
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

/** Nearly all lines are plainly right: the schema, which takes as long as their JSON, judges the others only. */
function toEntry(data: unknown): WordsEntry | undefined {
  return isUsual(data) ? data : WordsEntry.safeParse(data).data;
}

function isUsual(data: unknown): data is WordsEntry {
  if (typeof data !== 'object' || data === null) return false;
  const {seq, code, salt, words} = data as Partial<Record<keyof WordsEntry, unknown>>;
  const areTexts = typeof code === 'string' && typeof salt === 'string' && typeof words === 'string';
  if (!areTexts || !Number.isSafeInteger(seq) || (seq as number) < 1) return false;
  return isCode(code) && SALT.test(salt) && Object.keys(data).length === 4;
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
