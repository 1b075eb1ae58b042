import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {readTranscriptCase, TRANSCRIPTS, transcriptCases} from '../../../../support/transcripts';

/** `UPDATE=1 npx vitest run archive-markdown` writes the expectations again; read the difference before committing it. */
const isUpdating = process.env.UPDATE !== undefined;

describe.each(transcriptCases())('a transcript with %s', (name) => {
  it('is told of exactly what is wrong: rule, line, sentence', () => {
    const problems = readTranscriptCase(name).problems.map(({rule, line, message}) => ({rule, line, message}));
    const expected = path.join(TRANSCRIPTS, name, 'expected.json');
    if (isUpdating) writeFileSync(expected, `${JSON.stringify(problems, null, 2)}\n`);
    expect(existsSync(expected), `${expected} is missing: run once with UPDATE=1, then read it`).toBe(true);
    expect(problems).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
    expect(problems).not.toEqual([]);
  });
});
