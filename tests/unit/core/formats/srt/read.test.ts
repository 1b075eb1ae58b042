import {describe, expect, it} from 'vitest';
import {readSrt} from '#core/formats/srt/read';
import {expectArchivable} from '../../../../support/captions';
import {checkFormatCase, formatCases, formatInput} from '../../../../support/format-cases';
import {expectSurvival} from '../../../../support/hostile';

const NAMES = ['Intervenante 1', 'Intervenant 2', 'Question de la salle'];
const read = (text: string) => readSrt(text, NAMES);
const cuesOf = (text: string) => {
  const {value, problems} = read(text);
  expect(problems).toEqual([]);
  return value!.cues.map(({voice, text: words}) => [voice, words]);
};
const file = (...cues: string[]) =>
  cues.map((text, index) => `${index + 1}\n00:00:0${index},000 --> 00:00:0${index + 1},000\n${text}\n`).join('\n');

describe.each(formatCases('srt'))('SubRip: %s', (name) => {
  it('is read as expected', () => checkFormatCase('srt', name, read));
});

describe('SubRip', () => {
  it('is refused without a line of times, or without words', () => {
    expect(read('Bonjour.\n').problems.map(({rule}) => rule)).toEqual(['srt/no-cue']);
    expect(read(file('', ' ')).problems.map(({rule}) => rule)).toEqual(['srt/no-words']);
    expect(read(file('')).value).toBeUndefined();
  });

  it('never takes badly written times for words of the cue before', () => {
    for (const times of [
      '-00:00:01,000 --> 00:00:02,000',
      '00:00:01,000 -> 00:00:02,000',
      '00:00:01;000 --> 00:00:02;000',
      '00:00:01,000 → 00:00:02,000',
      '00:00:61,000 --> 00:00:62,000',
    ]) {
      const {problems} = read(`${file('A')}\n2\n${times}\nB\n`);
      expect(problems, times).toMatchObject([{rule: 'srt/bad-time', line: 6}]);
    }
    expect(cuesOf(file('12 -> 15, 3:4'))).toEqual([[undefined, '12 -> 15, 3:4']]);
  });

  it('is refused when cues stand twice at the same times, not when someone repeats themself', () => {
    const whole = file('A', 'B', 'C');
    expect(read(`${whole}\n${whole}`).problems.map(({rule, line}) => `${rule}:${line}`)).toEqual(['srt/said-twice:14']);
    expect(read(file('A', 'B', 'C', 'D', 'E').repeat(2)).problems.map(({rule}) => rule)).toEqual(['srt/said-twice']);
    expect(cuesOf(file('Oui.', 'Oui.', 'Non.', 'Non.', 'Si.', 'Bien.'))).toHaveLength(6);
    expect(cuesOf(`${file('Oui.', 'Non.')}\n${file('Oui.', 'Si.')}`)).toHaveLength(4);
  });

  it('has each line of captions that roll once, two or three lines high, and the words of others that are alike', () => {
    expect(cuesOf(file('a', 'a\nb', 'b\nc', 'c\n>> d', '>> d\nc'))).toEqual([
      [undefined, 'a'],
      [undefined, 'b'],
      [undefined, 'c'],
      ['À identifier', 'd'],
      ['À identifier', 'c'],
    ]);
    expect(cuesOf(file('a\nb\nc', 'b\nc\nd', 'c\nd\ne', 'd\ne\nf')).map(([, text]) => text)).toEqual([
      'a\nb\nc',
      ...['d', 'e', 'f'],
    ]);
    expect(read(file('a', 'a\nb', 'b\nc', 'c\nd')).value!.notes).toHaveLength(1);
    expect(cuesOf(file(...'aaaaaaaaa'))).toHaveLength(9);
    expect(read(file('a', 'a\nb', 'b\nc')).value).toMatchObject({cues: [{}, {text: 'a\nb'}, {text: 'b\nc'}]});
    expect(cuesOf(file('a', 'a', 'b', 'b', 'c', 'c', 'd', 'd'))).toHaveLength(8);
  });

  it('is refused at the line of a hidden character that is written as a reference', () => {
    expect(read(file('un\ndeux\ntrois&#x202E;')).problems).toMatchObject([{rule: 'srt/hidden-character', line: 5}]);
  });

  it('may begin with a byte order mark', () => {
    expect(cuesOf(`\uFEFF${file('A')}`)).toEqual([[undefined, 'A']]);
  });

  it('takes a name only from the list, with any case and accents', () => {
    expect(cuesOf(file('QUESTION DE LA SALLE\u00A0: oui', 'je dis : non', 'L’avis général : bien'))).toEqual([
      ['Question de la salle', 'oui'],
      ['Question de la salle', 'je dis : non'],
      ['Question de la salle', 'L’avis général : bien'],
    ]);
  });

  it('gives a name alone on its line the words that come next, were they « Mot : », in its cue or in the next one', () => {
    expect(cuesOf(file('Intervenante 1 :\nOui : bien sûr.', 'Intervenant 2 :', 'Problème : tout manque.'))).toEqual([
      ['Intervenante 1', 'Oui : bien sûr.'],
      ['Intervenant 2', 'Problème : tout manque.'],
    ]);
    const {value} = read(file('Intervenante 1 :\nInconnue 4 : oui.', 'Intervenant 2 : Un.\nOui : deux.'));
    expect(value!.cues).toMatchObject([
      {voice: 'À identifier', unknown: 'Inconnue 4', line: 4},
      {voice: 'Intervenant 2', text: 'Un.'},
      {voice: 'À identifier', unknown: 'Oui'},
    ]);
  });

  it('takes a name after a bullet or a number, and leaves other items to whoever speaks', () => {
    expect(
      cuesOf(file('Intervenante 1 : a', '• Intervenant 2 : b', '1. Intervenante 1 : c', '2. d', '3. Inconnue 4 : e')),
    ).toEqual([
      ['Intervenante 1', 'a'],
      ['Intervenant 2', 'b'],
      ['Intervenante 1', 'c'],
      ['Intervenante 1', '2. d'],
      ['À identifier', '3. Inconnue 4 : e'],
    ]);
  });

  it('leaves in nobody’s mouth what another name may open', () => {
    expect(cuesOf(file('Intervenante 1 : oui', 'Jean-Nom DE NOM : non', 'et non', 'Intervenante 1 : si'))).toEqual([
      ['Intervenante 1', 'oui'],
      ['À identifier', 'Jean-Nom DE NOM : non'],
      ['À identifier', 'et non'],
      ['Intervenante 1', 'si'],
    ]);
  });

  it('knows numbers of cues from numbers that are words', () => {
    const texts = (text: string) => cuesOf(text).map(([, words]) => words);
    expect(texts(file('En\n2022', '12'))).toEqual(['En\n2022', '12']);
    expect(texts('9\n00:01,000 --> 00:02,000\nA\n\n8\n00:02,000 --> 00:03,000\nB')).toEqual(['A', 'B']);
    expect(texts('1\n00:01,000 --> 00:02,000\nEn\n2022\n00:02,000 --> 00:03,000\nB')).toEqual(['En\n2022', 'B']);
    expect(texts('1\n00:01,000 --> 00:02,000\nEn\n2\n00:02,000 --> 00:03,000\nB')).toEqual(['En', 'B']);
  });

  it('survives whatever it is given, and what it accepts is a transcript', () => {
    const fixtures = formatCases('srt').map((name) => formatInput('srt', name));
    expectSurvival(fixtures, (text) => {
      const read = readSrt(text, NAMES);
      expectArchivable(read);
      return read;
    });
  });
});
