import {describe, expect, it} from 'vitest';
import {readTranscript} from '#core/formats/archive-markdown/read';
import {writeTime} from '#core/formats/archive-markdown/time';
import {writeTranscript} from '#core/formats/archive-markdown/write';
import type {Ms} from '#core/model/transcript';
import {cpuTime} from '../../../../support/cpu-time';

const FRONT_MATTER = '---\nlanguage: fr\nstate: reviewed\nsource: recording\n---\n\n';

const read = (body: string) => readTranscript(FRONT_MATTER + body);
const piecesOf = (words: string) => {
  const {value, problems} = read(`**A**\n${words}`);
  expect(problems).toEqual([]);
  return value!.chapters[0]!.turns[0]!.paragraphs;
};

describe('a transcript', () => {
  const example = `${FRONT_MATTER}**Modération**
Avant tout.

## Ouverture [00:00:00] {#c-ouverture}

**Intervenante 1** [00:00:12] {#t-7f3k2}
Premier paragraphe du tour.

Second paragraphe, avec un repère [00:01:05.250] au fil du texte, un mot incertain [?], [rires].

**Question de la salle** [00:41:10] {#t-9a2mq kind=question}
Vous avez lu *Un titre d’ouvrage*\u00A0?
`;

  it('is chapters, turns, paragraphs and pieces, each turn with its line', () => {
    expect(readTranscript(example)).toEqual({
      problems: [],
      value: {
        language: 'fr',
        state: 'reviewed',
        source: 'recording',
        chapters: [
          {
            line: 7,
            turns: [
              {label: 'Modération', kind: 'speech', line: 7, paragraphs: [[{kind: 'words', text: 'Avant tout.'}]]},
            ],
          },
          {
            title: 'Ouverture',
            start: 0,
            anchor: 'c-ouverture',
            line: 10,
            turns: [
              {
                label: 'Intervenante 1',
                start: 12_000,
                code: '7f3k2',
                kind: 'speech',
                line: 12,
                paragraphs: [
                  [{kind: 'words', text: 'Premier paragraphe du tour.'}],
                  [
                    {kind: 'words', text: 'Second paragraphe, avec un repère '},
                    {kind: 'time', at: 65_250},
                    {kind: 'words', text: ' au fil du texte, un mot incertain '},
                    {kind: 'doubt'},
                    {kind: 'words', text: ', '},
                    {kind: 'event', name: 'rires'},
                    {kind: 'words', text: '.'},
                  ],
                ],
              },
              {
                label: 'Question de la salle',
                start: 2_470_000,
                code: '9a2mq',
                kind: 'question',
                line: 17,
                paragraphs: [
                  [
                    {kind: 'words', text: 'Vous avez lu '},
                    {kind: 'title', text: 'Un titre d’ouvrage'},
                    {kind: 'words', text: '\u00A0?'},
                  ],
                ],
              },
            ],
          },
        ],
      },
    });
  });

  it('is canonical as this page writes it', () => {
    expect(writeTranscript(readTranscript(example).value!)).toBe(example);
  });

  it('is the same however its lines end, are cut or are spaced', () => {
    const loose = example
      .replaceAll('\n', '\r\n')
      .replace(', avec', ',\r\n  avec')
      .replace('{#t-9a2mq kind=question}', '  { kind=question   #t-9a2mq }  ')
      .replace('## Ouverture', '\r\n\r\n##   Ouverture');
    const {value, problems} = readTranscript(`${loose}\r\n\r\n`);
    expect(problems).toEqual([]);
    expect(writeTranscript(value!)).toBe(example);
  });

  it('opens a turn or a chapter even where the blank line before it is missing', () => {
    const {value} = read('**A**\nUn.\n**B**\n\nDeux.\n## Suite\n**A**\nTrois.');
    const labels = value!.chapters.map(({title, turns}) => [title, ...turns.map(({label}) => label)]);
    expect(labels).toEqual([
      [undefined, 'A', 'B'],
      ['Suite', 'A'],
    ]);
  });

  it('has no value without its front matter, but all its problems', () => {
    const {value, problems} = readTranscript('**A** {#t-oups}\n');
    expect(value).toBeUndefined();
    expect(problems.map(({rule}) => rule)).toEqual([
      'transcript/no-front-matter',
      'transcript/malformed-code',
      'transcript/turn-without-words',
    ]);
  });

  it('keeps what could be understood beside a problem', () => {
    const {value, problems} = read('**A** [0:5] {#t-OUPS}\nDes mots [rire].');
    expect(problems).toHaveLength(3);
    expect(value!.chapters[0]!.turns).toEqual([
      {label: 'A', kind: 'speech', line: 7, paragraphs: [[{kind: 'words', text: 'Des mots [rire].'}]]},
    ]);
  });

  it('names a speaker whose name has stars or backslashes', () => {
    expect(read('**A \\* B \\\\**\nMots.').value!.chapters[0]!.turns[0]!.label).toBe('A * B \\');
  });

  it('keeps brackets and braces in the title of a chapter', () => {
    const title = (line: string) => read(`${line}\n\n**A**\nMots.`).value!.chapters[0]!;
    expect(title('## Le [x] et {y} du débat')).toMatchObject({title: 'Le [x] et {y} du débat'});
    expect(title('## Fin \\[00:00:10]')).toMatchObject({title: 'Fin [00:00:10]'});
    expect(title('## Fin \\{#c-x} [00:00:10] {#c-fin}')).toMatchObject({
      title: 'Fin {#c-x}',
      start: 10_000,
      anchor: 'c-fin',
    });
  });
});

