import fc from 'fast-check';
import {ALPHABET} from '#core/anchors/code';
import {
  type Chapter,
  EVENTS,
  type Ms,
  type Paragraph,
  type Piece,
  type Transcript,
  TranscriptRecord,
  TrustState,
  type Turn,
} from '#core/model/transcript';
import {checkHiddenCharacters} from '#core/text/hidden-characters';
import {checkMixedScripts} from '#core/text/mixed-scripts';

/** Words that other tools take for marks, and that ours keep as they are. */
const NASTY = [
  ...[
    '*',
    '**',
    '***',
    '#',
    '##',
    '###',
    '## ',
    '# ',
    '**X**',
    '**X** [00:00:01]',
    '[',
    ']',
    '[[',
    '\\',
    '\\\\',
    '\\*',
  ],
  ...['[rires]', '[rire]', '[?]', '[ ?]', '[00:00:01]', '[0:5]', '[x](y)', '![x](y)', '*x*', '\\[rires]', '---', '```'],
  ...[
    '{',
    '}',
    '{#t-7f3k2}',
    '-->',
    '<b>',
    '&amp;',
    '&',
    '$',
    '$x$',
    '|',
    '>',
    '>>',
    '>>>',
    '\\>>',
    '(speaker 0)',
    '- ',
    '– ',
    '1. ',
    ':::',
    '_x_',
    '~~',
    '<!--',
  ],
  ...[
    '👩\u200D💻',
    '❤\uFE0F',
    'שלום',
    'مرحبا',
    'می\u200Cخواهم',
    '\u00A0',
    '\u202F',
    ' ',
    ' ',
    ' ',
    'é',
    '\u0301',
    'a',
    '1',
  ],
  ...['étudiant*e*s', 'trans*', '«\u00A0', '\u00A0»', '.', ',', '\t', '𝐀'],
];

const text = fc
  .array(fc.oneof({weight: 5, arbitrary: fc.constantFrom(...NASTY)}, fc.string({unit: 'grapheme', maxLength: 4})), {
    minLength: 1,
    maxLength: 8,
  })
  // A written file is composed.
  .map((parts) =>
    parts
      .join('')
      .replace(/[\r\n]/g, ' ')
      .normalize('NFC'),
  )
  .filter((words) => checkHiddenCharacters(words).length + checkMixedScripts(words).length === 0);

/** Text that stands alone: a label, a title. */
const loneText = text.map((words) => words.trim()).filter((words) => words !== '');

const ms = fc.oneof(
  fc.integer({min: 0, max: 359_999}).map((s) => s * 1000),
  fc.integer({min: 0, max: 359_999_999}),
);
const time = ms as fc.Arbitrary<Ms>;

export const anyPiece: fc.Arbitrary<Piece> = fc.oneof(
  {weight: 4, arbitrary: text.map((words): Piece => ({kind: 'words', text: words}))},
  {weight: 2, arbitrary: text.map((words): Piece => ({kind: 'title', text: words}))},
  time.map((at): Piece => ({kind: 'time', at})),
  fc.constant<Piece>({kind: 'doubt'}),
  fc.constantFrom(...EVENTS).map((name): Piece => ({kind: 'event', name})),
);

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Two pieces that may follow each other: not of one kind, no letter against the star of a title. */
function mayFollow(piece: Piece, previous: Piece | undefined): boolean {
  if (!previous || !('text' in piece) || !('text' in previous)) return true;
  if (piece.kind === previous.kind) return false;
  const outside = piece.kind === 'title' ? previous.text.at(-1)! : piece.text[0]!;
  return !LETTER.test(outside);
}

/** A paragraph that the format can hold: said here again, so that the code under test is not its own judge. */
export const validParagraph: fc.Arbitrary<Paragraph> = fc
  .array(anyPiece, {minLength: 1, maxLength: 7})
  .map((pieces) => {
    const kept: Piece[] = [];
    for (const piece of pieces) {
      const whole = piece.kind === 'title' ? {...piece, text: piece.text.trim()} : piece;
      if ('text' in whole && whole.text === '') continue;
      if (mayFollow(whole, kept.at(-1))) kept.push(whole);
    }
    return kept.map((piece, index): Piece => {
      if (piece.kind !== 'words') return piece;
      const start = index === 0 ? piece.text.trimStart() : piece.text;
      return {...piece, text: index === kept.length - 1 ? start.trimEnd() : start};
    });
  })
  .filter((pieces) => pieces.every((piece) => !('text' in piece) || piece.text !== ''))
  .filter((pieces) => pieces.some((piece) => 'text' in piece && piece.text.trim() !== ''));

const code = fc
  .array(fc.constantFrom(...ALPHABET), {minLength: 5, maxLength: 5})
  .map((characters) => characters.join(''));

const turn: fc.Arbitrary<Turn> = fc.record(
  {
    code,
    label: loneText,
    kind: fc.constantFrom('speech' as const, 'question' as const),
    start: time,
    paragraphs: fc.array(validParagraph, {minLength: 1, maxLength: 3}),
    line: fc.constant(0),
  },
  {requiredKeys: ['label', 'kind', 'paragraphs', 'line']},
);

const chapter: fc.Arbitrary<Chapter> = fc.record(
  {
    anchor: fc.integer({min: 0, max: 999}).map((n) => `c-partie-${n}`),
    title: loneText,
    start: time,
    turns: fc.array(turn, {maxLength: 3}),
    line: fc.constant(0),
  },
  {requiredKeys: ['title', 'turns', 'line']},
);

/** A transcript that the format can hold. Times and codes are any: what is wrong between turns is not asked here. */
export const validTranscript: fc.Arbitrary<Transcript> = fc
  .tuple(
    fc.constantFrom(...TrustState.options),
    fc.constantFrom(...TranscriptRecord.shape.source.options),
    fc.array(turn, {maxLength: 2}),
    fc.array(chapter, {maxLength: 3}),
  )
  .map(([state, source, before, chapters]) => ({
    language: 'fr',
    state,
    source,
    chapters: [...(before.length > 0 ? [{turns: before, line: 0}] : []), ...chapters],
  }));

/** Lines are where a value was found, not what it is. */
export function withoutLines({chapters, ...rest}: Transcript): Transcript {
  return {
    ...rest,
    chapters: chapters.map((part) => ({...part, line: 0, turns: part.turns.map((one) => ({...one, line: 0}))})),
  };
}
