import {describe, expect, it} from 'vitest';
import {readWord} from '#core/formats/word/read';
import {writtenOf} from '../../../../support/format-fixtures';
import {expectSurvival} from '../../../../support/hostile';

const NAMES = ['Intervenante 1', 'Intervenant 2'];
const read = (html: string) => readWord(html, NAMES);
const written = (html: string) => writtenOf(read(html));

describe('bold at the beginning of a paragraph', () => {
  it.each([
    ['<p><strong>Intervenante 1</strong> : oui</p>', '**Intervenante 1**\noui'],
    ['<p><strong>INTERVENANTE 1 :</strong> oui</p>', '**Intervenante 1**\noui'],
    ['<p><strong>[00:12] Intervenante 1</strong> oui</p>', '**Intervenante 1** [00:00:12]\noui'],
    ['<p><strong>Intervenante 1 (0:12)</strong></p><p>oui</p>', '**Intervenante 1** [00:00:12]\noui'],
    [
      '<p><strong>Interve</strong><a></a><strong>nante 1</strong><br/>oui <strong>non</strong></p>',
      '**Intervenante 1**\noui non',
    ],
    ['<p><strong>[00:12]</strong> oui</p>', '**À identifier** [00:00:12]\noui'],
  ])('%s', (html, expected) => {
    expect(written(html)).toBe(expected);
    expect(read(html).value!.unknownVoices).toEqual([]);
  });

  it('opens a turn of nobody when it is no declared name, however long', () => {
    const question = 'Une question entière en gras, comme dans les entretiens, et qui est bien longue\u202F?';
    const result = read(`<p><strong>Intervenant 2</strong> : oui</p><p><strong>${question}</strong></p><p>Suite.</p>`);
    expect(writtenOf(result)).toBe(`**Intervenant 2**\noui\n\n**À identifier**\n${question}\n\nSuite.`);
    expect(result.value!.unknownVoices).toEqual([
      {name: 'Une question entière en gras, comme dans les entretiens, et\u00A0…', line: 2},
    ]);
  });
});

describe('a heading', () => {
  it('is a chapter, whatever its level, with its time; whoever speaks after it must be named again', () => {
    const html =
      '<h1>Débat</h1><h2>[00:10] <strong>Ouverture</strong></h2><p>Intervenante 1 : oui</p><h2>Suite (1:00)</h2><p>Encore.</p>';
    expect(written(html)).toBe(
      '## Débat\n\n## Ouverture [00:00:10]\n\n**Intervenante 1**\noui\n\n## Suite [00:01:00]\n\n**À identifier**\nEncore.',
    );
  });
});

