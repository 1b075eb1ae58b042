import {writeFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readNote} from '#core/formats/note/read';
import {writeNote} from '#core/formats/note/write';
import {NOTE_FIELD_NAMES} from '#core/model/note';
import {checkContribution} from '#core/notes/check-contribution';
import {cpuTime} from '../../../support/cpu-time';
import {noteCases, toNoteFile} from '../../../support/note-cases';

/** `UPDATE=1 npx vitest run check-contribution` writes the expectations again; read the difference before committing it. */
const isUpdating = process.env.UPDATE !== undefined;

describe.each(noteCases().map((each) => [each.name, each] as const))('a contribution: %s', (_, each) => {
  const {value, problems} = checkContribution(each.draft);

  it('is told of exactly what is wrong: rule, field, line, sentence', () => {
    if (isUpdating) writeFileSync(each.file, `${JSON.stringify({draft: each.draft, problems}, null, 2)}\n`);
    else expect(problems).toEqual(each.problems);
    expect(value === undefined).toBe(problems.length > 0);
    expect(problems.length > 0).toBe(each.name.startsWith('bad'));
  });

  it('is judged as a file with the same words', () => {
    const read = readNote(toNoteFile(each.draft));
    const told = (all: readonly {rule: string; message: string}[]) =>
      all.map(({rule, message}) => `${rule} ${message}`);
    expect(told(read.problems)).toEqual(told(problems));
    expect(read.value).toEqual(value);
  });

  it('is the same once written and read again', () => {
    if (value) expect(readNote(writeNote(value))).toMatchObject({value, problems: []});
  });
});

describe('a receipt', () => {
  const receiptOf = (receipt: string) =>
    checkContribution({kind: 'withdrawal', date: '2026-01-31', receipt}).value?.receipt;

  it.each([
    'ab0d-1234-5678-9v1h-jkmn',
    ' AB0D-1234-5678-9V1H-JKMN ',
    'ab0d 1234 5678 9v1h jkmn',
    'ab0d12345678\u00A09v1hjkmn',
    'abOd – 1234 – 5678 – 9uIh – jkmn',
    'ab0d-l234-5678-9vlh-jkmn',
  ])('« %s » is the one that was given', (written) => {
    expect(receiptOf(written)).toBe('ab0d-1234-5678-9v1h-jkmn');
  });

  it.each(['ab0d-1234-5678-9v1h', 'ab0d-1234-5678-9v1h-jkm', 'ab0d-1234-5678-9v1h-jkmn-p', 'ab0d-1234-5678-9v1h-jkm?'])(
    '« %s » is none',
    (written) => expect(receiptOf(written)).toBeUndefined(),
  );
});

describe('the sentences', () => {
  it('are French: a capital or a quoted word first, a full stop or a question mark last', () => {
    for (const {rule, message} of noteCases().flatMap(({problems}) => problems)) {
      expect(message, rule).toMatch(/^(?:\p{Lu}|«).*[.?]$/u);
      expect(message, rule).not.toMatch(/[^\u00A0]:(?!\/\/)|« | »|[^\u202F][;?!]|'/u);
    }
  });
});

describe('what is sent', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['a text', 'title'],
  ])('is refused when it is %s', (_, draft) => {
    expect(checkContribution(draft).problems).toMatchObject([{rule: 'record/wrong-kind'}]);
  });

  it.each([5, true, [], {}])('has a text in each field, and not %j', (value) => {
    const [good] = noteCases().filter(({name}) => name === 'session note under a pseudonym');
    expect(checkContribution({...good!.draft, title: value}).problems).toMatchObject([
      {rule: 'record/wrong-kind', field: 'title'},
    ]);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])('cannot bear %s', (key) => {
    const draft = JSON.parse(`{"${key}": {"polluted": true}}`) as unknown;
    expect(checkContribution(draft).problems).toMatchObject([
      {rule: 'record/unknown-key', field: key},
      ...Array(7).fill({rule: 'record/missing'}),
    ]);
    expect(({} as {polluted?: true}).polluted).toBeUndefined();
  });

  it.each([
    ['spaces', ' '],
    ['line feeds', '\n'],
    ['returns', '\r'],
    ['spaces and line feeds', ' \n'],
    ['letters', 'a'],
    ['joiners', 'a\u200D'],
    ['accents', '\u0301'],
  ])('is judged quickly when it is a megabyte of %s in every field', (_, piece) => {
    const long = `a${piece.repeat(1_000_000 / piece.length)}a`;
    const draft = Object.fromEntries([...NOTE_FIELD_NAMES, long].map((field) => [field, long]));
    expect(cpuTime(() => checkContribution(draft))).toBeLessThan(12_000);
  });

  it('is refused quickly when it has fifty thousand keys, or nests as deep', () => {
    const wide = Object.fromEntries(Array.from({length: 50_000}, (_, at) => [`k${at}`, '']));
    expect(checkContribution(wide).problems.length).toBeLessThan(30);
  });
});
