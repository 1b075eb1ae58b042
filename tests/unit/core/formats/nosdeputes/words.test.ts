import {describe, expect, it} from 'vitest';
import {readWords} from '#core/formats/nosdeputes/words';

const wordsOf = (html: string) =>
  readWords(html).paragraphs.map((pieces) =>
    pieces.map((piece) => ('text' in piece ? piece.text : `[${'name' in piece ? piece.name : piece.kind}]`)).join('|'),
  );

describe('the words of an intervention', () => {
  it.each([
    ['<p>Un.</p><p>Deux.</p>', ['Un.', 'Deux.']],
    ['Un.<p>Deux.</p>Trois.', ['Un.', 'Deux.', 'Trois.']],
    ['<p>Un.<br>Deux.<br/></p>', ['Un.', 'Deux.']],
    ['<p>Un <i>mot</i>, <b>un</b> <a href="/x">lien</a>, CO<sub>2</sub>.</p>', ['Un mot, un lien, CO2.']],
    ['<p>&#8211; l&rsquo;un &amp; l&#8217;autre &lt;ici&gt;</p>', ['– l’un & l’autre <ici>']],
    ['<p>2 < 3 et R&D</p>', ['2 < 3 et R&D']],
    ['<p>  des\n  blancs\t </p>', ['des blancs']],
    ['<p>12\u202F000\u00A0euros</p>', ['12\u202F000\u00A0euros']],
    ['<p>sans fin <i>d’élément', ['sans fin d’élément']],
  ])('%j', (html, expected) => {
    expect(wordsOf(html)).toEqual(expected);
    expect(readWords(html).refused).toEqual([]);
  });

  it.each([
    ['<p>Oui. <i>(Rires.)</i> Non.</p>', ['Oui. |[rires]| Non.']],
    ['<p>(Applaudissements)</p>', ['[applaudissements]']],
    ['<p>Oui. (Rires.) (Silence.)</p>', ['Oui. |[rires]| |[silence]']],
    ['<p>(Applaudissements sur de nombreux bancs.)</p>', ['(Applaudissements sur de nombreux bancs.)']],
    ['<p>(Rires et silence.)</p>', ['(Rires et silence.)']],
    ['<p>Des rires.</p>', ['Des rires.']],
    ['<p>[rires]</p>', ['[rires]']],
  ])('are sounds only when brackets hold one of the list and nothing else: %j', (html, expected) => {
    expect(wordsOf(html)).toEqual(expected);
  });

  it('do not go through markup that may hold something else', () => {
    expect(readWords('<p>a<img src=x></p><style>b</style><div>c</div><!--d-->').refused).toEqual([
      '<img>',
      '<style>',
      '<div>',
      '<!--',
    ]);
  });
});
