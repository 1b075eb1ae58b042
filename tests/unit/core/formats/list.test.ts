import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {writeClock} from '#core/formats/cues/clock';
import {FIELDS} from '#core/formats/losses';
import {IN_FORMATS} from '#core/formats/list';
import {formatNamed, recognise} from '#core/formats/recognise';
import type {Ms} from '#core/model/transcript';
import {decode} from '#core/text/decode';
import {readDocx} from '../../../../src/plugins/archive/read-docx';
import {ROOT} from '../../../support/archive-of';
import {docx} from '../../../support/docx';

const FIXTURES = path.join(ROOT, 'tests/fixtures/formats');
const NAMES = ['Intervenante 1', 'Intervenant 2', 'Question de la salle', 'Modération'];
const FOLDERS: Record<string, string> = {json: 'turns-json', texte: 'plain-text'};

/** Every file of a format that comes in. */
function fixturesOf(id: string): {name: string; bytes: Buffer}[] {
  const folder = path.join(FIXTURES, FOLDERS[id] ?? id);
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => /\.\w+$/.test(name) && !name.endsWith('expected.json'))
    .sort()
    .map((name) => ({name, bytes: readFileSync(path.join(folder, name))}));
}

const textOf = (bytes: Buffer) => decode(bytes).value!.text;
const OTHERS = IN_FORMATS.filter(({id}) => id !== 'word');

describe.each(IN_FORMATS)('$id', ({id, losses, read, looksLike}) => {
  const fixtures = fixturesOf(id);

  it('has three examples at least, one of them messy', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(3);
    expect(fixtures.map(({name}) => name).join()).toMatch(/messy|byte-order-mark/);
  });

  it.each(fixtures)('reads $name, or says line by line why not', async ({name, bytes}) => {
    const text = id === 'word' ? (await readDocx(docx(bytes.toString('utf8')))).value!.html : textOf(bytes);
    const {value, problems} = read(text, NAMES);
    expect(value === undefined).toBe(/several-problems/.test(name));
    expect(problems.length > 0).toBe(value === undefined);
    expect(value?.chapters.flatMap(({turns}) => turns).length).not.toBe(0);
  });

  it('loses fields that exist, each named once', () => {
    expect(losses.filter((field) => !FIELDS.includes(field))).toEqual([]);
    expect(new Set(losses).size).toBe(losses.length);
  });

  it('is named by its id', () => {
    expect(formatNamed(id)?.id).toBe(id);
    expect(looksLike === undefined).toBe(id === 'word');
  });
});

describe.each(OTHERS)('a file of $id', ({id, extensions}) => {
  // One of SubRip begins as WebVTT does: its reader says so.
  const sound = fixturesOf(id).filter(({name}) => id !== 'srt' || !name.startsWith('several-problems'));
  it.each(sound)('is recognised by what it holds: $name', ({bytes}) => {
    const text = textOf(bytes);
    const asked = id === 'texte' ? ['a.txt', 'A.TXT'] : [`a.${extensions[0]}`, 'a.txt', 'a', 'a.vtt.srt'];
    for (const name of asked) expect([name, recognise(name, text).value?.id]).toEqual([name, id]);
  });
});

it('reads hundreds of thousands of cues of one voice, without a full stop, in seconds', () => {
  const cues = Array.from(
    {length: 150_000},
    (_, at) => `00:00.000 --> ${writeClock((at + 1) as Ms, '.')}\n<v Intervenante 1>${at % 2 ? 'oui' : 'et'}`,
  );
  const {value, problems} = formatNamed('webvtt')!.read(`WEBVTT\n\n${cues.join('\n\n')}`, []);
  expect(problems).toEqual([]);
  expect(value).toMatchObject({end: 150_000, chapters: [{turns: [{label: 'Intervenante 1'}]}]});
}, 20_000);

it('gives sounds heard a hundred thousand times to the turn before them, in seconds', () => {
  const text = `<TEI><text><body><u who="#a">oui</u>${'<vocal><desc>rires</desc></vocal>'.repeat(100_000)}</body></text></TEI>`;
  const {value} = formatNamed('tei')!.read(text, []);
  expect(value!.chapters[0]!.turns.map(({paragraphs}) => paragraphs.length)).toEqual([100_001]);
}, 20_000);

describe('a file of no format', () => {
  it.each([
    ['a.pdf', '%PDF-1.7', 'import/unknown-format', 1],
    ['a.html', '<!doctype html><p>Bonjour</p>', 'import/unknown-format', 1],
    ['a.xyz', 'Bonjour.', 'import/unknown-format', 1],
    ['a.txt', '<html><p>Bonjour</p></html>', 'import/unknown-format', 1],
    ['a.json', '{"autre": []}', 'import/unknown-format', 1],
    ['a.json', '{"segments": [\n{"start": 0,', 'import/not-json', 2],
    ['a.json', '', 'import/not-json', 1],
  ])('is refused: %s %j', (name, text, rule, line) => {
    expect(recognise(name, text)).toMatchObject({value: undefined, problems: [{rule, line}]});
  });

  it('is told what would be understood', () => {
    const [problem] = recognise('a.pdf', '%PDF').problems;
    for (const {id} of IN_FORMATS) expect(problem!.message).toContain(id);
  });

  it('keeps the reader of its name, which says what is wrong, when it looks like nothing', () => {
    expect(recognise('a.vtt', 'Bonjour.').value?.id).toBe('webvtt');
    expect(recognise('a.srt', '').value?.id).toBe('srt');
    expect(recognise('a.md', 'Bonjour.').value?.id).toBe('markdown');
  });

  it('takes no other JSON that has a text for oTranscribe: its times and voices would vanish', () => {
    const others = [{text: 'Mots d’essai.', speakers: [{start: 0, text: 'Mots d’essai.'}]}, {text: 'Mots d’essai.'}];
    for (const other of others) {
      const {value, problems} = recognise('paroles.json', JSON.stringify(other));
      expect(value?.id).not.toBe('otranscribe');
      expect(value ?? problems[0]?.rule).toBe('import/unknown-format');
    }
    expect(recognise('paroles.otr', '{"text": "<p>Mots d’essai.</p>", "media": "a.mp3"}').value?.id).toBe(
      'otranscribe',
    );
  });
});
