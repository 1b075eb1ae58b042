import {beforeAll, describe, expect, it} from 'vitest';
import {toRegister} from '#core/anchors/histories';
import {readRegister, REGISTER} from '#core/anchors/register';
import type {SourceFile} from '#core/archive/archive';
import {loadMedia} from '../../../src/plugins/archive/load-media';
import {ROOT, checkFiles} from '../../support/archive-of';
import {generateSittings} from '../../world/generated';
import {makeWorld, type Manifest} from '../../world/make-world';

const COUNT = 5;
/** Small sittings, the one with most turns first. */
const [short, middle] = generateSittings().slice(19);
const make = () => makeWorld(ROOT, COUNT, {from: 'generated', sittings: [middle!, short!]});

let files: SourceFile[] = [];
let manifest: Manifest;
beforeAll(async () => {
  files = await make();
  manifest = JSON.parse(files.find(({path}) => path === 'monde.json')!.text) as Manifest;
}, 60_000);

const ledgersOf = (ending: string, but = '\0') =>
  files
    .filter(({path}) => path.startsWith(REGISTER) && path.endsWith(ending) && !path.endsWith(but))
    .map(({path, text}) => ({name: path.slice(REGISTER.length + 1, -ending.length), text}));
const readLedgers = () => {
  const {volumes, problems} = readRegister(ledgersOf('.ndjson', '.mots.ndjson'), ledgersOf('.mots.ndjson'));
  return {register: toRegister(volumes), problems};
};

describe('a test world', () => {
  it('is the same bytes each time', async () => {
    expect(await make()).toEqual(files);
  });

  it('has as many sessions as asked for, besides the real ones, and no problem', async () => {
    const content = files.filter(({path}) => !path.startsWith(REGISTER) && path !== 'monde.json');
    const {archive, problems} = checkFiles(content, [], await loadMedia());
    expect(problems.filter(({severity}) => severity === 'error')).toEqual([]);
    expect(manifest.sessions).toHaveLength(COUNT);
    expect(archive.sessions.map(({id}) => id)).toEqual(expect.arrayContaining([...manifest.sessions]));
  });

  it('keeps every promise, and its ledgers say what happened', () => {
    const {register, problems} = readLedgers();
    expect(problems).toEqual([]);
    const {turns} = manifest;
    const history = (code: string) => register.turns.find((turn) => turn.code === code);
    expect(history(turns.corrected)!.wordings).toHaveLength(3);
    expect(history(turns.confirmed)!.wordings).toHaveLength(2);
    expect(history(turns.split)!.parts.map(({code}) => code)).toEqual(turns.parts);
    expect(history(turns.merged)).toMatchObject({status: 'merged', into: turns.into});
    expect(history(turns.reattributed)!.reattributed).toEqual(['2026-05-07']);
    expect(history(turns.moved)).toMatchObject({session: turns.movedTo, movedFrom: [{session: 'seance-de-test-1'}]});
    expect(history(turns.withdrawn)).toMatchObject({status: 'withdrawn', wordings: [{words: undefined}]});
    expect(history(turns.restored)).toMatchObject({status: 'alive', since: '2026-05-10'});
    for (const {what, from, to} of manifest.addresses) {
      expect(register.former).toContainEqual(
        expect.objectContaining({what, id: from, status: to === undefined ? 'withdrawn' : 'renamed', today: to}),
      );
    }
    expect(register.former).toContainEqual(
      expect.objectContaining({what: 'chapter', id: manifest.chapter.from, today: manifest.chapter.to}),
    );
  });

  it('has drafts that no ledger knows', () => {
    const codes = new Set(readLedgers().register.turns.map(({code}) => code));
    expect(codes.has(manifest.synthetic)).toBe(true);
    expect(codes.has(manifest.drafts.withCode)).toBe(false);
    expect(files.filter(({text}) => text.includes(manifest.drafts.withoutCode))).toHaveLength(2);
  });
});
