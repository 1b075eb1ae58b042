import {characterEntities} from 'character-entities';
import {describe, expect, it} from 'vitest';
import {checkHiddenNames} from '#core/notes/hidden-references';
import {checkHiddenCharacters} from '#core/text/hidden-characters';

describe('references that stand for hidden characters', () => {
  it('are refused by every name that HTML gives them', () => {
    for (const [name, value] of Object.entries(characterEntities)) {
      const isHidden = checkHiddenCharacters(`a${value}a`).length > 0;
      expect(checkHiddenNames(`a&${name};a`).length > 0, name).toBe(isHidden);
    }
  });

  it.each(['&#x202e;', '&#8238;', 'a&#xFEFF;', '&#x1;', '&#xd800;', 'a&#x200d;'])(
    'are refused by number: %s',
    (text) => {
      expect(checkHiddenNames(`b\n${text}`)).toMatchObject([{rule: 'text/hidden-character', line: 2}]);
    },
  );

  it.each(['&eacute;', '&#233;', 'R&D', '&#x110000;', '&#0;', '&#10;', '👩&zwj;💻'])('leave alone %s', (text) => {
    expect(checkHiddenNames(text)).toEqual([]);
  });
});
