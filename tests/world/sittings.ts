import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {wordsOf} from '../../src/core/formats/archive-markdown/words-of';
import {readNosDeputes, type Sitting} from '../../src/core/formats/nosdeputes/read';
import type {Turn} from '../../src/core/model/transcript';
import {generateSittings} from './generated';

/** The folder of the real sittings, when the machine has it: `ARCHIVE_OUTSIDE_DATA` (see README). */
export function corpusFolder(): string | undefined {
  const outside = process.env.ARCHIVE_OUTSIDE_DATA;
  const folder = outside && path.join(outside, 'corpus/nosdeputes');
  return folder && existsSync(folder) ? folder : undefined;
}

export interface Sittings {
  readonly from: 'corpus' | 'generated';
  readonly sittings: readonly Sitting[];
}

/** The real sittings, or generated ones of the same shape; even a small world has the extremes of both. */
export function loadSittings(): Sittings {
  const folder = corpusFolder();
  if (!folder) return {from: 'generated', sittings: extremesFirst(generateSittings())};
  const sittings = readdirSync(folder)
    .sort()
    .map((file) => {
      const {value, problems} = readNosDeputes(readFileSync(path.join(folder, file), 'utf8'));
      if (!value) throw new Error(`${file}: ${problems.map(({message}) => message).join('\n')}`);
      return value;
    });
  return {from: 'corpus', sittings: extremesFirst(sittings)};
}

/** The sitting with most turns, the shortest one, the one with most words, then the others in their order. */
function extremesFirst(sittings: readonly Sitting[]): Sitting[] {
  const byTurns = [...sittings].sort((a, b) => turnsOf(b).length - turnsOf(a).length);
  const byWords = [...sittings].sort((a, b) => lengthOf(b) - lengthOf(a));
  return [...new Set([byTurns[0]!, byTurns.at(-1)!, byWords[0]!, ...sittings])];
}

function turnsOf({transcript}: Sitting): Turn[] {
  return transcript.chapters.flatMap(({turns}) => turns);
}

function lengthOf(sitting: Sitting): number {
  return turnsOf(sitting).reduce((sum, turn) => sum + wordsOf(turn).length, 0);
}
