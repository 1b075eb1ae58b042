import {describe, expect, it} from 'vitest';
import {tidy} from '#core/formats/archive-markdown/tidy';
import type {Piece} from '#core/model/transcript';

const words = (text: string): Piece => ({kind: 'words', text});
const title = (text: string): Piece => ({kind: 'title', text});

describe('a tidy paragraph', () => {
  it.each<[string, Piece[], Piece[]]>([
    ['has no line feed, which would open a turn', [words('a\n\n**B**\r\nb')], [words('a **B** b')]],
    ['has no carriage return', [words('a\rb')], [words('a b')]],
    ['has no space at its ends', [words(' a '), {kind: 'doubt'}, words(' ')], [words('a '), {kind: 'doubt'}]],
    ['has no empty piece', [words(''), title(''), {kind: 'doubt'}], [{kind: 'doubt'}]],
    ['has no two pieces of words in a row', [words('a'), words('b')], [words('ab')]],
    ['has no two titles in a row', [title('a '), title('b'), title('c')], [title('a'), words(' '), title('bc')]],
    ['has the spaces of a title outside it', [words('lu'), title(' a ')], [words('lu '), title('a')]],
    ['has words where a title touches a letter', [words('étudiant'), title('e'), words('s')], [words('étudiantes')]],
    ['has a title after an apostrophe', [words('l’'), title('a'), words('.')], [words('l’'), title('a'), words('.')]],
    ['is empty when nothing is left', [words(' \n '), title(' ')], []],
  ])('%s', (_, pieces, tidied) => {
    expect(tidy(pieces)).toEqual(tidied);
    expect(tidy(tidied)).toEqual(tidied);
  });
});
