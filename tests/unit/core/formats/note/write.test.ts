import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readNote} from '#core/formats/note/read';
import {writeNote} from '#core/formats/note/write';
import {checkContribution} from '#core/notes/check-contribution';
import {noteCases} from '../../../../support/note-cases';

const DRAFT = noteCases().find(({name}) => name === 'session note under a pseudonym')!.draft;

describe('a note that is written', () => {
  it('stands in the order of its fields, with quotes only where YAML wants them', () => {
    const {value} = checkContribution({...DRAFT, title: 'Préfecture : trois ans', author: 'Une participante'});
    expect(writeNote(value!).split('\n').slice(0, 6)).toEqual([
      '---',
      'title: "Préfecture : trois ans"',
      'kind: session',
      'target: session/premiere-rencontre',
      'shown: pseudonym',
      'author: Une participante',
    ]);
  });

  it('comes back the same whatever its title, name and text', () => {
    const words = fc.string({unit: 'binary', minLength: 1, maxLength: 60});
    fc.assert(
      fc.property(words, words, words, (title, author, text) => {
        const {value} = checkContribution({...DRAFT, title, author, text});
        fc.pre(value !== undefined);
        expect(readNote(writeNote(value!))).toMatchObject({value, problems: []});
      }),
      {numRuns: 2000},
    );
  });
});
