import {describe, expect, it} from 'vitest';
import {formatNamed} from '#core/formats/recognise';
import {writeSrt} from '#core/formats/srt/write';
import {writeWebVtt} from '#core/formats/webvtt/write';
import {transcriptOf, turnOf} from '../../../../support/one-chapter';

const wordsOf = (id: string, text: string) => {
  const {value, problems} = formatNamed(id)!.read(text, ['Intervenante 1']);
  return value ? JSON.stringify(value.chapters) : problems.map(({rule}) => rule).join();
};

describe('what whisper.cpp writes where it hears nothing', () => {
  it.each([
    ['webvtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\n[BLANK_AUDIO]\n\n00:01.000 --> 00:02.000\n Oui. [BLANK_AUDIO]\n'],
    [
      'srt',
      '1\n00:00:00,000 --> 00:00:01,000\n [BLANK_AUDIO]\n\n2\n00:00:01,000 --> 00:00:02,000\nOui. [BLANK_AUDIO]\n',
    ],
    ['console', '[00:00.000 --> 00:01.000]   [BLANK_AUDIO]\n[00:01.000 --> 00:02.000]   Oui.\n'],
    ['texte', ' [BLANK_AUDIO]\n Oui. [BLANK_AUDIO]\n'],
  ])('is no words of %s', (id, text) => {
    expect(wordsOf(id, text)).toContain('Oui.');
    expect(wordsOf(id, text)).not.toContain('BLANK');
  });

  it.each([
    ['webvtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\n[BLANK_AUDIO]\n', 'webvtt/no-cue'],
    ['srt', '1\n00:00:00,000 --> 00:00:01,000\n[BLANK_AUDIO]\n', 'srt/no-words'],
    ['texte', '[BLANK_AUDIO]\n', 'plain-text/no-words'],
  ])('is a file without words when it is all that %s holds', (id, text, rule) => {
    expect(wordsOf(id, text)).toBe(rule);
  });
});

it.each([
  ['webvtt', writeWebVtt],
  ['srt', writeSrt],
])('is words in %s when someone said them', (id, write) => {
  for (const said of ['On lit [BLANK_AUDIO] à l’écran, et [_BEG_].', 'Un \\[BLANK_AUDIO], un \\\\[BLANK_AUDIO].']) {
    const text = write(transcriptOf(turnOf('Intervenante 1', undefined, 0, said)))!;
    const {value} = formatNamed(id)!.read(text, ['Intervenante 1']);
    expect(value!.chapters[0]!.turns[0]!.paragraphs).toEqual([[{kind: 'words', text: said}]]);
  }
});
