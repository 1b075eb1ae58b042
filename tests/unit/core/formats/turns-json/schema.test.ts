import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {TURNS_SCHEMA, writeTurnsSchema} from '#core/formats/turns-json/schema';
import {writeTurnsJson} from '#core/formats/turns-json/write';
import {validTranscript} from '../../../../support/any-transcript';
import {CONTEXT, FULL} from '../../../../support/full-transcript';

const schema = JSON.parse(writeTurnsSchema(CONTEXT.root)) as {$id: string};
const isValid = new Ajv({strict: true}).compile(schema);
const file = () => JSON.parse(writeTurnsJson(FULL, CONTEXT)) as {$schema: string; chapters: {turns: object[]}[]};

describe('the published schema of the JSON of turns', () => {
  it('stands at the address that each file names', () => {
    expect(schema.$id).toBe(`https://archive.example/base/${TURNS_SCHEMA}`);
    expect(file().$schema).toBe(schema.$id);
  });

  it('accepts what we write, for a judge that is not ours', () => {
    expect(isValid(file()), JSON.stringify(isValid.errors)).toBe(true);
    fc.assert(
      fc.property(validTranscript, (transcript) => {
        expect(isValid(JSON.parse(writeTurnsJson(transcript, CONTEXT)))).toBe(true);
      }),
      {numRuns: 200},
    );
  });

  it.each([
    ['a key of no one', {orateur: 'A'}],
    ['a code that is none', {code: 'ilou'}],
    ['a time that is not whole', {start: 1.5}],
    ['a name without a letter', {label: ' '}],
    ['no words', {paragraphs: []}],
  ])('refuses a turn with %s', (_, change) => {
    const changed = file();
    Object.assign(changed.chapters[1]!.turns[0]!, change);
    expect(isValid(changed)).toBe(false);
  });

  it('says in French what each field is', () => {
    expect(JSON.stringify(schema)).toContain('qui parle, tel que la transcription le nomme');
  });
});
