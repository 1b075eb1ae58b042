import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {LedgerEvent, readPublication, writeEvent, type NewEvent} from '../../../../src/core/anchors/event';
import {chainHash, type Hash} from '../../../../src/core/anchors/hash';
import {appendEvents, EMPTY_LEDGER, readLedger, writeLedger} from '../../../../src/core/anchors/ledger';

const hash = (digit: string) => `v1:${digit.repeat(64)}` as Hash;
const turn = (id: string) => ({what: 'turn', id}) as const;
const published = (id: string): NewEvent => ({kind: 'published', ...turn(id), words: hash('a'), speaker: hash('b')});
const after = (...events: NewEvent[]) => appendEvents(EMPTY_LEDGER, events, '2026-03-01');
const stateOf = (code: string, ...events: NewEvent[]) => after(...events).state[`turn:${code}`];

const EVERY: NewEvent[] = [
  {kind: 'published', what: 'session', id: 'premiere'},
  {kind: 'published', what: 'chapter', id: 'c-ouverture'},
  published('aaaaa'),
  published('bbbbb'),
  {kind: 'reworded', ...turn('aaaaa'), words: hash('c')},
  {kind: 'reworded', ...turn('aaaaa'), words: hash('d'), confirmed: true},
  {kind: 're-attributed', ...turn('aaaaa'), speaker: hash('e')},
  {kind: 'split', ...turn('aaaaa'), into: ['ccccc', 'ddddd']},
  published('ccccc'),
  {kind: 'merged', ...turn('bbbbb'), into: 'aaaaa'},
  {kind: 'moved', ...turn('aaaaa'), to: 'seconde'},
  {kind: 'withdrawn', ...turn('ccccc')},
  {kind: 'restored', ...turn('ccccc'), words: hash('f'), speaker: hash('0')},
  {kind: 'renamed', what: 'session', id: 'premiere', to: 'autrement'},
  {kind: 'withdrawn', what: 'chapter', id: 'c-ouverture'},
  {kind: 'restored', what: 'chapter', id: 'c-ouverture'},
];

describe('a ledger', () => {
  it('is read as it was written, every kind of event included', () => {
    const ledger = after(...EVERY);
    const text = writeLedger(ledger);
    expect(readLedger(text)).toEqual({value: ledger, problems: []});
    expect(writeLedger(readLedger(text).value!)).toBe(text);
  });

  it('is one JSON object a line, each with the hash of the line before', () => {
    const lines = writeLedger(after(...EVERY))
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(EVERY.length);
    lines.forEach((line, index) => {
      expect(JSON.parse(line)).toMatchObject({seq: index + 1, previous: chainHash(lines[index - 1] ?? '')});
    });
    expect(lines[0]).toBe(
      `{"seq":1,"day":"2026-03-01","kind":"published","what":"session","id":"premiere","previous":"${chainHash('')}"}`,
    );
  });

  it('only grows at its end', () => {
    const before = after(...EVERY.slice(0, 4));
    expect(writeLedger(appendEvents(before, EVERY.slice(4), '2026-03-02')).startsWith(writeLedger(before))).toBe(true);
  });

  it('may be empty', () => {
    expect(readLedger('')).toEqual({value: EMPTY_LEDGER, problems: []});
  });

  it('tells every problem, each with its line', () => {
    const lines = writeLedger(after(...EVERY)).split('\n');
    const text = [lines[0], 'bonjour', lines[2]!.replace('"id"', '"code"'), lines[5]].join('\n');
    expect(readLedger(text).problems.map(({line, rule}) => `${line} ${rule}`)).toEqual([
      '2 ledger/not-json',
      '3 ledger/wrong-form',
      '3 ledger/unknown-key',
      '4 ledger/sequence',
      '4 ledger/chain-broken',
      '4 ledger/impossible-event',
    ]);
  });
});

describe('state', () => {
  it('says what each address became, and since when', () => {
    const {state} = after(...EVERY);
    expect(state['turn:aaaaa']).toMatchObject({
      status: 'alive',
      session: 'seconde',
      words: {hash: hash('d'), seq: 6},
      speaker: {hash: hash('e'), seq: 7},
      history: [3, 5, 6, 7, 8, 11],
    });
    expect(state['turn:bbbbb']).toMatchObject({status: 'merged', into: 'aaaaa', since: '2026-03-01'});
    expect(state['turn:ccccc']).toMatchObject({status: 'alive', from: 'aaaaa', words: {seq: 13}});
    expect(state['turn:ddddd']).toMatchObject({status: 'split', from: 'aaaaa'});
    expect(state['session:premiere']).toMatchObject({status: 'renamed', into: 'autrement'});
    expect(state['session:autrement']).toMatchObject({status: 'alive'});
  });

  it('lets a turn split from a moved one stand where that one stands', () => {
    const events: NewEvent[] = [
      published('aaaaa'),
      {kind: 'moved', ...turn('aaaaa'), to: 'seconde'},
      {kind: 'split', ...turn('aaaaa'), into: ['bbbbb']},
    ];
    expect(stateOf('bbbbb', ...events)?.session).toBe('seconde');
    expect(stateOf('bbbbb', ...events, published('bbbbb'))?.session).toBe('seconde');
  });

  it('lets an address come back to a name it has had', () => {
    const rename = (id: string, to: string): NewEvent => ({kind: 'renamed', what: 'term', id, to});
    const {state} = after({kind: 'published', what: 'term', id: 'a'}, rename('a', 'b'), rename('b', 'a'));
    expect([state['term:a']?.status, state['term:b']?.status]).toEqual(['alive', 'renamed']);
  });
});

