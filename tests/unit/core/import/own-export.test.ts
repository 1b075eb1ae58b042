import {beforeAll, describe, expect, it} from 'vitest';
import {readRegister, REGISTER} from '#core/anchors/register';
import type {Archive} from '#core/archive/archive';
import {assembleArchive} from '#core/archive/assemble';
import {voicesOf as voicesOfSession} from '#core/archive/voices';
import {toPublished, type Published} from '#core/consent/filter';
import {EXPORTS, exportsOf} from '#core/formats/exports';
import {readTranscript} from '#core/formats/archive-markdown/read';
import {writeTranscript} from '#core/formats/archive-markdown/write';
import {IN_FORMATS} from '#core/formats/list';
import {formatNamed} from '#core/formats/recognise';
import {importTranscript} from '#core/import/import-transcript';
import {withDeclaredNames} from '#core/import/voices';
import type {Chapter, Ms, Transcript, Turn} from '#core/model/transcript';
import {loadMedia} from '../../../../src/plugins/archive/load-media';
import {ROOT} from '../../../support/archive-of';
import {formatFixtures} from '../../../support/format-fixtures';
import {CONTEXT} from '../../../support/full-transcript';
import {ImportWorld, voicesOf} from '../../../support/import-world';
import {transcriptOf, turnOf} from '../../../support/one-chapter';
import {readTranscriptCase, transcriptCases} from '../../../support/transcripts';
import {LABELS, publishedTranscript} from '../../../support/vtt-corrections';
import {generateSittings} from '../../../world/generated';
import {makeWorld} from '../../../world/make-world';

/** The exports that come back, by what each is called as it comes in. */
const IDS = {webvtt: 'webvtt', srt: 'srt', tei: 'tei', json: 'turns-json'} as const;
const FORMATS = Object.keys(IDS) as (keyof typeof IDS)[];

/** What readers are given of a transcript: none of its drafts. */
const withoutDrafts = (transcript: Transcript): Transcript => ({
  ...transcript,
  chapters: transcript.chapters
    .map((chapter) => ({...chapter, turns: chapter.turns.filter(({code}) => code !== undefined)}))
    .filter(({turns}, rank) => turns.length > 0 || transcript.chapters[rank]!.turns.length === 0),
});
const exported = (format: keyof typeof IDS, transcript: Transcript, end?: Ms) =>
  EXPORTS.find(({id}) => id === IDS[format])!.write(withoutDrafts(transcript), {...CONTEXT, end});

/** The same transcript, with drafts among its turns and a part made of drafts alone. */
function withDrafts({chapters, ...record}: Transcript): Transcript {
  const draft = (rank: number): Turn =>
    turnOf(
      LABELS[rank % 3]!,
      undefined,
      undefined,
      rank % 2 === 0 ? 'Oui.' : `Un brouillon numéro ${rank}, sans code.`,
    );
  const mixed = chapters.map((chapter): Chapter => ({
    ...chapter,
    turns: [
      draft(0),
      ...chapter.turns.flatMap((turn, rank) => (rank % 4 === 1 ? [turn, draft(rank), draft(7)] : turn)),
    ],
  }));
  const alone = {anchor: 'c-brouillons', title: 'Brouillons', turns: [draft(3), draft(5)], line: 1};
  return {...record, chapters: [mixed[0]!, alone, ...mixed.slice(1)]};
}

/** Fixtures of transcripts that can be kept, every third turn of which is a draft. */
const FIXTURES = [
  ...transcriptCases().map(readTranscriptCase),
  ...formatFixtures('markdown').map((text) => readTranscript(text)),
].flatMap(({value, problems}): Transcript[] => {
  if (!value || problems.length > 0) return [];
  let rank = 0;
  const code = (turn: Turn): Turn => ({...turn, code: rank++ % 3 === 1 ? undefined : `${10_000 + rank}`});
  return [{...value, chapters: value.chapters.map((chapter) => ({...chapter, turns: chapter.turns.map(code)}))}];
});

it('every format that we publish and read is known as ours', () => {
  expect(IN_FORMATS.flatMap(({id, isExport}) => (isExport ? [id] : []))).toEqual(FORMATS);
});

