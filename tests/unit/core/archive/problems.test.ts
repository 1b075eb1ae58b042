import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {SHELVES} from '#core/archive/archive';
import {readNote} from '#core/formats/note/read';
import type {FoundProblem} from '#core/problem';
import {checkGate} from '../../../../src/core/anchors/gate';
import {toReport} from '../../../../src/plugins/archive/report';
import {RED} from '../../../support/anchor-cases';
import {toInput} from '../../../support/anchor-world';
import {cases, checkCase, checkFiles, PROBLEMS, ROOT, validFiles} from '../../../support/archive-of';
import {noteCases, toNoteFile} from '../../../support/note-cases';
import {readTranscriptCase, transcriptCases} from '../../../support/transcripts';

/** `UPDATE=1 npx vitest run problems` writes the expectations again; read the difference before committing it. */
const isUpdating = process.env.UPDATE !== undefined;

describe('the valid mini-archive', () => {
  it('has no problem at all', async () => {
    expect(toReport(checkFiles(await validFiles()).problems)).toBe('');
  });

  it('holds something of each kind', async () => {
    const {archive} = checkFiles(await validFiles());
    const counts = Object.fromEntries(Object.values(SHELVES).map((shelf) => [shelf, archive[shelf].length]));
    expect(counts).toEqual({
      sessions: 1,
      people: 2,
      resources: 3,
      terms: 1,
      themes: 1,
      tags: 2,
      notes: 1,
      posts: 1,
      pages: 2,
    });
    expect(archive.transcripts.map(({transcript}) => transcript?.chapters.length)).toEqual([1]);
  });
});

describe.each(cases())('a content with %s', (name) => {
  it('is told of exactly what is wrong: rule, file, line, sentence', async () => {
    const problems = (await checkCase(name)).problems.map(({rule, file, line, message}) => ({
      rule,
      file,
      line,
      message,
    }));
    const expected = path.join(PROBLEMS, name, 'expected.json');
    if (isUpdating) writeFileSync(expected, `${JSON.stringify(problems, null, 2)}\n`);
    expect(existsSync(expected), `${expected} is missing: run once with UPDATE=1, then read it`).toBe(true);
    expect(problems).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
    expect(problems).not.toEqual([]);
  });
});

describe('the rules', () => {
  it('have each a failing fixture', async () => {
    const triggered = new Set((await allProblems()).map(({rule}) => rule));
    // A fixture cannot hold a symbolic link on every machine: tests/unit/plugins/archive/load.test.ts makes one.
    triggered.add('file/symbolic-link');
    // Known where the day is, and the words that are corrected: tests/unit/intake/threats.test.ts.
    for (const what of ['future-day', 'nothing-changed']) triggered.add(`note/${what}`);
    // A command's: tests/unit/plugins/archive/register-commands.test.ts asks it for a file that is no transcript.
    triggered.add('transcript/not-found');
    // What is brought in from elsewhere: tests/unit/core/text/decode.test.ts and tests/unit/core/formats/tei/read.test.ts.
    for (const rule of ['text/cut-character', 'text/damaged-character', 'text/not-text', 'tei/hidden-character'])
      triggered.add(rule);
    // Of importing: tests/unit/core/formats/list.test.ts and tests/unit/plugins/archive/import-file.test.ts.
    for (const what of ['json-not-utf8', 'not-json', 'unknown-format', 'withdrawn-turn', 'other-file'])
      triggered.add(`import/${what}`);
    for (const what of ['empty-file', 'too-long', 'too-many-turns', 'export-to-be-read'])
      triggered.add(`import/${what}`);
    // Told of what a JSON brings: tests/unit/core/notes/check-contribution.test.ts. Cautions are no problems of a file.
    triggered.add('record/wrong-kind');
    for (const what of ['phone-number', 'e-mail', 'postal-address', 'personal-number', 'name-beside-sensitive-fact'])
      triggered.add(`note/${what}`);
    expect(rulesInSources().filter((rule) => !triggered.has(rule))).toEqual([]);
    expect([...triggered].filter((rule) => !rulesInSources().includes(rule))).toEqual([]);
  });

  it('speak in French sentences: a capital or a quoted word first, a full stop or a question mark last', async () => {
    for (const {rule, message} of (await allProblems()).filter(({severity}) => severity === 'error')) {
      expect(message, rule).toMatch(/^(?:\p{Lu}|«).*[.?]$/u);
      expect(message, `${rule}: two stops`).not.toMatch(/[.…?]\.$/);
      expect(message, `${rule}: English`).not.toMatch(
        /\b(?:Invalid|expected|received|must|Too|string|undefined|null)\b/,
      );
      expect(message, `${rule}: straight apostrophe`).not.toContain("'");
    }
  });
});

/** What every failing fixture is told: those of the archive, of one transcript, of one note (tests/fixtures), of the anchor promise. */
async function allProblems(): Promise<FoundProblem[]> {
  const checked = await Promise.all(cases().map(checkCase));
  const files = [...checked, ...transcriptCases().map(readTranscriptCase)].flatMap(({problems}) => problems);
  const notes = noteCases().flatMap(({draft}) => readNote(toNoteFile(draft)).problems);
  return [...files, ...notes, ...RED.flatMap(({world}) => checkGate(toInput(world)))];
}

/** Rule ids as the sources write them: `rule: 'yaml/alias'`, and those handed over to a helper; `text/csv` is none. */
function rulesInSources(): string[] {
  const files = [...sources('src/core'), ...sources('src/plugins/archive')];
  const ids = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [
      ...text.matchAll(
        /(?<!mediaType: )'((?:yaml|text|record|id|file|reference|session|summary|person|term|link|note|markdown|access|page|post|reading|recording|transcript|anchor|ledger|import)\/[a-z0-9-]+)'/g,
      ),
    ].map(([, id = '']) => id);
  });
  // A file written `rule: '…'` with a prefix that is not in the list above would escape: it is caught here.
  const written = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/rule: '([^']+)'/g)].map(([, id = '']) => id),
  );
  return [...new Set([...ids, ...written])].sort();
}

function sources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(ROOT, folder, file));
}
