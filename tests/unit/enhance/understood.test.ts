import {describe, expect, it} from 'vitest';
import {leftOut, understoodAs} from '../../../src/enhance/understood';

type Given = Parameters<typeof understoodAs>[0];
const say = (typed: string, kind: Given['kind'], ...written: string[]) =>
  understoodAs({typed, kind, written})?.replaceAll('\u00A0', ' ');

describe('how a word was understood', () => {
  it.each<[string, Given['kind'], string[]]>([
    ['guichet', 'known', ['guichet']],
    ['présenté', 'known', ['présente']],
    ['caf', 'known', ['CAF']],
    ['algorithme', 'known', ['l’algorithme']],
    ['RSA', 'known', ['R.S.A.']],
    ['xyzzyx', 'unknown', []],
  ])('is not said of « %s », found as it was typed or not at all', (typed, kind, written) => {
    expect(say(typed, kind, ...written)).toBeUndefined();
  });

  it.each<[string, string, Given['kind'], string[]]>([
    ['« pésenté » trouvé comme : pesante.', 'pésenté', 'known', ['pesante']],
    ['« rédactionne » trouvé comme : rédaction.', 'rédactionne', 'known', ['rédaction']],
    ['« rsa » trouvé comme : RSA, R.S.A.', 'rsa', 'known', ['RSA', 'R.S.A.']],
    ['À la place de « guichat » : guichet.', 'guichat', 'near', ['guichet']],
    ['« a » trouvé comme : a1, a2, a3, a4, a5, a6…', 'a', 'known', ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7']],
  ])('%s', (sentence, typed, kind, written) => {
    expect(say(typed, kind, ...written)).toBe(sentence);
  });
});

it('what was left aside is named, empty quotation marks too', () => {
  const said = leftOut([
    {text: '', why: 'no-word'},
    {text: '?', why: 'no-word'},
    {text: 'Le', why: 'common'},
  ]);
  expect(said.replace(/[\u00A0\u202F]/g, ' ')).toBe(
    'guillemets vides et « ? » (ni lettre ni chiffre) ; « le » (trop courant)',
  );
});