const [reworded, withdrawn, restored]: NewEvent[] = [
  {kind: 'reworded', ...turn('aaaaa'), words: hash('c')},
  {kind: 'withdrawn', ...turn('aaaaa')},
  {kind: 'restored', ...turn('aaaaa'), words: hash('f'), speaker: hash('0')},
];

describe.each<[string, NewEvent[]]>([
  ['a code published twice', [published('aaaaa'), published('aaaaa')]],
  ['a withdrawn code published again', [published('aaaaa'), withdrawn!, published('aaaaa')]],
  ['words corrected before publication', [reworded!]],
  ['words corrected after withdrawal', [published('aaaaa'), withdrawn!, reworded!]],
  ['a turn withdrawn twice', [published('aaaaa'), withdrawn!, withdrawn!]],
  ['a living turn restored', [published('aaaaa'), restored!]],
  [
    'a split into a code that has served',
    [published('aaaaa'), published('bbbbb'), {kind: 'split', ...turn('aaaaa'), into: ['bbbbb']}],
  ],
  ['a split into one code twice', [published('aaaaa'), {kind: 'split', ...turn('aaaaa'), into: ['bbbbb', 'bbbbb']}]],
  ['a turn merged into itself', [published('aaaaa'), {kind: 'merged', ...turn('aaaaa'), into: 'aaaaa'}]],
  ['a turn merged into nothing', [published('aaaaa'), {kind: 'merged', ...turn('aaaaa'), into: 'bbbbb'}]],
  [
    'a turn withdrawn before it is published',
    [published('aaaaa'), {kind: 'split', ...turn('aaaaa'), into: ['bbbbb']}, {kind: 'withdrawn', ...turn('bbbbb')}],
  ],
  [
    'a name taken by a rename',
    [
      {kind: 'published', what: 'term', id: 'a'},
      {kind: 'published', what: 'term', id: 'b'},
      {kind: 'renamed', what: 'term', id: 'a', to: 'b'},
    ],
  ],
])('%s', (_, events) => {
  it('is impossible', () => {
    expect(() => after(...events.slice(0, -1))).not.toThrow();
    expect(() => after(...events)).toThrow();
  });
});

describe('the publication of a turn', () => {
  const line = writeEvent(after(published('7f3k2')).events[0]!);

  it('is read at a glance as JSON and the schema read it', () => {
    expect(readPublication(line)).toEqual(LedgerEvent.parse(JSON.parse(line)));
    expect(Object.keys(readPublication(line)!)).toEqual(Object.keys(JSON.parse(line) as object));
  });

  it('is read at a glance on every day but those of 29 February, and on no day that is none', () => {
    const day = fc.tuple(fc.integer({min: 1995, max: 2035}), fc.nat(13), fc.nat(32));
    const two = (number: number) => String(number).padStart(2, '0');
    fc.assert(
      fc.property(day, ([year, month, date]) => {
        const text = line.replace('2026-03-01', `${year}-${two(month)}-${two(date)}`);
        const isRead = LedgerEvent.safeParse(JSON.parse(text)).success && !text.includes('-02-29');
        expect(readPublication(text) !== undefined).toBe(isRead);
      }),
      {numRuns: 2000},
    );
  });

  it.each([
    ['more at the end', `${line} `],
    ['another event at the end', line + line],
    ['something before', ` ${line}`],
    ['a hash in capitals', line.replaceAll('a'.repeat(64), 'A'.repeat(64))],
  ])('is not read at a glance with %s', (_, text) => {
    expect(text).not.toBe(line);
    expect(readPublication(text)).toBeUndefined();
  });

  it('is left to JSON and the schema as soon as one character of its form is another', () => {
    const place = fc.nat(line.length - 1);
    fc.assert(
      fc.property(place, fc.constantFrom(...'0 1alu"{},:\\-\n', ''), (at, character) => {
        const text = line.slice(0, at) + character + line.slice(at + 1);
        const event = readPublication(text);
        if (event) expect([writeEvent(event), LedgerEvent.parse(JSON.parse(text))]).toEqual([text, event]);
      }),
      {numRuns: 2000},
    );
  });
});
