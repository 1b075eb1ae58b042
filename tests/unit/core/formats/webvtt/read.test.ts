import {describe, expect, it} from 'vitest';
import {toChapters} from '#core/formats/cues/to-turns';
import {readWebVtt} from '#core/formats/webvtt/read';
import {expectArchivable} from '../../../../support/captions';
import {checkFormatCase, formatCases, formatInput} from '../../../../support/format-cases';
import {expectSurvival} from '../../../../support/hostile';

const file = (...cues: string[]) =>
  ['WEBVTT', ...cues.map((text, index) => `00:0${index}.000 --> 00:0${index + 1}.000\n${text}`)].join('\n\n');
const cuesOf = (text: string) => {
  const {value, problems} = readWebVtt(text);
  expect(problems).toEqual([]);
  return value!.cues.map(({voice, text: words}) => [voice, words]);
};
const rulesOf = (text: string) => readWebVtt(text).problems.map(({rule, line}) => `${rule}:${line}`);

describe.each(formatCases('webvtt'))('WebVTT: %s', (name) => {
  it('is read as expected', () => checkFormatCase('webvtt', name, readWebVtt));
});

describe('WebVTT', () => {
  it.each(['', 'WEBVTTX\n\n', 'webvtt\n\n', '1\n00:00:01,000 --> 00:00:02,000\nA\n', ' WEBVTT'])(
    'is refused without its first word: %j',
    (text) => {
      expect(readWebVtt(text).value).toBeUndefined();
      expect(rulesOf(text)).toEqual(['webvtt/no-signature:1']);
    },
  );

  it('is refused without any words', () => {
    expect(rulesOf('WEBVTT\n\nNOTE rien\n')).toEqual(['webvtt/no-cue:1']);
    expect(readWebVtt('WEBVTT').problems).toMatchObject([{message: expect.stringContaining('seulement son en-tête')}]);
    expect(readWebVtt(file(' ')).problems).toMatchObject([{message: expect.stringContaining('sont vides')}]);
  });

  it('is refused with a time that no recording has', () => {
    expect(rulesOf('WEBVTT\n\n1000:00:00.000 --> 1000:00:01.000\nA')).toEqual(['webvtt/bad-time:3']);
  });

  it('is refused with another arrow, whether its cue would be lost or mixed with the words above; words may have one', () => {
    for (const arrow of ['->', '=>', '–>', '->']) {
      expect(rulesOf(`${file('A')}\n\n00:01.000 ${arrow} 00:02.000\nB`)).toEqual(['webvtt/bad-arrow:6']);
      expect(rulesOf(`${file('A')}\n\n2\n00:01.000${arrow}00:02.000\nB`)).toEqual(['webvtt/bad-arrow:7']);
      expect(rulesOf(`${file('A')}\n00:00:01,000 ${arrow} 00:00:02,000\nB`)).toEqual(['webvtt/bad-arrow:5']);
    }
    expect(rulesOf(`${file('A')}\n\n00:01.000 → 00:02.000\nB`)).toEqual(['webvtt/bad-arrow:6']);
    expect(rulesOf('WEBVTT\n\n00:00:01.000 -> 00:00:02.000\nA\n')).toEqual(['webvtt/bad-arrow:3']);
    expect(rulesOf('WEBVTT\n\nNOTE\n00:01.000 -> 00:02.000\n\n00:01.000 --> 00:02.000\nA')).toEqual([]);
    expect(cuesOf(file('12:30 → 13:00 &gt;', '12:30 -&gt; 13:00'))).toEqual([
      [undefined, '12:30 → 13:00 >'],
      [undefined, '12:30 -> 13:00'],
    ]);
  });

  it('is refused when it was pasted after itself, with its first line or without', () => {
    const whole = `${file('A', 'B', 'C')}\n`;
    expect(rulesOf(whole + whole)).toEqual(['webvtt/second-file:11', 'webvtt/said-twice:13']);
    expect(rulesOf(`${whole}\n${whole}`)).toEqual(['webvtt/second-file:12', 'webvtt/said-twice:14']);
    expect(rulesOf(whole + whole.slice('WEBVTT'.length))).toEqual(['webvtt/said-twice:13']);
    expect(rulesOf(file('A', 'A', 'WEBVTT est un format', 'A'))).toEqual([]);
  });

  it('has each line of captions that roll once, when it appears, and says so', () => {
    const {value} = readWebVtt(formatInput('webvtt', 'youtube-rolling'));
    expect(value!.cues.map(({start, end, text}) => `${start}-${end} ${text}`)).toEqual([
      '160-2389 Bonjour à tous',
      '2399-4070 et bienvenue. Non.',
      '4080-6000 Non.',
      '6010-7000 Nous commençons',
    ]);
    expect(value!.notes).toEqual([expect.stringContaining('YouTube')]);
  });

  it('may begin with a byte order mark', () => {
    expect(cuesOf(`\uFEFF${file('A')}`)).toEqual([[undefined, 'A']]);
  });

  it('is refused when a line of blanks would make words of an identifier, or lose it; other such lines are let be', () => {
    const [first, second] = ['00:00.000 --> 00:01.000\nA', '00:01.000 --> 00:02.000\nB'];
    expect(rulesOf(`WEBVTT\n\n${first}\n \n2\n${second}`)).toEqual(['webvtt/blanks:5']);
    expect(rulesOf(`WEBVTT\n\n${first}\n\n\t\n2\n${second}`)).toEqual(['webvtt/blanks:6']);
    expect(cuesOf(`WEBVTT\n\n${first}\n \n${second}\n\n  \n\n`)).toEqual([
      [undefined, 'A\n '],
      [undefined, 'B'],
    ]);
    expect(cuesOf(`WEBVTT\n\n${first}\n \nC\n\n${second}`)).toHaveLength(2);
  });

  it('decodes references in names as in words', () => {
    expect(cuesOf(file('<v A &amp; B&eacute;>1 &lt; 2 &#233;&nbsp;!'))).toEqual([['A & Bé', '1 < 2 é\u00A0!']]);
  });

  it('gives each voice of a cue its words', () => {
    expect(cuesOf(file('Qui ? <v A>Moi.</v> <V B>Et <b>moi</b>.</V>'))).toEqual([
      [undefined, 'Qui ? '],
      ['A', 'Moi.'],
      ['B', 'Et moi.'],
    ]);
  });

  it('takes signs of another voice for no words, in a cue that names nobody by itself', () => {
    const names = ['Intervenante 1', 'Intervenant 2'];
    const said = (...cues: string[]) =>
      readWebVtt(file(...cues), names).value!.cues.map(({voice, text, opens, unknown}) => [
        voice,
        text,
        ...(opens ? ['opens'] : []),
        ...(unknown === undefined ? [] : [unknown]),
      ]);
    const someone = 'À identifier';
    expect(said('>> INTERVENANTE 1: Oui.', '&gt;&gt; Non.', 'Non plus.', '>> INCONNUE SIX: Si.')).toEqual([
      ['Intervenante 1', 'Oui.'],
      [someone, 'Non.', 'opens'],
      [someone, 'Non plus.'],
      [someone, 'INCONNUE SIX: Si.', 'INCONNUE SIX'],
    ]);
    expect(said('>> Oui. >> Non.\n>>', 'Si. >>> INTERVENANT 2: Voilà.')).toEqual([
      [someone, 'Oui.', 'opens'],
      [someone, 'Non.', 'opens'],
      [someone, 'Si.', 'opens'],
      ['Intervenant 2', 'Voilà.'],
    ]);
    expect(said('Intervenante 1 : Oui.', '(speaker 0) Non.', '(Speaker 12): Si.', '(speaker ?) Qui ?')).toEqual([
      ['Intervenante 1', 'Oui.'],
      ['speaker 0', 'Non.'],
      ['Speaker 12', 'Si.'],
      [someone, 'Qui ?', 'opens'],
    ]);
    expect(said('<v Intervenante 1>&gt;&gt; ou – 3', 'a>>b >>>> c')).toEqual([
      ['Intervenante 1', '>> ou – 3'],
      [undefined, 'a>>b >>>> c'],
    ]);
  });

  it('takes two lines with dashes in one cue for two voices, and dashes for signs in that file only', () => {
    const said = (...cues: string[]) =>
      readWebVtt(file(...cues), ['Intervenante 1']).value!.cues.map(({voice, text}) => [voice, text]);
    const someone = 'À identifier';
    expect(said('Intervenante 1 : Qui ?', '– Moi.\n-Non, moi.\nMoi.', '- Intervenante 1 : Bien.\n– Bon.')).toEqual([
      ['Intervenante 1', 'Qui ?'],
      [someone, 'Moi.'],
      [someone, 'Non, moi.\nMoi.'],
      ['Intervenante 1', 'Bien.'],
      [someone, 'Bon.'],
    ]);
    expect(said('Intervenante 1 : un mot', '– une incise – et', '-3 et\n-5 degrés')).toEqual([
      ['Intervenante 1', 'un mot'],
      ['Intervenante 1', '– une incise – et'],
      ['Intervenante 1', '-3 et\n-5 degrés'],
    ]);
  });

  it('gives a name with a sound beside it its words, and keeps the sound', () => {
    const said = (text: string) =>
      readWebVtt(file(text), ['Intervenante 1']).value!.cues.map((cue) => [cue.voice, cue.text]);
    expect(said('Intervenante 1 (hors micro) : Oui.')).toEqual([['Intervenante 1', '[hors micro] Oui.']]);
    expect(said('INTERVENANTE 1 [Hors-micro]: Oui.')).toEqual([['Intervenante 1', '[hors micro] Oui.']]);
    expect(said('Intervenante 1 (Paris) : Oui.')[0]![0]).toBe('À identifier');
  });

  it('takes words between brackets for words that would be lost, and says so', () => {
    expect(rulesOf(file('3 < 4 > 2', '<c est dit>A', 'B\nC <A', '<>A</>'))).toEqual([
      'webvtt/strange-tag:4',
      'webvtt/strange-tag:7',
      'webvtt/strange-tag:11',
    ]);
  });

  it('tells thirty thousand strange tags of one cue in a moment', () => {
    const {problems} = readWebVtt(`WEBVTT\n\n00:00.000 --> 00:01.000\n${'<x>\n'.repeat(30_000)}`);
    expect(problems).toHaveLength(30_000);
    expect(problems.at(-1)!.line).toBe(30_003);
  });

  it('takes a code from what looks exactly like one of ours', () => {
    const codeOf = (id: string) => readWebVtt(`WEBVTT\n\n${id}\n00:01.000 --> 00:02.000\nA`).value!.cues[0]!.code;
    expect(['t-7f3k2', 't-7f3k2-31', 't-7f3k', 't-7f3k2-', 't-7F3K2', '7f3k2', 't-7f3k2 '].map(codeOf)).toEqual([
      ...['7f3k2', '7f3k2'],
      ...[undefined, undefined, undefined, undefined, undefined],
    ]);
  });

  it('keeps cues that are one turn together: the export of the archive', () => {
    const [chapter] = toChapters(readWebVtt(formatInput('webvtt', 'export-of-the-archive')).value!);
    expect(chapter!.turns.map(({code, label, start}) => [code, label, start])).toEqual([
      ['7f3k2', 'Intervenante 1', 12_000],
      ['9a2mq', 'Question de la salle', 24_000],
      ['zzzzz', 'Intervenante 1', 30_000],
    ]);
  });

  it('survives whatever it is given, and what it accepts is a transcript', () => {
    const fixtures = formatCases('webvtt').map((name) => formatInput('webvtt', name));
    expectSurvival(fixtures, (text) => {
      const read = readWebVtt(text);
      expectArchivable(read);
      return read;
    });
  });
});

describe('marks of the direction of letters, written as references', () => {
  const cue = (text: string) => readWebVtt(`WEBVTT\n\n00:00.000 --> 00:01.000\n${text}\n`);

  it('that the format names are left out, and told', () => {
    const {value, problems} = cue('<v Inter&lrm;venante 1>un&rlm;\ndeux &lrm;&amp;rlm;');
    expect(problems).toEqual([]);
    expect(value!.cues).toMatchObject([{voice: 'Intervenante 1', text: 'un\ndeux &rlm;'}]);
    expect(value!.notes).toEqual([
      '3 marques du sens de l’écriture (&lrm; ou &rlm;), que personne ne voit, ont été retirées.',
    ]);
    expect(cue('un&rlm;').value!.notes).toEqual([
      'Une marque du sens de l’écriture (&lrm; ou &rlm;), que personne ne voit, a été retirée.',
    ]);
  });

  it('or any other hidden character are refused at their line', () => {
    expect(cue('un\ndeux\ntrois&#x202E;').problems).toMatchObject([{rule: 'webvtt/hidden-character', line: 6}]);
    expect(cue('<v A&#x202E;>un\ndeux').problems).toMatchObject([{rule: 'webvtt/hidden-character', line: 4}]);
  });
});
