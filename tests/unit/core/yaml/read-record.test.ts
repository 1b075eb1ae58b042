import * as z from 'zod';
import {describe, expect, it} from 'vitest';
import {ResourceRecord} from '#core/model/resource';
import {readRecord} from '#core/yaml/read-record';

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
