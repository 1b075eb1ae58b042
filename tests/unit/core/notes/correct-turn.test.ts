import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readTranscript} from '#core/formats/archive-markdown/read';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import {writeTranscript} from '#core/formats/archive-markdown/write';
import type {Turn} from '#core/model/transcript';
import {correctTurn} from '#core/notes/correct-turn';
import {layOut, toParagraphs} from '#core/notes/lay-out';
import {foldText} from '#core/text/fold-text';
import {validTranscript} from '../../../support/any-transcript';

const HEAD =
  '---\nlanguage: fr\nstate: reviewed\nsource: synthetic-voice\n---\n\n**Intervenante 1** [00:00:40] {#t-7f3k2}\n';

function turnOf(body: string): Turn {
  return readTranscript(HEAD + body).value!.chapters[0]!.turns[0]!;
}
function bodyOf(turn: Turn): string {
  const text = writeTranscript({
    language: 'fr',
    state: 'reviewed',
    source: 'synthetic-voice',
    chapters: [{turns: [turn], line: 1}],
  });
  return text.slice(HEAD.length).trimEnd();
}
const corrected = (body: string, words: string) => {
  const turn = correctTurn(turnOf(body), words);
  return turn && bodyOf(turn);
};

describe('a turn with other words', () => {
  it.each([
    [
      'a word',
      'Ceci est la réponse, écrite ici.',
      'Ceci est une réponse, écrite ici.',
      'Ceci est une réponse, écrite ici.',
    ],
    [
      'a word before a time',
      'Avant le repère [00:01:05] au fil du texte.',
      'Après le repère au fil du texte.',
      'Après le repère [00:01:05] au fil du texte.',
    ],
    [
      'the words on both sides of a time',
      'Un deux trois [00:01:05] quatre cinq six.',
      'Un deux tiers quart cinq six.',
      'Un deux tiers quart [00:01:05] cinq six.',
    ],
    [
      'a doubted word: the doubt goes',
      'Un mot insertain [?], puis la suite du texte.',
      'Un mot incertain, puis la suite du texte.',
      'Un mot incertain, puis la suite du texte.',
    ],
    [
      'another word: the doubt stays',
      'Un mot incertain [?], puis la suite du texte.',
      'Un mot incertain, puis la fin du texte.',
      'Un mot incertain [?], puis la fin du texte.',
    ],
    [
      'a word, sounds stay',
      'Bonjour à tous [rires] et merci de votre venue.',
      'Bonjour à toutes et merci de votre venue.',
      'Bonjour à toutes [rires] et merci de votre venue.',
    ],
    [
      'a word of a title',
      'Dans *La vie au guichet*, on lit ceci de plus.',
      'Dans La vie aux guichets, on lit ceci de plus.',
      'Dans *La vie aux guichets*, on lit ceci de plus.',
    ],
    [
      'one paragraph made two',
      'Une phrase. [00:01:05] Une autre phrase.',
      'Une phrase.\n\nUne autre phrase.',
      'Une phrase.\n\n[00:01:05] Une autre phrase.',
    ],
    [
      'a time at the start',
      '[00:00:41] Bonjour à tous ici.',
      'Bonjour à toutes ici.',
      '[00:00:41] Bonjour à toutes ici.',
    ],
    [
      'a paragraph that is a sound',
      'Bonjour à tous ici.\n\n[applaudissements]\n\nJe reprends la parole.',
      'Bonjour à toutes ici.\n\nJe reprends la parole.',
      'Bonjour à toutes ici.\n\n[applaudissements]\n\nJe reprends la parole.',
    ],
    ['all of them, without any mark', 'Un deux trois.', 'Quatre cinq six sept.', 'Quatre cinq six sept.'],
    [
      'words that look like marks',
      'Un deux trois.',
      'Un [rires] *deux* trois **X** [00:00:01].',
      'Un \\[rires] \\*deux* trois **X** \\[00:00:01].',
    ],
  ])('%s', (_, before, words, after) => {
    expect(corrected(before, words)).toBe(after);
  });

  it('is left to people when nearly all differs and a time must stay', () => {
    expect(corrected('Un deux trois [00:01:05] quatre.', 'Tout autre chose que cela.')).toBeUndefined();
  });
});

describe('any turn', () => {
  const turns = validTranscript
    .map(({chapters}) => chapters.flatMap((chapter) => chapter.turns))
    .filter((all) => all.length > 0);

  it('laid out has the words of the ledger, and comes back with the same', () => {
    fc.assert(
      fc.property(turns, (all) => {
        for (const turn of all) {
          const laid = layOut(turn);
          expect(laid.text).toBe(wordsOf(turn));
          expect(foldText(wordsOf({paragraphs: toParagraphs(laid)}))).toBe(foldText(laid.text));
        }
      }),
      {numRuns: 500},
    );
  });

  it('with a word put in keeps its code, its kind, its times and its sounds, in order', () => {
    fc.assert(
      fc.property(turns, fc.nat(), (all, seed) => {
        const turn = all[seed % all.length]!;
        const words = wordsOf(turn).split(' ');
        words.splice(seed % (words.length + 1), 0, 'ajouté');
        const after = correctTurn(turn, words.join(' '));
        fc.pre(after !== undefined);
        const {paragraphs: _, ...kept} = turn;
        expect(after).toMatchObject(kept);
        const marks = (each: Turn) => each.paragraphs.flat().filter(({kind}) => kind === 'time' || kind === 'event');
        expect(marks(after!)).toEqual(marks(turn));
      }),
      {numRuns: 500},
    );
  });
});
