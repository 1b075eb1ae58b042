import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {readTranscript} from '#core/formats/archive-markdown/read';
import {ROOT} from './archive-of';

export const TRANSCRIPTS = path.join(ROOT, 'tests/fixtures/transcripts');

/** The names of the cases: each folder of tests/fixtures/transcripts, in words. */
export function transcriptCases(): string[] {
  return readdirSync(TRANSCRIPTS).sort();
}

/** What a case says, read. */
export function readTranscriptCase(name: string): ReturnType<typeof readTranscript> {
  return readTranscript(readFileSync(path.join(TRANSCRIPTS, name, 'input.md'), 'utf8'));
}
