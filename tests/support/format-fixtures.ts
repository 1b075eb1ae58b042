import fs from 'node:fs';
import path from 'node:path';
import {writeTranscript} from '#core/formats/archive-markdown/write';
import type {ByHand} from '#core/formats/by-hand/by-hand';
import type {CueFile} from '#core/formats/cues/cue';
import type {Chapter} from '#core/model/transcript';
import type {Read} from '#core/problem';
import {decode} from '#core/text/decode';

const FOLDER = path.join(import.meta.dirname, '../fixtures/formats');

/** The text of a fixture: `whisper/messy.json`. */
export function formatFixture(name: string): string {
  return decode(fs.readFileSync(path.join(FOLDER, name))).value!.text;
}

/** All fixtures of a format. */
export function formatFixtures(format: string): string[] {
  const names = fs.readdirSync(path.join(FOLDER, format)).sort();
  return names.map((name) => formatFixture(`${format}/${name}`));
}

/** Cues as lines one can read: start, end, voice, words. */
export function cuesOf({value, problems}: Read<CueFile>): string[] {
  if (!value) throw new Error(JSON.stringify(problems));
  return value.cues.map(({start, end, voice, text}) => `${start}-${end ?? ''} ${voice ?? '?'}: ${text}`);
}

/** What an archive would write of a document typed by hand, without the front matter. */
export function writtenOf({value, problems}: Read<ByHand>): string {
  if (!value) throw new Error(JSON.stringify(problems));
  return writeBody(value.chapters);
}

function writeBody(chapters: readonly Chapter[]): string {
  const whole = writeTranscript({language: 'fr', state: 'machine', source: 'recording', chapters});
  return whole.split('---\n\n').slice(1).join('---\n\n').trimEnd();
}

/** Words that formats take for marks, and that readers keep as they are. */
export const HOSTILE_WORDS = [
  ...[
    '-->',
    '<v Intervenante 1>',
    '</v>',
    '&amp;',
    '&',
    '<',
    '>',
    '>> oui >>> non >>>>',
    '\\>> \\\\>>',
    '(speaker 0) oui',
    '– oui – non',
    ']]>',
    '<!--',
    '**',
    '*',
    '_x_',
    '{#t-7f3k2}',
    '{',
    '}',
  ],
  ...[
    '#',
    '\\',
    '"',
    "'",
    '$',
    '`',
    '|',
    'NaN',
    'null',
    '0:75',
    'é',
    'e\u0301',
    '👩\u200D💻',
    'שלום',
    'مرحبا',
    '\u202F!',
    '//',
  ],
];
