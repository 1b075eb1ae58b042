import fc from 'fast-check';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {mathFromMarkdown} from 'mdast-util-math';
import {toString} from 'mdast-util-to-string';
import {gfm} from 'micromark-extension-gfm';
import {math} from 'micromark-extension-math';
import {describe, expect, it} from 'vitest';
import {writeMarkdown} from '#core/formats/markdown/write';
import type {Paragraph} from '#core/model/transcript';
import {validTranscript} from '../../../../support/any-transcript';
import {CONTEXT, FULL} from '../../../../support/full-transcript';

/** Markdown as a forge reads it: tables, addresses, formulas. */
const parse = (text: string) =>
  fromMarkdown(text, {extensions: [gfm(), math()], mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()]}).children;

const clock = (time: number) =>
  [3_600_000, 60_000, 1000]
    .map((unit, index) => String(Math.floor(time / unit) % (index ? 60 : 1000)).padStart(2, '0'))
    .join(':') + (time % 1000 ? `.${String(time % 1000).padStart(3, '0')}` : '');

const shown = (pieces: Paragraph) =>
  pieces
    .map((piece) => {
      if ('text' in piece) return piece.text;
      return piece.kind === 'doubt' ? '[?]' : piece.kind === 'event' ? `[${piece.name}]` : `[${clock(piece.at)}]`;
    })
    .join('');

const of = (text: string) =>
  writeMarkdown(
    {
      ...FULL,
      chapters: [{line: 0, turns: [{label: 'A', kind: 'speech', line: 0, paragraphs: [[{kind: 'words', text}]]}]}],
    },
    CONTEXT,
  )
    .split('\n\n')
    .at(-1)!
    .trimEnd();

describe('a transcript as Markdown', () => {
  it('says who speaks, when, and where to find each turn', () => {
    const [, opening] = FULL.chapters;
    const chapters = [{...opening!, turns: opening!.turns.slice(0, 1)}];
    expect(writeMarkdown({...FULL, chapters}, CONTEXT)).toBe(`# Première « rencontre » & \\<suite>

25\u00A0octobre 2022, Salle des fêtes, Paris 11e

Transcription relue deux fois. Les mots viennent d’une sténographie. <https://archive.example/base/seances/1-premiere-rencontre/transcription/>

## Ouverture (00:00:01)

**Intervenante 2** (00:00:12.345) [t-7f3k2](https://archive.example/base/t/7f3k2/)

Premier paragraphe, *Un titre* et un mot \\[?]

\\[00:01:05] Second paragraphe.
`);
  });

  it.each([
    ['# titre', '\\# titre'],
    ['- liste', '\\- liste'],
    ['12. liste', '12\\. liste'],
    ['> citation', '\\> citation'],
    ['---', '\\---'],
    ['**gras** _a_ `b`', '\\*\\*gras\\*\\* \\_a\\_ \\`b\\`'],
    ['[x](y) <b> &amp; {a} $x$ ~~a~~', '\\[x\\](y) \\<b> \\&amp; \\{a\\} \\$x\\$ \\~\\~a\\~\\~'],
  ])('keeps as words what would be a mark: %s', (words, written) => {
    expect(of(words)).toBe(written);
  });

  it.each(['R&D', 'a - b', '1er', 'étudiant·e·s (oui) !', '«\u00A0non\u00A0»'])(
    'leaves plain words alone: %s',
    (words) => {
      expect(of(words)).toBe(words);
    },
  );

  it('shows the same words to any reader of Markdown', () => {
    fc.assert(
      fc.property(validTranscript, (transcript) => {
        const blocks = parse(writeMarkdown(transcript, CONTEXT));
        const turns = transcript.chapters.flatMap((chapter) => chapter.turns);
        const headings = transcript.chapters.filter(({title}) => title !== undefined);
        const expected = 3 + headings.length + turns.reduce((count, {paragraphs}) => count + 1 + paragraphs.length, 0);
        expect(blocks).toHaveLength(expected);
        const texts = blocks.map((block) => toString(block));
        for (const {label, paragraphs} of turns) {
          expect(texts.some((text) => text.startsWith(label))).toBe(true);
          for (const pieces of paragraphs) expect(texts).toContain(shown(pieces));
        }
        expect(new Set(blocks.map(({type}) => type))).toEqual(new Set(['heading', 'paragraph']));
      }),
      {numRuns: 500},
    );
  });
});
