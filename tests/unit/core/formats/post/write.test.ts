import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readFile} from '#core/archive/read-file';
import {writePost} from '#core/formats/post/write';

const DRAFT = {
  title: 'Une nouvelle',
  slug: 'une-nouvelle',
  date: '2022-10-22',
  tags: ['caf', 'justice'],
  sources: ['a', 'b-2'],
};

describe('the file of a post', () => {
  it('bears its day and its address', () => {
    expect(writePost(DRAFT).path).toBe('blog/2022-10-22-une-nouvelle.md');
  });

  it.each([
    'Cnaf : « oui »',
    'Cnaf: oui',
    '# un',
    '- un',
    'true',
    '12',
    "l'« a » : 'b' \"c\"",
    '{x}',
    '[y]',
    '&z',
    '!w',
  ])('keeps the title %j', (title) => {
    expect(read({...DRAFT, title})).toMatchObject({...DRAFT, title});
  });

  it('keeps any title of one line', () => {
    const words = fc.string({minLength: 1, unit: 'grapheme'}).map((title) => title.trim());
    const oneLine = words.filter((title) => title !== '' && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(title));
    fc.assert(
      fc.property(oneLine, (title) => {
        expect(read({...DRAFT, title})).toMatchObject({title});
      }),
    );
  });
});

/** What our own reader makes of it, once it has the description that a model leaves out. */
function read(draft: typeof DRAFT): unknown {
  const {path, text} = writePost(draft);
  return readFile({path, text: text.replace('description: ""', 'description: Un résumé.')}).value;
}
