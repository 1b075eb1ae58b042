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

it('a file whose words are written otherwise changes turns, and says of how many', () => {
  const before = publishedTranscript({seed: 1, turns: Array.from({length: 6}, (_, rank) => [rank % 2, 40])});
  const written = writeWebVtt(before)!.replace(/(?<=^<v .*\p{L}) (?=\p{L})/gmu, ', ');
  const {told} = new ImportWorld(before, voicesOf(...LABELS)).reimport('webvtt', written);
  expect(told.summary).toMatch(/^6 tours gardés, dont [1-6] écrits? autrement\.$/);
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

  it.each(['Oui, bien sûr.', 'Oui.', `Oui, bien sûr, ${OTHER}`])(
    'does not call absent a turn whose words are in its neighbour (%s)',
    (short) => {
      const given = world(
        turnOf(FIRST, '11111', 0, LONG),
        turnOf(SECOND, '22222', 9000, short),
        turnOf(FIRST, '33333', 20_000, THIRD),
      );
      for (const lines of [
        [
          [FIRST, `${LONG} ${short}`],
          [FIRST, THIRD],
        ],
        [
          [FIRST, LONG],
          [FIRST, `${short} ${THIRD}`],
        ],
        [
          [FIRST, LONG],
          [FIRST, `${short} Et puis encore bien d’autres choses.`],
          [FIRST, THIRD],
        ],
      ] as const) {
        const {told} = given.reimport('texte', asText(...lines));
        expect(told.decisions).toEqual([
          expect.stringContaining('a maintenant des mots sous le nom de «\u00A0Intervenante 1\u00A0»'),
        ]);
      }
      const own = world(turnOf(FIRST, '11111', 0, LONG), turnOf(FIRST, '22222', 9000, short));
      expect(own.reimport('texte', asText([FIRST, `${LONG} ${short}`])).told.decisions).toEqual([
        expect.stringContaining('npm run declarer -- fusion'),
      ]);
    },
  );

  it('calls absent a turn of words that its neighbour said already', () => {
    const given = world(
      turnOf(FIRST, '11111', 0, `${LONG} Oui.`),
      turnOf(SECOND, '22222', 9000, 'Oui.'),
      turnOf(FIRST, '33333', 20_000, THIRD),
    );
    const {told} = given.reimport('texte', asText([FIRST, `${LONG} Oui.`], [FIRST, THIRD]));
    expect(told.decisions).toEqual([expect.stringContaining('npm run declarer -- retrait 22222')]);
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

describe('the report of a replacement', () => {
  const turns = Array.from({length: 20}, (_, rank): [number, number] => [rank % 2, 20 + ((rank * 17) % 50)]);
  const before = publishedTranscript({seed: 3, turns});
  const cues = writeWebVtt(before)!.trimEnd().split('\n\n');
  const codes = before.chapters.flatMap((chapter) => chapter.turns.map(({code}) => code!));
  const reimported = (...changed: string[]) =>
    new ImportWorld(before, voicesOf(...LABELS)).reimport('webvtt', `${changed.join('\n\n')}\n`);
  const givenAway = (cue: string) =>
    cue.replace(/<v [^>]*>/, (tag) => `<v ${LABELS.find((label) => !tag.includes(label))!}>`);

  it('counts each turn once, and tells how to give the words of its last cue to someone else, as the gate does', () => {
    expect(cues.at(-1)).toContain(`t-${codes.at(-1)}-`);
    const {told, gate} = reimported(...cues.slice(0, -1), givenAway(cues.at(-1)!));
    expect(told.summary).toBe(
      '19 tours gardés, 1 corrigé. Parmi les tours gardés et corrigés, 1 a des mots donnés à quelqu’un d’autre.',
    );
    const inTwoSteps = new RegExp(
      `coupez d’abord sous le même nom.* scission ${codes.at(-1)} <nouveau code>.*reattribution`,
    );
    expect(told.decisions).toEqual([expect.stringMatching(inTwoSteps)]);
    expect(gate.map(({message}) => message)).toEqual([expect.stringMatching(inTwoSteps)]);
    expect(told.codes).toEqual([codes.at(-1)]);
  });

  it('counts a turn that someone else has whole as given, and one that was cut as corrected', () => {
    const last = cues.findIndex((cue) => cue.startsWith(`t-${codes.at(-1)}\n`));
    const whole = reimported(...cues.slice(0, last), ...cues.slice(last).map(givenAway));
    expect(whole.told.summary).toBe('19 tours gardés, 1 donné à quelqu’un d’autre.');
    const [first, second] = cues.filter((cue) => cue.startsWith(`t-${codes[5]}`));
    const answer = '00:00:00.000 --> 00:00:00.100\n<v Modération>Oui.'
      .replaceAll('00:00:00.000', /^(\S+) -->/m.exec(second!)![1]!)
      .replace('00:00:00.100', / --> (\S+)/.exec(second!)![1]!);
    const cut = reimported(...cues.flatMap((cue) => (cue === first ? [cue, answer] : [cue])));
    expect(cut.told.summary).toBe(
      '19 tours gardés, 1 corrigé, 1 nouveau. Parmi les tours gardés et corrigés, 1 est coupé.',
    );
  });

  it('has one sentence for a file that stops, begins late, or lost a part', () => {
    const from = (rank: number) => cues.findIndex((cue) => cue.startsWith(`t-${codes[rank]}\n`));
    const time = (rank: number) => / *(\d\d:\d\d:\d\d\S*) -->/.exec(cues[from(rank)]!)![1]!.replace(/\.000$/, '');
    const half = reimported(...cues.slice(0, from(10)));
    expect(half.told.summary).toBe('10 tours gardés, 10 absents du fichier.');
    expect(half.told.decisions).toHaveLength(1);
    expect(half.told.decisions[0]).toMatch(
      new RegExp(
        `^Ce fichier s’arrête à ${time(10)}, après le tour ${codes[9]} .*les 10 tours qui suivent n’y sont pas`,
      ),
    );
    for (const code of codes.slice(10)) expect(half.told.decisions[0]).toContain(code);
    const late = reimported(cues[0]!, ...cues.slice(from(10)));
    expect(late.told.decisions).toEqual([
      expect.stringMatching(new RegExp(`^Ce fichier commence à ${time(10)}, par le tour ${codes[10]} `)),
    ]);
    const hole = reimported(...cues.slice(0, from(5)), ...cues.slice(from(8)));
    expect(hole.told.decisions).toEqual([
      expect.stringMatching(new RegExp(`^Il manque à ce fichier 3 tours de suite, entre le tour ${codes[4]} `)),
    ]);
    expect(reimported(...cues.slice(0, from(18))).told.decisions).toHaveLength(2);
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
