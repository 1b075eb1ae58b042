import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readTranscript} from '#core/formats/archive-markdown/read';
import {writeTranscript} from '#core/formats/archive-markdown/write';
import {writeCsv} from '#core/formats/csv/write';
import {
  type CAPTIONS,
  type ExportFormat,
  type Field,
  FIELDS,
  isKept,
  LOSSES,
  READ_AGAIN,
  WRITE_ONLY,
} from '#core/formats/losses';
import {writeMarkdown} from '#core/formats/markdown/write';
import {writePlainText} from '#core/formats/plain-text/write';
import {readTei} from '#core/formats/tei/read';
import {writeTei} from '#core/formats/tei/write';
import {readTurnsJson} from '#core/formats/turns-json/read';
import {writeTurnsJson} from '#core/formats/turns-json/write';
import type {TurnContext} from '#core/formats/turn-context';
import type {Transcript} from '#core/model/transcript';
import type {Read} from '#core/problem';
import {validTranscript, withoutLines} from '../../../support/any-transcript';
import {forget} from '../../../support/forget';
import {CONTEXT, FULL} from '../../../support/full-transcript';

/** Captions have a test of their own: they are read again as cues. */
type TextFormat = Exclude<ExportFormat, (typeof CAPTIONS)[number]>;
const WRITERS: Record<TextFormat, (transcript: Transcript, context: TurnContext) => string> = {
  'archive-markdown': writeTranscript,
  tei: writeTei,
  'turns-json': writeTurnsJson,
  'plain-text': writePlainText,
  markdown: writeMarkdown,
  csv: writeCsv,
};
const READERS: Record<(typeof READ_AGAIN)[number], (text: string) => Read<Transcript>> = {
  'archive-markdown': readTranscript,
  // Our own files say how far to trust the words.
  tei: readTei as (text: string) => Read<Transcript>,
  'turns-json': readTurnsJson,
};

/** Between any two turns, not asked here: order of times, codes given twice, doubts at the very start. */
const isOfOneLine = ({rule}: {rule: string}) =>
  !/time-backwards|duplicate-|turn-without-words|doubt-without-word/.test(rule);

const without = (transcript: Transcript, fields: readonly Field[]) =>
  fields.reduce((rest, field) => forget(rest, field), withoutLines(transcript));

describe.each(FIELDS)('the table of losses, for « %s »', (field) => {
  it.each([...READ_AGAIN, ...WRITE_ONLY])('is what a file of %s holds', (format) => {
    const [full, less] = [FULL, forget(FULL, field)].map((transcript) => WRITERS[format](transcript, CONTEXT));
    expect(full !== less).toBe(isKept(format, field));
  });
});

describe.each(READ_AGAIN)('what is written as %s, then read', (format) => {
  const reread = (transcript: Transcript) => READERS[format](WRITERS[format](transcript, CONTEXT));

  it('has lost what the table says and nothing else', () => {
    fc.assert(
      fc.property(validTranscript, (transcript) => {
        const {value, problems} = reread(transcript);
        expect(problems.filter(isOfOneLine)).toEqual([]);
        expect(without(value!, LOSSES[format])).toEqual(without(transcript, LOSSES[format]));
      }),
      {numRuns: 1000},
    );
  });

  it('opens no turn out of words, whatever they hold', () => {
    const text = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.constantFrom(
        '-->',
        ']]>',
        '</u><u who="#v2">',
        '<v A>',
        '\n\n**B**\n',
        '"}]}',
        '&#x202E;',
        '\0',
        '\u202E',
        '\r',
      ),
    );
    const anyWords = fc.array(text, {minLength: 1, maxLength: 5}).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyWords, fc.constantFrom('words' as const, 'title' as const), (words, kind) => {
        const turns = ['A', 'B'].map((label) => ({
          label,
          kind: 'speech' as const,
          line: 0,
          paragraphs: [[{kind, text: `a${words}b`}]],
        }));
        const {value, problems} = reread({...FULL, chapters: [{line: 0, turns}]});
        // Characters that no one sees are refused by every reader; nothing else is.
        expect(problems.filter(({rule}) => !rule.endsWith('/hidden-character'))).toEqual([]);
        if (value) expect(value.chapters.map(({turns: read}) => read.map(({label}) => label))).toEqual([['A', 'B']]);
      }),
      {numRuns: 1000},
    );
  });
});
