import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readSrt} from '#core/formats/srt/read';
import {writeSrt} from '#core/formats/srt/write';
import type {Transcript} from '#core/model/transcript';
import {joinedVoices, publishedTranscript, spokenOf, turnsOf} from '../../../../support/captions';
import {transcriptOf, turnOf} from '../../../../support/one-chapter';

const turnsIn = (transcript: Transcript) => transcript.chapters.flatMap(({turns}) => turns);
const reread = (transcript: Transcript) =>
  turnsOf(
    readSrt(
      writeSrt(transcript)!,
      turnsIn(transcript).map(({label}) => label),
    ),
  );

describe('written SubRip', () => {
  it('names who speaks on the first cue of each turn', () => {
    const long =
      'Une phrase plutôt longue, dite lentement, puis une autre, et encore une autre, qui ne finit pas. Enfin si.';
    expect(
      writeSrt(
        transcriptOf(
          turnOf('Intervenante 1', '7f3k2', 0, long, 'R&D'),
          turnOf('Intervenant 2', '9a2mq', 3_723_004, 'Oui.'),
        ),
      ),
    ).toBe(
      `1
00:00:00,000 --> 00:55:09,336
Intervenante 1\u00A0: Une phrase plutôt
longue, dite lentement, puis une autre,
et encore une autre, qui ne finit pas.

2
00:55:09,336 --> 01:00:19,587
Enfin si.

3
01:00:19,587 --> 01:02:03,004
R&D

4
01:02:03,004 --> 01:02:08,244
Intervenant 2\u00A0: Oui.
`,
    );
  });

  it('keeps signs of styles that stand in a name, though its words hold none', () => {
    expect(writeSrt(transcriptOf(turnOf('<b>A</b>', undefined, 0, 'Oui.')))).toContain('&lt;b>A&lt;/b>\u00A0: Oui.');
  });

  it('says nothing of a transcript without times', () => {
    expect(writeSrt(transcriptOf(turnOf('A', 'aaaaa', undefined, 'Oui.')))).toBeUndefined();
  });

  it('begins no line with words that would be another’s, or a time', () => {
    const pad = 'mot '.repeat(9);
    const said = `${pad}Intervenant 2 : ceci ${pad}- Intervenant 2 : cela ${pad}Prénom Nom : rien ${pad}– oui ${pad}– non ${pad}>> si ${pad}(speaker 1) peut-être ${pad}00:00:01 --> 00:00:02 fin`;
    const transcript = transcriptOf(
      turnOf('Intervenante 1', undefined, 0, said),
      turnOf('Intervenant 2', undefined, 9000, 'Oui.'),
    );
    expect(spokenOf(reread(transcript))).toEqual(spokenOf(turnsIn(transcript)));
  });

  it.each([
    '<i>a</i>',
    '<b',
    '< b >',
    '<font color="red">',
    '{\\an8}',
    '{an8}',
    '&amp;',
    '&amp;amp;',
    '&eacute;',
    'R&D;',
    '&',
    '&#233;',
    '-->',
    '<v A>',
    '&lt;i>',
    '[rires]',
    '\\[rires]',
    '>>',
    '>>> oui',
    '\\>>',
    '\\\\>>',
    'a>>b',
    '(speaker 0)',
    ']]>',
  ])('keeps « %s » as words', (words) => {
    const transcript = transcriptOf(turnOf('A', undefined, 0, `a ${words} b`));
    expect(spokenOf(reread(transcript))).toEqual(spokenOf(turnsIn(transcript)));
  });

  it('changes as few words as it can', () => {
    expect(writeSrt(transcriptOf(turnOf('A', undefined, 0, 'R&D, 2 < 3, <v>, &c; {x}')))).toContain(
      'R&D, 2 < 3, <v>, &c; {x}',
    );
  });

  it('is read again as it was: labels, words and starts', () => {
    fc.assert(
      fc.property(publishedTranscript, (transcript) => {
        const labels = transcript.chapters.flatMap(({turns}) => turns.map(({label}) => label));
        // A name with a colon, or that a time could begin with, cannot be told apart from words.
        fc.pre(labels.every((label) => /^\p{L}/u.test(label) && !/[:\\<&{]/.test(label)));
        const turns = joinedVoices(turnsIn(transcript));
        const read = reread(transcript);
        expect(spokenOf(read)).toEqual(spokenOf(turns));
        expect(read.map(({start}) => start)).toEqual(turns.map(({start}) => start));
      }),
      {numRuns: 500},
    );
  });

  it('opens no cue and no voice out of words, whatever they hold', () => {
    const part = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.constantFrom(
        '-->',
        '\n\n',
        '\n2\n',
        '\n00:00:01,000 --> 00:00:02,000\n',
        '\nB : ',
        ' - B : ',
        ' >> ',
        '\n- ',
        ' – ',
        ' (speaker 0) ',
        ' B (hors micro) : ',
        'Mot : ',
        '<i>',
        '{\\an8}',
        '&lt;',
        '\0',
        '\r',
        'mot '.repeat(12),
      ),
    );
    fc.assert(
      fc.property(fc.array(part, {maxLength: 8}), (parts) => {
        const transcript = transcriptOf(
          turnOf('A', undefined, 0, `a${parts.join('')}b`),
          turnOf('B', undefined, 9, 'c'),
        );
        const {value, problems} = readSrt(writeSrt(transcript)!, ['A', 'B']);
        // Characters that no one sees are refused; nothing else is.
        expect(problems.filter(({rule}) => !rule.endsWith('/hidden-character'))).toEqual([]);
        if (value) expect(turnsOf({value, problems}).map(({label}) => label)).toEqual(['A', 'B']);
      }),
      {numRuns: 1500},
    );
  });
});
