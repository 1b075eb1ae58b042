import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {wordsOf} from '../../src/core/formats/archive-markdown/words-of';
import {generateSittings} from '../world/generated';
import {corpusFolder} from '../world/sittings';

/** A turn as the search tests know it. */
export interface SpokenTurn {
  readonly speaker: string;
  readonly text: string;
  /** Written for the tests of search: no one's words. */
  readonly isPlanted: boolean;
}

export interface JudgedQuery {
  readonly id: string;
  readonly cls: string;
  readonly q: string;
  /** Regular expressions over the folded text (`asJudged`): an answer matches all of `must`, none of `not`. */
  readonly must: readonly string[];
  readonly not?: readonly string[];
  readonly speaker?: string;
  readonly only?: 'plant';
  readonly answers_in_corpus: number;
}

/** The folder of the judged queries and of the turns planted for them, when the machine has it. */
export function queriesFolder(): string | undefined {
  const outside = process.env.ARCHIVE_OUTSIDE_DATA;
  const folder = outside && path.join(outside, 'queries');
  return folder && existsSync(folder) && corpusFolder() ? folder : undefined;
}

export function loadQueries(folder: string): JudgedQuery[] {
  return readJson(path.join(folder, 'queries.json')) as JudgedQuery[];
}

export function loadPlanted(folder: string): SpokenTurn[] {
  const {turns} = readJson(path.join(folder, 'planted.json')) as {turns: {speaker: string; text: string}[]};
  return turns.map(({speaker, text}) => ({speaker, text, isPlanted: true}));
}

/**
 * The turns of the real sittings as the judges of the queries cut them (a named speaker, 50 characters at least), or
 * generated ones when the machine has none; one list a sitting.
 */
export function loadSittings(): SpokenTurn[][] {
  const folder = corpusFolder();
  if (!folder) return generatedSittings();
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) =>
      (readJson(path.join(folder, file)) as {intervention: {intervenant_nom: string; contenu: string}}[])
        .map(({intervention: {intervenant_nom: speaker, contenu}}) => ({
          speaker,
          text: plain(contenu),
          isPlanted: false,
        }))
        .filter(({speaker, text}) => speaker !== '' && text.length >= 50),
    );
}

export function loadTurns(): SpokenTurn[] {
  return loadSittings().flat();
}

function generatedSittings(): SpokenTurn[][] {
  return generateSittings().map(({transcript}) =>
    transcript.chapters
      .flatMap(({turns}) => turns)
      .map((turn) => ({speaker: turn.label, text: wordsOf(turn), isPlanted: false})),
  );
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, '\u00A0')
    .replace(/&amp;/g, '&')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** A text folded as `must` and `not` expect it. Written apart from our own folding, which it judges. */
export function asJudged(text: string): string {
  return text
    .replace(/[œŒ]/g, 'oe')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[’ʼ]/g, "'")
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u00A0\u202F\u2009]/g, ' ')
    .toLowerCase();
}