describe.each(FORMATS)('our own export in %s, imported again as it is', (format) => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('leaves the transcript as it was, drafts in their place (%i)', (seed) => {
    const turns = Array.from({length: 24}, (_, rank): [number, number] => [
      ((rank * seed) % 3) % 2,
      (rank * 17 * seed) % 90,
    ]);
    const before = withDrafts(publishedTranscript({seed, turns}));
    const world = new ImportWorld(before, voicesOf(...LABELS));
    for (const end of [undefined, 9_000_000 as Ms]) {
      const {transcript, told} = world.reimport(format, exported(format, before, end)!);
      expect(writeTranscript(transcript)).toBe(writeTranscript(before));
      const drafts = before.chapters.flatMap((chapter) => chapter.turns).filter(({code}) => code === undefined).length;
      expect(told).toEqual({summary: `24 tours gardés, ${drafts} brouillons laissés à leur place.`, decisions: []});
    }
  });

  it('leaves the fixtures of transcripts as they were', () => {
    const given = FIXTURES.flatMap((before) => {
      const text = exported(format, before);
      const names = before.chapters.flatMap((chapter) => chapter.turns.map(({label}) => label));
      if (text === undefined) return [];
      const world = new ImportWorld(before, voicesOf(...new Set(names)));
      expect(writeTranscript(world.reimport(format, text).transcript)).toBe(writeTranscript(before));
      return [text];
    });
    expect(given.length).toBeGreaterThan(1);
  });
});

describe('our own exports of the test world', () => {
  let archive: Archive;
  let published: Published;
  let volumes: Parameters<typeof importTranscript>[2]['volumes'];
  beforeAll(async () => {
    const [short, middle] = generateSittings().slice(19);
    const files = await makeWorld(ROOT, 4, {from: 'generated', sittings: [middle!, short!]});
    const named = (ending: string, but = '\0') =>
      files
        .filter(({path}) => path.startsWith(REGISTER) && path.endsWith(ending) && !path.endsWith(but))
        .map(({path, text}) => ({name: path.slice(REGISTER.length + 1, -ending.length), text}));
    volumes = readRegister(named('.ndjson', '.mots.ndjson'), named('.mots.ndjson')).volumes;
    const content = files.filter(({path}) => !path.startsWith(REGISTER) && path !== 'monde.json');
    archive = assembleArchive(content, volumes, await loadMedia()).archive;
    published = toPublished(archive);
  }, 60_000);

  it.each(FORMATS)('leave each transcript as it was: %s', (format) => {
    let count = 0;
    for (const {session: id, transcript} of published.transcripts) {
      const session = archive.sessions.find((each) => each.id === id)!;
      const before = archive.transcripts.find((each) => each.session === id)!.transcript!;
      const site = {root: CONTEXT.root, archive: CONTEXT.archive};
      const file = [...exportsOf(session, transcript!, site)].find(({form}) => form.id === IDS[format]);
      if (!file) continue;
      const voices = voicesOfSession(session, archive.people);
      const found = formatNamed(format)!;
      const {value} = found.read(file.text, [...voices.keys()]);
      const imported = {...value!, chapters: withDeclaredNames(value!.chapters, [...voices.keys()])};
      const again = importTranscript(imported, found, {session: id, voices, before, volumes});
      expect(writeTranscript(again.transcript)).toBe(writeTranscript(before));
      expect(again.outcome).toMatchObject({reworded: 0, added: 0, fates: [], times: []});
      count++;
    }
    expect(count).toBeGreaterThanOrEqual(4);
  });
});

