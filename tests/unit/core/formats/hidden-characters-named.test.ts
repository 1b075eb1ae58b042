import {describe, expect, it} from 'vitest';
import {formatNamed} from '#core/formats/recognise';
import {writeTei} from '#core/formats/tei/write';
import {writeTurnsJson} from '#core/formats/turns-json/write';
import {CONTEXT} from '../../../support/full-transcript';
import {transcriptOf, turnOf} from '../../../support/one-chapter';

const plain = transcriptOf(turnOf('Intervenante 1', '7f3k2', 0, 'un mot'));
const hidden = (written: string, character: string) => written.replaceAll('un mot', `un${character} mot`);
const TIMES = '00:00:01.000 --> 00:00:02.000';

/** A character that turns the order of letters, as a program may write it where nobody sees it in the file. */
describe('a hidden character is named, and where it is', () => {
  it.each([
    ['webvtt', `WEBVTT\n\n${TIMES}\nun&#x202E; mot\n`],
    ['srt', `1\n${TIMES}\nun&#x202E; mot\n`],
    ['tei', hidden(writeTei(plain, CONTEXT), '&#x202E;')],
    ['json', hidden(writeTurnsJson(plain, CONTEXT), '\\u202e')],
    ['whisper', '{"segments": [{"start": 0, "text": "un\\u202e mot"}]}'],
    ['whisper', '{"segments": [{"start": 0, "speaker": "A\\u202e", "text": "un mot"}]}'],
    ['podcast', '{"segments": [{"startTime": 0, "body": "un\\u202e mot"}]}'],
    [
      'nosdeputes',
      '[{"intervention": {"intervenant_nom": "A", "section": "", "soussection": "", "seance_id": "1", "date": "2020-01-01", "type": "loi", "timestamp": "1", "contenu": "<p>un\\u202e mot</p>"}}]',
    ],
    ['word', '<p>un\u202E mot</p>'],
    ['texte', 'un\u202E mot'],
  ])('%s: %s', (id, text) => {
    const {problems} = formatNamed(id)!.read(text, ['Intervenante 1']);
    const told = problems.filter(({rule}) => rule.endsWith('/hidden-character'));
    expect(told).toHaveLength(1);
    expect(told[0]!.message).toContain('U+202E');
    expect(told[0]!.message, 'no capital after a colon').not.toMatch(/\u00A0: [A-Z]/);
  });
});

it('a hidden character is named where the transcript of the archive is quoted', () => {
  const written = '## Ouverture {#c-a\u202Eb \u200Fx}\n\n**Intervenante 1** {#t-7f\u202Ek2 kind=\u2066x}\n\nun mot\n';
  const {problems} = formatNamed('markdown')!.read(written, ['Intervenante 1']);
  expect(problems.length).toBeGreaterThan(3);
  for (const {message} of problems) expect(message).not.toMatch(/[\u200F\u202E\u2066]/u);
  expect(problems.map(({message}) => message).join(' ')).toContain('«\u00A0kind=(U+2066)x\u00A0»');
});
