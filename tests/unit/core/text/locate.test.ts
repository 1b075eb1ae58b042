import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {findAll, foldLine, locate} from '#core/text/locate';

/** What a reader who types `question` sees marked in `text`. */
function marked(text: string, question: string): string[] {
  const wanted = foldLine(question);
  return locate(text, findAll(foldLine(text), wanted)).map(({start, end}) => text.slice(start, end));
}

describe('a question typed letter by letter is found as it was written', () => {
  it.each([
    ['accents', 'Une décision motivée', 'decision', ['décision']],
    ['an accent written apart', 'De\u0301cision, puis décision', 'décision', ['De\u0301cision', 'décision']],
    ['accents typed, none written', 'une decision', 'décision', ['decision']],
    ['capitals', 'LA CAF, la caf', 'Caf', ['CAF', 'caf']],
    ['a ligature', 'main-d’œuvre', 'oeuvre', ['œuvre']],
    ['half of a ligature takes it whole', 'cœur', 'co', ['cœ']],
    ['the two halves of one ligature', 'œ', 'e', ['œ']],
    ['a printer’s ligature', 'con\uFB01ance', 'confi', ['con\uFB01']],
    ['narrow spaces', '10\u202F000\u00A0dossiers', '10 000 dossiers', ['10\u202F000\u00A0dossiers']],
    ['several spaces', 'de la  \n salle', 'la salle', ['la  \n salle']],
    ['apostrophes', "l’usager, l'usager", "l'usager", ['l’usager', "l'usager"]],
    ['hyphens', 'non\u2011recours, non-recours', 'non-recours', ['non\u2011recours', 'non-recours']],
    ['emoji before it', '👩🏽‍💼👍 bonjour', 'bonjour', ['bonjour']],
    ['right to left', 'mot שלום mot', 'שלום', ['שלום']],
    ['signs that mean something elsewhere', 'a <b> [x](y) $ ** .*', '.*', ['.*']],
    ['inside a word', 'dématérialisation', 'material', ['matérial']],
    ['several among plain words', 'la caf et les caf, la CAF', 'caf', ['caf', 'caf', 'CAF']],
    ['from plain words into others', 'dans la décision de', 'la decision d', ['la décision d']],
    ['a mark after plain words', 'la caf e\u0301', 'caf e', ['caf e\u0301']],
    ['plain words around several spaces', 'la  caf \u00A0de', 'caf d', ['caf \u00A0d']],
    ['next to each other', 'aaaa', 'aa', ['aa', 'aa']],
    ['nowhere', 'bonjour', 'bonsoir', []],
    ['nothing asked', 'bonjour', '', []],
  ])('%s', (_, text, question, expected) => {
    expect(marked(text, question)).toEqual(expected);
  });
});

describe('whatever the text', () => {
  const anyText = fc
    .array(
      fc.oneof(
        fc.string({unit: 'binary', maxLength: 3}),
        fc.string({unit: 'grapheme', maxLength: 3}),
        fc.constantFrom('a b', 'ab c', 'é', 'e\u0301', 'œ', 'ﬁ', '½', ' ', '\u202F', '’', 'İ', 'ß', 'Σ', '한', '…'),
      ),
      {maxLength: 12},
    )
    .map((pieces) => pieces.join(''));

  it('a stretch of it is found again where it stands', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.integer({min: 1, max: 6}), (text, from, length) => {
        const folded = foldLine(text);
        const wanted = folded.slice(from % (folded.length + 1)).slice(0, length);
        const found = findAll(folded, wanted);
        const spans = locate(text, found);
        expect(spans).toHaveLength(found.length);
        for (const {start, end} of spans) expect(foldLine(text.slice(start, end))).toContain(wanted);
      }),
      {numRuns: 2_000},
    );
  });
});
