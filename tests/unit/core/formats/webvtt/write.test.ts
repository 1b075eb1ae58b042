import fc from 'fast-check';
import webVttParser from 'webvtt-parser';
import {describe, expect, it} from 'vitest';
import {readWebVtt} from '#core/formats/webvtt/read';
import {writeWebVtt} from '#core/formats/webvtt/write';
import type {Ms} from '#core/model/transcript';
import {publishedTranscript, spokenOf, turnsOf} from '../../../../support/captions';
import {FULL} from '../../../../support/full-transcript';
import {transcriptOf as of, turnOf as turn} from '../../../../support/one-chapter';

const errorsOf = (text: string) =>
  new webVttParser.WebVTTParser().parse(text, 'subtitles/captions/descriptions').errors;

describe('written WebVTT', () => {
  it('names who speaks, and gives each cue the code of its turn', () => {
    const transcript = of(
      turn('Intervenante 1', '7f3k2', 12_000, 'Premier paragraphe.', [
        {kind: 'time', at: 15_000 as Ms},
        {kind: 'words', text: ' Second, '},
        {kind: 'title', text: 'un titre'},
        {kind: 'words', text: ' & <v>'},
        {kind: 'doubt'},
        {kind: 'words', text: ' '},
        {kind: 'event', name: 'rires'},
      ]),
      turn('Question\nde la <salle>', '9a2mq', 20_500, 'Pourquoi ?'),
    );
    expect(writeWebVtt(transcript)).toBe(`WEBVTT Language: fr

t-7f3k2
00:00:12.000 --> 00:00:15.000
<v Intervenante 1>Premier paragraphe.

t-7f3k2-2
00:00:15.000 --> 00:00:20.500
<v Intervenante 1>Second, un titre &amp; &lt;v&gt;[?] [rires]

t-9a2mq
00:00:20.500 --> 00:00:26.100
<v Question de la &lt;salle&gt;>Pourquoi ?
`);
  });

  it('cuts after sentences, in three lines at most, and shares the time by characters', () => {
    const text =
      'Une phrase de quarante caractères, ou un peu plus. Une deuxième phrase, plus longue que la première et qui continue encore un peu. Fin.';
    const cues = readWebVtt(writeWebVtt(of(turn('A', 'aaaaa', 0, text)), 13_500 as Ms)!).value!.cues;
    expect(cues.map(({start, end, text: shown}) => [start, end, shown])).toEqual([
      [0, 5037, 'Une phrase de quarante caractères, ou un\npeu plus.'],
      [5037, 13_500, 'Une deuxième phrase, plus longue que la\npremière et qui continue encore un peu.\nFin.'],
    ]);
    for (const {text: shown} of cues) expect(shown.split('\n').length).toBeLessThanOrEqual(3);
  });

  it('says nothing of a transcript without times', () => {
    expect(writeWebVtt(of(turn('A', 'aaaaa', undefined, 'Oui.')))).toBeUndefined();
  });

  it('is read again as it was, without an error for the W3C’s own parser', () => {
    fc.assert(
      fc.property(publishedTranscript, (transcript) => {
        const text = writeWebVtt(transcript)!;
        expect(errorsOf(text)).toEqual([]);
        const turns = transcript.chapters.flatMap((chapter) => chapter.turns);
        const read = turnsOf(readWebVtt(text));
        expect(spokenOf(read)).toEqual(spokenOf(turns));
        expect(read.map(({start}) => start)).toEqual(turns.map(({start}) => start));
      }),
      {numRuns: 1500},
    );
  });

  it('holds a transcript that uses all of the model', () => {
    const turns = FULL.chapters.flatMap((chapter) => chapter.turns);
    const text = writeWebVtt(FULL)!;
    expect(errorsOf(text)).toEqual([]);
    expect(spokenOf(turnsOf(readWebVtt(text)))).toEqual(spokenOf(turns));
  });

  it('opens no cue and no voice out of words, whatever they hold', () => {
    const part = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.constantFrom(
        '-->',
        '\n\n',
        '00:00.000 --> 00:01.000\n',
        '<v B>',
        '</v>',
        '&gt;',
        '\0',
        '\u202E',
        '\r',
        '[rires]',
        '\\',
      ),
    );
    fc.assert(
      fc.property(fc.array(part, {maxLength: 5}), fc.array(part, {maxLength: 3}), (inside, name) => {
        const label = `A${name.join('')}`;
        const text = writeWebVtt(of(turn(label, 'aaaaa', 0, `a${inside.join('')}b`), turn('B', 'bbbbb', 9, 'c')))!;
        const {value, problems} = readWebVtt(text);
        // Characters that no one sees are refused; nothing else is.
        expect(problems.filter(({rule}) => !rule.endsWith('/hidden-character'))).toEqual([]);
        if (!value) return;
        expect(errorsOf(text)).toEqual([]);
        expect(turnsOf({value, problems}).map(({code}) => code)).toEqual(['aaaaa', 'bbbbb']);
      }),
      {numRuns: 1500},
    );
  });
});
