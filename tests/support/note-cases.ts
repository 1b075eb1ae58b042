import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {NoteProblem} from '#core/notes/problem';

/** Good and bad notes, written for the tests with generic names: the same verdict is asked of everything that judges them. */
export interface NoteCase {
  readonly name: string;
  readonly file: string;
  readonly draft: Readonly<Record<string, unknown>>;
  readonly problems: readonly NoteProblem[];
}

const FOLDER = path.resolve(import.meta.dirname, '../fixtures/notes');

export function noteCases(): NoteCase[] {
  return readdirSync(FOLDER).map((name) => {
    const file = path.join(FOLDER, name);
    const known = JSON.parse(readFileSync(file, 'utf8')) as Pick<NoteCase, 'draft' | 'problems'>;
    return {...known, file, name: name.replace('.json', '').replaceAll('-', ' ')};
  });
}

/** A draft as a file, whatever is wrong with it: every value as JSON, which is YAML. */
export function toNoteFile({text = '', ...draft}: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(draft).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join('')}---\n\n${String(text)}\n`;
}
