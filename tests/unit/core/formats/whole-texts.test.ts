import {readFileSync} from 'node:fs';
import path from 'node:path';
import {toString} from 'mdast-util-to-string';
import {describe, expect, it} from 'vitest';
import {makeCode} from '#core/anchors/code';
import {CAPTIONS, READ_AGAIN, WRITE_ONLY} from '#core/formats/losses';
import {paragraphsOf} from '#core/markdown/paragraphs';
import type {Ms, Transcript, Turn} from '#core/model/transcript';
import {ROOT} from '../../../support/archive-of';
import {CONTEXT} from '../../../support/full-transcript';
import {expectOnlyLosses, WRITERS} from '../../../support/round-trip';
import {loadSittings} from '../../../world/sittings';

/** Whole texts through each format: every sitting that worlds are made of, and the archive's own presentation. */

const {from, sittings} = loadSittings();
const TEXTS = [
  ...sittings.map(({transcript}, rank) => ({
    name: `sitting ${rank + 1} (${from})`,
    transcript: asPublished(transcript),
  })),
  {name: 'the presentation', transcript: presentation()},
];

it('are some, from a few turns to hundreds', () => {
  const lengths = TEXTS.map(({transcript}) => transcript.chapters.flatMap(({turns}) => turns).length);
  expect(lengths.length).toBeGreaterThan(4);
  expect(Math.max(...lengths)).toBeGreaterThan(300);
});

describe.each([...READ_AGAIN, ...WRITE_ONLY, ...CAPTIONS])('written as %s', (format) => {
  it.each(TEXTS)('$name loses what the table says and nothing else', ({transcript}) => {
    const text = WRITERS[format](transcript, CONTEXT)!;
    expect(text.length).toBeGreaterThan(1000);
    expectOnlyLosses(format, transcript, text, CONTEXT);
  });
});

/** As they are published: each turn has a code and, half a minute after the one before, a time. */
function asPublished(transcript: Transcript): Transcript {
  const taken = new Set<string>();
  const toPublished = (turn: Turn): Turn => {
    const start = (taken.size * 30_000) as Ms;
    const code = makeCode(() => 0, taken);
    taken.add(code);
    return {...turn, code, start};
  };
  const chapters = transcript.chapters.map((chapter) => ({...chapter, turns: chapter.turns.map(toPublished)}));
  return {...transcript, chapters};
}

/** As someone who reads it aloud. */
function presentation(): Transcript {
  const markdown = readFileSync(path.join(ROOT, 'docs/presentation.md'), 'utf8').replace(/^---\n[^]*?\n---\n/, '');
  const turns = paragraphsOf(markdown).map((paragraph) => ({
    label: 'Voix de synthèse',
    kind: 'speech' as const,
    line: 1,
    paragraphs: [[{kind: 'words' as const, text: toString(paragraph)}]],
  }));
  return asPublished({language: 'fr', state: 'machine', source: 'synthetic-voice', chapters: [{turns, line: 1}]});
}
