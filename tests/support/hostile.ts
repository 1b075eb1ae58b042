import fc from 'fast-check';
import {expect} from 'vitest';
import type {Read} from '#core/problem';

/** How many inputs each reader meets; `FUZZ=200000 npx vitest run …` tries more, and `SEED=…` others. */
const RUNS = Number(process.env.FUZZ ?? 5000);

/** What breaks readers, whatever their format. */
const FRAGMENTS = [
  ...['', '\0', '\uFEFF', '\uFFFD', '\uD800', '\uDC00', '\u202E', '\u200B', '\u0085', '\u2028', '\u001B', '\x7F'],
  ...['\n', '\r', '\r\n', '\n\n', '\n\n\n', '\r\n\r\n', '\t', '\f', '\u00A0', ' ', '    '],
  ...['-->', '--', ' --> ', '->', ']]>', '<![CDATA[', '<!--', '<!DOCTYPE x [<!ENTITY a "b">]>', '<?xml?>'],
  ...['<', '>', '</', '<v', '<v Intervenante 1>', '</v>', '<b>', '<script>', '&', '&amp;', '&lt', '&#0;', '&#x110000;'],
  ...['{', '}', '[', ']', '"', "'", '\\', '\\u', ',', ':', ';', '**', '__proto__', 'constructor', 'null', 'true'],
  ...[
    '• ',
    '\n1. ',
    '* Intervenante 1 : ',
    '(rires)',
    '\\(Rires.)',
    '\nSous-titrage Société Radio-Canada\n',
    'Intervenant K.',
  ],
  ...['<w:ins>', '<w:del>', '<w:moveFrom>', '<w:vanish/>', '"seance":', '"text":', '<h2>Intervenante 1 0:03</h2>'],
  ...['>> ', '>>>', '\\>>', '- ', '\n– ', '(speaker 0)', '(speaker ?) ', ' (hors micro) : ', 'M. Nom. – '],
  ...[
    '[00:00.000 --> 00:01.000]  ',
    '\n0:0:6.90 --> 0:0:6.500\n',
    '[BLANK_AUDIO]',
    '\u00AD',
    '[SPEAKER_TURN]',
    '<|fr|>',
  ],
  ...['0', '-1', '1e999', '99999999999999999999', '00:00:00', '99:99:99,999', '00:60:00.000', '٣', 'NaN'],
  ...['é', 'e\u0301', '👩\u200D💻', 'שלום', '\u00C3\u00A9', '\u0093'],
  ...['<b>', '[', '{"a":', '&', '*', 'a', 'a ', '\n', '-->\n', '00:'].map((part) => part.repeat(3000)),
];

type Edit = (text: string, whole: readonly string[]) => string;

const part = fc.double({min: 0, max: 1, noNaN: true});
const length = fc.oneof(fc.integer({min: 1, max: 4}), fc.integer({min: 1, max: 200}));

const anEdit: fc.Arbitrary<Edit> = fc
  .record({
    kind: fc.constantFrom('insert', 'replace', 'delete', 'repeat', 'move', 'cut', 'splice', 'line', 'character'),
    at: part,
    to: part,
    length,
    fragment: fc.oneof({weight: 4, arbitrary: fc.constantFrom(...FRAGMENTS)}, fc.string({maxLength: 6})),
  })
  .map(({kind, at, to, length: count, fragment}) => (text, whole) => {
    const start = Math.floor(at * text.length);
    const end = start + count;
    const [before, inside, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
    switch (kind) {
      case 'insert':
        return before + fragment + inside + after;
      case 'replace':
        return before + fragment + after;
      case 'delete':
        return before + after;
      case 'repeat':
        return before + inside + inside + after;
      case 'move': {
        const rest = before + after;
        const target = Math.floor(to * rest.length);
        return rest.slice(0, target) + inside + rest.slice(target);
      }
      case 'cut':
        return before;
      case 'splice': {
        const other = whole[Math.floor(to * whole.length)] ?? whole[0]!;
        return before + other.slice(Math.floor(to * other.length));
      }
      case 'line': {
        const lines = text.split('\n');
        const [from, target] = [Math.floor(at * lines.length), Math.floor(to * lines.length)];
        lines.splice(target, 0, ...lines.splice(from, Math.min(count, 3)));
        return lines.join('\n');
      }
      default:
        return before + String.fromCharCode((inside.charCodeAt(0) || 0) ^ count) + inside.slice(1) + after;
    }
  });

/** Texts made of good ones by a few blows. Bytes: `Buffer.from(text, 'latin1')` of fixtures read as latin1. */
export function hostile(fixtures: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...fixtures), fc.array(anEdit, {minLength: 1, maxLength: 6}))
    .map(([fixture, edits]) => edits.reduce((text, edit) => edit(text, fixtures), fixture));
}

/**
 * A reader meets hostile inputs: it neither throws nor hangs (the runner would stop it), and gives a value or says why not,
 * each problem with a place, a rule, and a sentence that tells what to do.
 */
export function expectSurvival<T>(fixtures: readonly string[], read: (text: string) => Read<T>): void {
  fc.assert(
    fc.property(hostile(fixtures), (text) => {
      const {value, problems} = read(text);
      const errors = problems.filter(({severity}) => severity === 'error');
      expect(value === undefined).toBe(errors.length > 0);
      for (const {rule, line, message} of problems) {
        expect(rule).toMatch(/^[a-z-]+\/[a-z-]+$/);
        expect(Number.isInteger(line) && line >= 1 && line <= text.split(/\r\n|\r|\n/).length).toBe(true);
        expect(message).toMatch(/(?:\.|\u202F[?!])$/u);
        // It says what to do: « corrigez », « vérifiez », « ouvrez-le ».
        expect(message).toMatch(/(?:\p{L}ez|faites)(?!\p{L})/u);
      }
    }),
    {numRuns: RUNS},
  );
}
