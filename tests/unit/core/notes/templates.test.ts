import {describe, expect, it} from 'vitest';
import {readNote} from '#core/formats/note/read';
import {writeNote} from '#core/formats/note/write';
import {NOTE_KINDS} from '#core/model/note';
import {NOTE_TEMPLATES} from '#core/notes/templates';

describe.each(NOTE_TEMPLATES)('the template of $kind', ({kind, text}) => {
  it('is a file that the archive reads without any problem, and would write in the same way', () => {
    const {value, problems} = readNote(text);
    expect(problems).toEqual([]);
    expect(value?.kind).toBe(kind);
    expect(writeNote(value!)).toBe(text);
  });
});

it('each kind has one', () => {
  expect(NOTE_TEMPLATES.map(({kind}) => kind)).toEqual(NOTE_KINDS);
  expect(new Set(NOTE_TEMPLATES.map(({address}) => address)).size).toBe(NOTE_KINDS.length);
});
