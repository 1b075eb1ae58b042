import {describe, expect, it} from 'vitest';
import {writeTranscript} from '#core/formats/archive-markdown/write';
import {writeSrt} from '#core/formats/srt/write';
import {writeTei} from '#core/formats/tei/write';
import {writeTurnsJson} from '#core/formats/turns-json/write';
import {writeWebVtt} from '#core/formats/webvtt/write';
import type {Ms, Transcript} from '#core/model/transcript';
import {CONTEXT} from '../../../support/full-transcript';
import {ImportWorld, voicesOf} from '../../../support/import-world';
import {transcriptOf, turnOf} from '../../../support/one-chapter';
import {LABELS, publishedTranscript} from '../../../support/vtt-corrections';

const WRITERS: Record<string, (transcript: Transcript) => string> = {
  webvtt: (transcript) => writeWebVtt(transcript)!,
  srt: (transcript) => writeSrt(transcript)!,
  tei: (transcript) => writeTei(transcript, CONTEXT),
  json: (transcript) => writeTurnsJson(transcript, CONTEXT),
  markdown: writeTranscript,
};

const [FIRST, SECOND] = ['Intervenante 1', 'Intervenant 2'] as const;
const LONG = 'Les dossiers restent en attente pendant des mois sans que personne ne réponde au téléphone.';
const OTHER = 'Nous avons ouvert une permanence le mardi matin, et la file va jusqu’à la rue.';
const THIRD = 'Au guichet, on me demande une adresse de courriel que je n’ai jamais eue.';

const world = (...turns: Parameters<typeof transcriptOf>) =>
  new ImportWorld(transcriptOf(...turns), voicesOf(...LABELS));
/** « Nom : paroles » lines. */
const asText = (...lines: readonly (readonly [string, string])[]) =>
  lines.map(([name, said]) => `${name} : ${said}`).join('\n');
const shown = (turns: Transcript['chapters'][number]['turns']) =>
  turns.map(({code, label}) => `${code ?? '-'} ${label}`);

describe.each(Object.keys(WRITERS))('a transcript written as %s and imported again as it is', (format) => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('does not change (%i)', (seed) => {
    const turns = Array.from({length: 24}, (_, rank): [number, number] => [
      ((rank * seed) % 3) % 2,
      (rank * 17 * seed) % 90,
    ]);
    const before = publishedTranscript({seed, turns});
    const {transcript, told, gate} = new ImportWorld(before, voicesOf(...LABELS)).reimport(
      format,
      WRITERS[format]!(before),
    );
    expect(writeTranscript(transcript)).toBe(writeTranscript(before));
    expect(told).toEqual({summary: '24 tours gardés.', decisions: []});
    expect(gate).toEqual([]);
  });
});

