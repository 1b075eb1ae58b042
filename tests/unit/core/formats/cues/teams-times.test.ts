import {describe, expect, it} from 'vitest';
import {formatNamed, recognise} from '#core/formats/recognise';

const NAMES = ['Intervenante 1', 'Intervenant 2'];
const turnsOf = (name: string, text: string) => {
  const format = recognise(name, text).value!;
  const {value, problems} = format.read(text, NAMES);
  return [
    format.id,
    value?.chapters[0]?.turns.map(({label, start}) => [label, start]) ?? problems.map(({rule}) => rule),
  ];
};

describe('times of Teams, without zeros in front', () => {
  it('are read in WebVTT, which no browser would', () => {
    const text =
      'WEBVTT\r\n\r\n0:0:0.0 --> 0:0:5.320\r\n<v Intervenante 1>Oui.</v>\r\n\r\n0:1:6.90 --> 0:1:6.500\r\n<v Intervenant 2>Non.</v>\r\n';
    expect(turnsOf('a.vtt', text)).toEqual([
      'webvtt',
      [
        ['Intervenante 1', 0],
        ['Intervenant 2', 66_090],
      ],
    ]);
  });

  it('are no times of subtitles in a text, where names stand on lines of their own', () => {
    const text = '0:0:0.0 --> 0:0:3.320\nIntervenante 1\nOui.\n0:0:3.90 --> 0:0:6.100\nIntervenant 2\nNon.\n';
    for (const name of ['a.txt', 'a.srt'])
      expect(turnsOf(name, text)).toEqual(
        name === 'a.txt'
          ? [
              'texte',
              [
                ['Intervenante 1', 0],
                ['Intervenant 2', 3090],
              ],
            ]
          : ['srt', ['srt/bad-time', 'srt/bad-time']],
      );
  });

  it('are those of a whole file: a single wrong one is told', () => {
    const text = 'WEBVTT\n\n00:00:00.000 --> 00:00:05.320\nOui.\n\n0:0:6.90 --> 0:0:6.500 align:start\nNon.\n';
    expect(formatNamed('webvtt')!.read(text, NAMES).problems).toMatchObject([{rule: 'webvtt/bad-time', line: 6}]);
    const srt = '1\n0:00:01.000 --> 0:00:02.000\nOui.\n';
    expect(turnsOf('a.txt', srt)).toEqual(['srt', [['À identifier', 1000]]]);
  });
});

it('what other programs write, and would become words, is refused by its first bytes', async () => {
  const {otherFile} = await import('#core/formats/other-files');
  for (const text of [
    '0:00:00.000,0:00:03.000\r\nOui.\r\n',
    '00:00:00:00 - 00:00:03:12\nIntervenante 1\nOui.\n',
    '[ti:Un titre]\n[00:00.00]Oui\n',
  ])
    expect(otherFile(Buffer.from(text))).toMatchObject({rule: 'import/other-file'});
  expect(otherFile(Buffer.from('[00:00:00] Intervenante 1 : Oui.\n'))).toBeUndefined();
  expect(recognise('a.lrc', '[00:00.00]Oui\n').problems).toMatchObject([{rule: 'import/unknown-format'}]);
});