describe('the words of a transcript', () => {
  it.each([
    'a --> b <b> & &amp; $x$ {y} [x](y) ![x](y)',
    '**gras** au milieu, `code`, _x_, ~~y~~, https://a.example',
    '5 * 3 * 2 = 30',
    'les étudiant*e*s et les personnes trans*',
    'des e\u0301tudie\u0301*e*s, l’accent e\u0301crit a\u0300 part',
    'une étoile *jamais refermée',
    'une étoile* jamais ouverte',
    'le chemin C:\\dossier\\fichier \\ fin \\',
    'ces [livres], ces [2023], […], [sic], [rires et applaudissements nourris de toute la salle]',
    '#MeToo',
    '> - 1. ---',
    '{#t-7f3k2}',
  ])('are literal: %s', (words) => {
    expect(piecesOf(`x ${words}`)).toEqual([[{kind: 'words', text: `x ${words}`}]]);
  });

  it.each([
    ['\\[rires] \\[?] \\[00:00:01]', '[rires] [?] [00:00:01]'],
    ['\\*pas un titre\\*', '*pas un titre*'],
    ['\\*pas un titre*', '*pas un titre*'],
    ['\\\\*x', '\\*x'],
    ['\\**X** dit', '**X** dit'],
    ['\\## Titre', '## Titre'],
  ])('take a backslash before a mark: %s', (written, words) => {
    expect(piecesOf(written)).toEqual([[{kind: 'words', text: words}]]);
  });

  it('have titles with stars inside, and the last star that may open one opens it', () => {
    expect(piecesOf('*a \\* b ** c*')).toEqual([[{kind: 'title', text: 'a * b ** c'}]]);
    expect(piecesOf('*a et *b*.')).toEqual([
      [
        {kind: 'words', text: '*a et '},
        {kind: 'title', text: 'b'},
        {kind: 'words', text: '.'},
      ],
    ]);
  });

  it('have titles that go on over two lines', () => {
    expect(piecesOf('*un long\ntitre*')).toEqual([[{kind: 'title', text: 'un long titre'}]]);
  });
});

describe('reading and writing', () => {
  const turn = (n: number) =>
    `**Intervenante ${n % 7}** [${writeTime((n * 6000) as Ms)}]\n` +
    `Des mots à lire, *un titre*, un doute [?] et des [rires] dans la salle. ${'Et d’autres mots encore, ordinaires. '.repeat(12)}\n\nUn second paragraphe.`;
  const long = FRONT_MATTER + Array.from({length: 3000}, (_, n) => turn(n)).join('\n\n');

  /** The best of three: the first times are those of a machine that has not compiled the code yet. */
  const best = (work: () => void) => Math.min(...[1, 2, 3].map(() => cpuTime(work)));

  it('do not hang on 3,000 turns', () => {
    let result = readTranscript(long);
    expect(best(() => (result = readTranscript(long)))).toBeLessThan(3000);
    expect(result.problems).toEqual([]);
    expect(result.value!.chapters[0]!.turns).toHaveLength(3000);
    let text = '';
    expect(best(() => (text = writeTranscript(result.value!)))).toBeLessThan(3000);
    expect(readTranscript(text).value!.chapters[0]!.turns).toHaveLength(3000);
  });

  const inside = [
    '[',
    '*',
    '\\',
    '{',
    ' ',
    '(*',
    '[a',
    '[rire]',
    '[applaudisemen]',
    '[?]',
    ' *a*',
    '*a [?] b* ',
    '[rire]\n',
  ];
  const outside = ['[', '*', '#', ' ', '\n', 'a\n'];
  it.each([
    ...inside.map((text) => ['**A**\nx ', text] as const),
    ...outside.map((text) => ['', text] as const),
    ...['{', '[', ' ', '\\'].map((text) => ['## ', text] as const),
    ...['a', ' ', '\\*', '\\'].map((text) => ['**', text] as const),
    ...[' ', '{', '['].map((text) => ['**A**', text] as const),
  ])('take less than a second for %j, then many %j', (start, text) => {
    // A megabyte of one character; less of what makes a piece or a problem of every few characters.
    const size = text.length === 1 ? 1_000_000 : 300_000;
    const whole = `${FRONT_MATTER}${start}${text.repeat(Math.ceil(size / text.length))}x`;
    let value: ReturnType<typeof readTranscript>['value'];
    expect(cpuTime(() => ({value} = readTranscript(whole)))).toBeLessThan(10_000);
    expect(cpuTime(() => writeTranscript(value!))).toBeLessThan(10_000);
  });
});
