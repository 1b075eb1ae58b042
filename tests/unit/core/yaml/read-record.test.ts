import * as z from 'zod';
import {describe, expect, it} from 'vitest';
import {NoteRecord} from '#core/model/note';
import {ResourceRecord} from '#core/model/resource';
import {readRecord} from '#core/yaml/read-record';

const NOTE = 'title: Une note\nkind: session\nshown: none\ndate: 2022-11-02\nlicence: CC-BY-SA-4.0\n';

describe('the record of a note, written by a stranger', () => {
  it('is read', () => {
    expect(readRecord(NoteRecord, NOTE)).toMatchObject({value: {title: 'Une note', access: 'public'}, problems: []});
  });

  it.each([
    'mdx:\n  format: mdx',
    'slug: ../../../evil',
    'draft: true',
    'id: autre',
    'session: ../../etc',
    'custom_edit_url: x',
    'tags: [a]',
  ])('refuses a key that the framework would obey: %j', (line) => {
    const {value, problems} = readRecord(NoteRecord, `${NOTE}${line}\n`);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{rule: 'record/unknown-key', line: 6}]);
    expect(problems[0]?.message).toContain(`« ${line.split(':')[0]} »`);
  });

  it.each([
    ['a quote and a newline', 'title: "Une\\"\\nlicence: autre"'],
    ['a newline', 'title: "Une\\nkind: reply"'],
    ['a block of lines', 'title: |\n  Une\n  kind: reply'],
  ])('takes no injection by %s: a title is one line', (_, line) => {
    const {value, problems} = readRecord(NoteRecord, NOTE.replace('title: Une note', line));
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{rule: 'record/wrong-form', line: 1}]);
  });

  it('keeps quotes, colons and marks of a title as words', () => {
    const {value} = readRecord(
      NoteRecord,
      NOTE.replace('Une note', `'<script>alert("x: y")</script> {process.exit()}'`),
    );
    expect(value?.title).toBe('<script>alert("x: y")</script> {process.exit()}');
  });

  it.each([
    ['shown: none', 'shown: name'],
    ['shown: none', 'shown: none\nauthor: Quelqu’un'],
  ])('wants a signature when there is one to show, and none otherwise', (before, after) => {
    expect(readRecord(NoteRecord, NOTE.replace(before, after)).problems).toMatchObject([{rule: 'record/wrong-form'}]);
  });
});

describe('a record', () => {
  it('that is empty tells all that it lacks', () => {
    const {problems} = readRecord(ResourceRecord, '');
    expect(problems.map(({rule}) => rule)).toEqual(Array(4).fill('record/missing'));
  });

  it.each(['- a\n- b', 'du texte', '[]'])('that is no group of keys is told so: %j', (text) => {
    expect(readRecord(ResourceRecord, text).problems).toMatchObject([{rule: 'record/wrong-kind', line: 1}]);
  });

  it('suggests the key that was meant, in lists and in choices too', () => {
    const text =
      'type: book\ntitle: A\nlanguage: fr\nauthor:\n  - family: B\n    givn: C\ncustom:\n  themes: [a]\n  abstract_fr: D\n  confidence: seen-on-source\n';
    const {problems} = readRecord(ResourceRecord, text);
    expect(problems).toMatchObject([{rule: 'record/unknown-key', line: 6}]);
    expect(problems[0]?.message).toContain('« given »');
  });

  it('says what it read even when it is not as expected, so that its references are checked', () => {
    expect(readRecord(z.strictObject({a: z.string()}), 'b: c').data).toEqual({b: 'c'});
  });

  it('is read from its YAML only once that is safe', () => {
    expect(readRecord(ResourceRecord, '__proto__: x').problems).toMatchObject([{rule: 'yaml/forbidden-key'}]);
  });
});