describe('a row of a table', () => {
  const rows = (...list: string[][]) =>
    `<table>${list.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

  it.each([
    [rows(['<p>Intervenante 1</p>', '<p>oui</p><p>non</p>']), '**Intervenante 1**\noui\n\nnon', []],
    [rows(['0:12', 'Intervenante 1', 'oui']), '**Intervenante 1** [00:00:12]\noui', []],
    [rows(['Intervenante 1', ''], ['', 'oui']), '**Intervenante 1**\noui', []],
    [rows(['Intervenante 1 : oui']), '**Intervenante 1**\noui', []],
    [rows(['Intervenante 1', 'oui'], ['0:12', 'suite']), '**Intervenante 1**\noui\n\n[00:00:12] suite', []],
    [rows(['0:12', 'inconnue', 'oui']), '**À identifier** [00:00:12]\ninconnue oui', ['inconnue']],
    [
      rows(['Intervenante 1', 'oui'], ['', 'inconnue', 'non']),
      '**Intervenante 1**\noui\n\n**À identifier**\ninconnue non',
      ['inconnue'],
    ],
    [rows(['', '<strong>Inconnue</strong> non']), '**À identifier**\nInconnue non', ['Inconnue']],
  ])('%s', (html, expected, unknown) => {
    expect(written(html)).toBe(expected);
    expect(read(html).value!.unknownVoices.map(({name}) => name)).toEqual(unknown);
  });
});

it('refuses notes: their words stand at the end, after the last speaker’s', () => {
  const note =
    '<p>un<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup></p><ol><li id="footnote-1"><p>Une note.</p></li></ol>';
  expect(read(note).problems).toMatchObject([
    {rule: 'word/markup', line: 1, message: expect.stringContaining('une note de bas de page') as string},
  ]);
});

it('leaves pictures out', () => {
  expect(written('<p>un <img src="" alt="une image" />mot</p>')).toBe('**À identifier**\nun mot');
});

it('survives hostile documents', () => {
  const fixtures = [
    '<h1>Ouverture</h1><p><strong>Intervenante 1</strong> : un <em>mot</em><br />deux [00:12]</p>',
    '<table><tr><td><p>00:12</p></td><td><p>Intervenant 2</p></td><td><p>un</p><p>deux</p></td></tr></table>',
    '<ul><li>un<ul><li>deux</li></ul></li></ul><p>1<sup>er</sup><a id="x"></a></p>',
  ];
  expectSurvival(fixtures, read);
});

describe('a document of Teams', () => {
  const passage = (times: string, ...lines: string[]) => `<p>${[times, ...lines].join('<br />')}</p>`;

  it('has times on a line, a name under them, then words', () => {
    const html = [
      passage('0:0:0.0 --> 0:0:3.120', 'Intervenante 1', 'Bonjour.'),
      passage('0:0:3.90 --> 0:0:5.0', 'intervenante 1', 'La suite,', 'sur deux lignes.'),
      passage('0:1:16.240 --> 0:1:18.600', 'DUPOND Inconnue (Invité)', 'Oui'),
      passage('1:0:0.5 --> 1:0:1.0', 'Intervenant 2', 'Non'),
      passage('1:0:2.0 --> 1:0:3.0', 'Intervenant 2'),
      passage('1:0:4.0 --> 1:0:5.0'),
    ].join('');
    const result = read(html);
    expect(result.value!.chapters[0]!.turns.map(({label, start}) => [label, start])).toEqual([
      ['Intervenante 1', 0],
      ['DUPOND Inconnue (Invité)', 76_240],
      ['Intervenant 2', 3_600_005],
    ]);
    expect(written(html)).toContain('**Intervenante 1** [00:00:00]\nBonjour. La suite, sur deux lignes.');
    expect(result.value!.notes).toEqual([]);
  });

  it('may have a heading, and words before its first time, which are told', () => {
    const {value} = read(
      `<p>Réunion du 3 mai</p><h1>Ouverture [0:01]</h1>${passage('0:0:1.0 --> 0:0:2.0', 'Intervenante 1', 'Oui')}`,
    );
    expect(value!.chapters).toMatchObject([
      {title: 'Ouverture', start: 1000, turns: [{label: 'Intervenante 1', start: 1000}]},
    ]);
    expect(value!.notes).toEqual([expect.stringContaining('«\u00A0Réunion du 3 mai\u00A0»')]);
  });

  it('may have the name before the times', () => {
    expect(written('<p>Intervenant 2 00:00:01.000 --> 00:00:02.000</p><p>Oui</p>')).toBe(
      '**Intervenant 2** [00:00:01]\nOui',
    );
  });

  it('is refused where a time cannot be, by its paragraph', () => {
    expect(read('<p>0:75:0.0 --> 0:76:0.0</p><p>Intervenante 1</p><p>Oui</p>').problems).toMatchObject([
      {rule: 'word/impossible-time', message: expect.stringContaining('Paragraphe n°\u00A01') as string},
    ]);
    expect(read('<p>0:0:2.0 --> 0:0:1.0</p><p>Intervenante 1</p><p>Oui</p>').problems).toMatchObject([
      {rule: 'word/impossible-time'},
    ]);
    expect(read('<p>0:0:2.0 --> 0:0:3.0</p>').problems).toMatchObject([{rule: 'word/no-words'}]);
  });
});

it('reads subtitles that someone pasted into a document, without their numbers', () => {
  const cues = [
    '1',
    '00:00:01,000 --> 00:00:02,000',
    'Intervenante 1 : Bonjour.',
    '2',
    '00:00:03,000 --> 00:00:04,000',
  ];
  expect(written([...cues, 'Inconnue 4 : Oui.', 'Encore.'].map((text) => `<p>${text}</p>`).join(''))).toBe(
    '**Intervenante 1** [00:00:01]\nBonjour.\n\n**À identifier** [00:00:03]\nInconnue 4 : Oui. Encore.',
  );
});

it('keeps words that tell two times, and takes no word under a time for a name', () => {
  const line = (text: string) => `<p>${text}</p>`;
  expect(written(line('Intervenante 1 : Oui --> non.') + line('Intervenant 2 : 12:30 --> 13:00'))).toBe(
    '**Intervenante 1**\nOui --> non.\n\n**Intervenant 2**\n12:30 --> 13:00',
  );
  const long = line('Intervenante 1 : oui.') + line('Suite.').repeat(20);
  expect(written(`${long}${line('12:30 --> 13:00')}${line('Fin.')}`)).toContain(
    'Suite.\n\n[00:12:30] --> 13:00\n\nFin.',
  );
  expect(written(`${line('Oui.')}${line('12:30 --> 13:00')}${line('Suite.').repeat(20)}`)).toContain(
    'Oui.\n\n[00:12:30] -->',
  );
  const two = (rank: number, first: string) =>
    `${line(`0:0:${rank}.0 --> 0:0:${rank + 1}.0`)}${line(first)}${line('Merci.')}`;
  expect(written(two(1, 'Oui') + two(2, 'Non'))).toBe('**À identifier** [00:00:01]\nOui Merci. Non Merci.');
  const numbered = (rank: number) => line(String(rank)) + two(rank, 'Prénom Nom');
  expect(written(numbered(1) + numbered(2))).toContain('Prénom Nom Merci. Prénom Nom Merci.');
});

describe('what Word writes over the words that it heard', () => {
  const lines = '<p>00:00:05 Intervenante 1</p><p>Oui.</p>';

  it.each([
    ['<h2>Audio file</h2><p><a href="x">debat.m4a</a></p><h2>Transcript</h2>', 3],
    ['<p>Fichier audio</p><p>debat du 3 mai.wav</p><p>Transcription</p>', 3],
    ['<h1>Transcription</h1>', 1],
  ])('is left, and told: %s', (head, count) => {
    const result = read(head + lines);
    expect(writtenOf(result)).toBe('**Intervenante 1** [00:00:05]\nOui.');
    expect(result.value!.notes).toHaveLength(1);
    expect(result.value!.notes![0]!.match(/«/g)).toHaveLength(count);
  });

  it('is no heading that someone wrote', () => {
    expect(written('<h1>Transcription</h1><p>Intervenante 1 : Oui.</p>')).toBe(
      '## Transcription\n\n**Intervenante 1**\nOui.',
    );
  });
});