describe('our own export, corrected', () => {
  const [FIRST, SECOND] = LABELS;
  const LONG = 'Les dossiers restent en attente pendant des mois sans que personne ne réponde au téléphone.';
  const THIRD = 'Au guichet, on me demande une adresse de courriel que je n’ai jamais eue.';
  const before = transcriptOf(
    turnOf(FIRST, '11111', 0, LONG),
    turnOf(SECOND, undefined, undefined, 'Nous avons ouvert une permanence le mardi matin.'),
    turnOf(SECOND, '22222', undefined, 'Oui, et la file va jusqu’à la rue.'),
    turnOf(FIRST, undefined, 15_000, 'Je le confirme.'),
    turnOf(FIRST, '33333', 20_000, THIRD),
    turnOf(SECOND, '44444', 30_000, 'Défavorable.'),
  );
  const world = new ImportWorld(before, voicesOf(...LABELS));
  const vtt = exported('webvtt', before)!;
  const codesOf = (turns: readonly Turn[]) => turns.map(({code}) => code);

  it('keeps its drafts where they were, and moves them with the recording', () => {
    const later = vtt.replace(/(\d\d)(\.\d{3})/g, (_, seconds: string, rest: string) => {
      return String(Number(seconds) + 4).padStart(2, '0') + rest;
    });
    const {turns, told} = world.reimport('webvtt', later.replace('des mois', 'plusieurs mois'));
    expect(codesOf(turns)).toEqual(['11111', undefined, '22222', undefined, '33333', '44444']);
    expect(turns.map(({start}) => start)).toEqual([4000, undefined, undefined, 19_000, 24_000, 34_000]);
    expect(told.summary).toBe('3 tours gardés, 1 corrigé, 2 brouillons laissés à leur place.');
    expect(told.times).toEqual([
      '3 heures changent\u00A0:',
      expect.stringMatching(
        /^- tour 11111 de «\u00A0Intervenante 1\u00A0» \(Les .*\)\u00A0: 00:00:00 devient 00:00:04$/,
      ),
      expect.stringContaining('00:00:20 devient 00:00:24'),
      expect.stringContaining('00:00:30 devient 00:00:34'),
    ]);
  });

  it('leaves out the time of a draft that no longer fits', () => {
    const {turns} = world.reimport('webvtt', vtt.replace(/00:00:20\.000 -->/, '00:00:14.900 -->'));
    expect(turns.map(({start}) => start)).toEqual([0, undefined, undefined, undefined, 14_900, 30_000]);
  });

  it('takes the drafts that someone wrote in it from there, and keeps the others', () => {
    const written = vtt.replace(
      /t-33333\n/,
      't-99999\n00:00:18.000 --> 00:00:19.000\n<v Intervenante 1>Je le confirme.\n\nt-33333\n',
    );
    const {turns, told} = world.reimport('webvtt', written);
    expect(turns.map(({start}) => start)).toEqual([0, undefined, undefined, 18_000, 20_000, 30_000]);
    expect(told.summary).toBe('5 tours gardés, 1 brouillon laissé à sa place.');
  });

  it('is known by its times where a program dropped its codes', () => {
    const bare = vtt.replace(/^t-.*\n/gm, '').replace('Défavorable', 'Favorable');
    expect(codesOf(world.reimport('webvtt', bare).turns)).toEqual([
      ...['11111', undefined, '22222', undefined, '33333'],
      undefined,
    ]);
    const other = bare.replace(/\d\d\.\d{3}/g, (time) => time.replace('.', '.1').slice(0, 6));
    expect(codesOf(world.reimport('webvtt', other).turns)).toEqual(['11111', '22222', '33333', undefined]);
  });

  it('tells the turns of which its calculated times made new ones, and gives them none', () => {
    const long = transcriptOf(
      turnOf(FIRST, '11111', 0, `${LONG} ${THIRD} ${LONG}`),
      turnOf(FIRST, '22222', 60_000, 'Fin des paroles, pour de bon.'),
    );
    const text = exported('webvtt', long)!.replace(/t-11111-2\n(.*)\n<v [^>]*>/, `$1\n<v ${SECOND}>`);
    const {turns} = new ImportWorld(long, voicesOf(...LABELS)).reimport('webvtt', text);
    expect(turns.map(({label, start}) => [label, start])).toEqual([
      [FIRST, 0],
      [SECOND, undefined],
      [FIRST, undefined],
      [FIRST, 60_000],
    ]);
  });

  it('offers its code to a short turn whose words are others, and the command to type', () => {
    const {turns, told} = world.reimport('webvtt', vtt.replace('Défavorable.', 'Très favorable, merci.'));
    expect(codesOf(turns).at(-1)).toBeUndefined();
    expect(told.summary).toBe('3 tours gardés, 1 récrit, 2 brouillons laissés à leur place.');
    const {line} = turns.at(-1)!;
    expect(told.decisions).toEqual([
      `Le tour 44444 de «\u00A0Intervenant 2\u00A0» (Défavorable.) dit autre chose dans le fichier, à la ligne ${line}\u00A0: si c’est une correction, écrivez «\u00A0{#t-44444}\u00A0» à la fin de cette ligne, puis lancez «\u00A0npm run declarer -- correction 44444\u00A0»\u202F; sinon, rendez-lui ses mots, avec son code.`,
    ]);
    const inOtherMouth = vtt.replace('<v Intervenant 2>Défavorable.', '<v Intervenante 1>Très favorable, merci.');
    expect(world.reimport('webvtt', inOtherMouth).told.decisions).toEqual([
      expect.stringContaining('npm run declarer -- retrait 44444'),
    ]);
  });
});