describe('a file without codes', () => {
  const old = world(
    turnOf(FIRST, '11111', 0, LONG),
    turnOf(SECOND, '22222', 9000, OTHER),
    turnOf(FIRST, '33333', 20_000, THIRD),
  );

  it('keeps codes, times and parts under words that are corrected', () => {
    const {turns, told} = old.reimport(
      'texte',
      asText([FIRST, LONG.replace('des mois', 'plusieurs mois')], [SECOND, OTHER], [FIRST, THIRD]),
    );
    expect(shown(turns)).toEqual(['11111 Intervenante 1', '22222 Intervenant 2', '33333 Intervenante 1']);
    expect(turns.map(({start}) => start)).toEqual([0, 9000, 20_000]);
    expect(told).toEqual({summary: '2 tours gardés, 1 corrigé.', decisions: []});
  });

  it('gives no code to new words, and asks what became of those that are not there', () => {
    const {turns, told} = old.reimport('texte', asText([FIRST, LONG], [SECOND, 'Tout autre chose.'], [FIRST, THIRD]));
    expect(shown(turns)).toEqual(['11111 Intervenante 1', '- Intervenant 2', '33333 Intervenante 1']);
    expect(told.summary).toBe('2 tours gardés, 1 nouveau, 1 absent du fichier.');
    expect(told.decisions).toEqual([expect.stringContaining('npm run declarer -- retrait 22222')]);
  });

  it('quotes the drafts that leave, which no file that we give holds', () => {
    const drafted = world(turnOf(FIRST, '11111', 0, LONG), turnOf(SECOND, undefined, 9000, OTHER));
    const {told} = drafted.reimport('texte', asText([FIRST, LONG]));
    expect(told.summary).toBe('1 tour gardé, 1 absent du fichier.');
    expect(told.decisions).toEqual([
      expect.stringMatching(
        /^Un brouillon de «\u00A0Intervenant 2\u00A0» \(Nous avons ouvert.*quitte la transcription/,
      ),
    ]);
  });

  it('never gives the code of someone to someone else, and says how to declare it', () => {
    const {turns, told, gate} = old.reimport('texte', asText([FIRST, LONG], [FIRST, OTHER], [FIRST, THIRD]));
    expect(shown(turns)).toEqual(['11111 Intervenante 1', '- Intervenante 1', '33333 Intervenante 1']);
    expect(told.decisions).toEqual([expect.stringMatching(/\{#t-22222\}.*declarer -- reattribution 22222/)]);
    expect(gate.map(({rule}) => rule)).toContain('anchor/lost');
  });

  it('follows a turn that was moved as it stood', () => {
    const {turns, told} = old.reimport('texte', asText([SECOND, OTHER], [FIRST, LONG], [FIRST, THIRD]));
    expect(shown(turns)).toEqual(['22222 Intervenant 2', '11111 Intervenante 1', '33333 Intervenante 1']);
    expect(told.decisions).toEqual([]);
  });

  it('tells turns that were put together, and those that were cut', () => {
    const one = world(turnOf(FIRST, '11111', 0, LONG), turnOf(FIRST, '22222', 9000, OTHER));
    const merged = one.reimport('texte', asText([FIRST, `${LONG} ${OTHER}`]));
    expect(merged.told.decisions).toEqual([expect.stringMatching(/declarer -- fusion \w{5} \w{5}/)]);
    const whole = world(turnOf(FIRST, '11111', 0, `${LONG} ${OTHER}`));
    const cut = whole.reimport('texte', asText([FIRST, LONG], [FIRST, OTHER]));
    expect(shown(cut.turns)).toEqual(['11111 Intervenante 1', '- Intervenante 1']);
    expect(cut.told.decisions).toEqual([expect.stringContaining('declarer -- scission 11111 <nouveau code>')]);
  });
});

describe('captions', () => {
  const ms = (at: number) => at as Ms;
  const turn = turnOf(
    FIRST,
    '11111',
    1000,
    [
      {kind: 'words', text: 'Je cite '},
      {kind: 'title', text: 'Un titre'},
      {kind: 'words', text: ', et je réponds à la question.'},
    ],
    [
      {kind: 'time', at: ms(5000)},
      {kind: 'words', text: ' La suite vient après.'},
    ],
  );
  const before = {
    ...transcriptOf(turn),
    chapters: [{anchor: 'c-ouverture', title: 'Ouverture', turns: [turn], line: 1}],
  };
  const again = (change: (file: string) => string) => {
    const {transcript} = new ImportWorld(before, voicesOf(...LABELS)).reimport('webvtt', change(writeWebVtt(before)!));
    return writeTranscript(transcript).split('---\n\n')[1]!;
  };

  it('correct a paragraph, and leave the other as it was, its part too', () => {
    expect(again((file) => file.replace('réponds', 'dis non'))).toBe(
      '## Ouverture {#c-ouverture}\n\n**Intervenante 1** [00:00:01] {#t-11111}\nJe cite Un titre, et je dis non à la question.\n\n[00:00:05] La suite vient après.\n',
    );
  });

  it('add a sound', () => {
    expect(again((file) => file.replace('après.', 'après [rires].'))).toContain(
      '\n\n[00:00:05] La suite vient après [rires].\n',
    );
  });

  it('move times, those inside turns too', () => {
    expect(again((file) => file.replace('00:00:01.000 -->', '00:00:03.000 -->'))).toContain(
      '[00:00:03] {#t-11111}\nJe cite *Un titre*, et je réponds à la question.\n\n[00:00:07] La suite',
    );
  });
});
