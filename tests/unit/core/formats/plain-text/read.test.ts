import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import {readPlainText} from '#core/formats/plain-text/read';
import {formatFixture, formatFixtures, HOSTILE_WORDS, writtenOf} from '../../../../support/format-fixtures';
import {expectSurvival} from '../../../../support/hostile';

const NAMES = ['Intervenante 1', 'Intervenant 2'];
const read = (text: string) => readPlainText(text, NAMES);
const written = (text: string) => writtenOf(read(text));

describe('a text typed by hand', () => {
  it('gives words to declared names only, and lists the others', () => {
    const result = read(formatFixture('plain-text/names-and-colons.txt'));
    expect(writtenOf(result)).toBe(
      [
        '**Intervenante 1**',
        'Bonjour à toutes et à tous.',
        '',
        'Il m’a dit : non. [rires]',
        '',
        'UN TITRE PEUT-ÊTRE',
        '',
        '**Intervenant 2**',
        'Merci [inaudible] beaucoup [?].',
        '',
        '**À identifier**',
        'Inconnue 4 : Je ne suis pas déclarée.',
        '',
        '**Intervenante 1**',
        'Nous reprenons.',
      ].join('\n'),
    );
    expect(result.value!.unknownVoices).toEqual([{name: 'Inconnue 4', line: 6}]);
    expect(result.value!.chapters[0]!.turns.map(({line}) => line)).toEqual([1, 5, 6, 7]);
  });

  it('knows a name between stars, and one that a dash parts from its words; other stars are words', () => {
    const result = read(
      'Intervenante 1 : oui\n**Intervenant 2** : non\n- Intervenante 1 – si\n**Inconnue 5** : je\n**Vraiment** oui',
    );
    expect(writtenOf(result)).toBe(
      '**Intervenante 1**\noui\n\n**Intervenant 2**\nnon\n\n**Intervenante 1**\nsi\n\n**À identifier**\nInconnue 5 : je\n\n\\*\\*Vraiment** oui',
    );
    expect(result.value!.unknownVoices).toEqual([{name: 'Inconnue 5', line: 4}]);
  });

  it('takes the times beside names, and those alone on their line', () => {
    expect(written(formatFixture('plain-text/times-beside-names.txt'))).toBe(
      [
        '**Intervenante 1** [00:00:12]',
        'D’abord.',
        '',
        '**Intervenant 2** [00:12:34]',
        'Ensuite, à [00:12:40.500] précisément.',
        '',
        '**Intervenante 1** [00:13:00]',
        'Enfin.',
        '',
        '[00:13:10] Un autre paragraphe.',
        '',
        '**Intervenant 2** [00:14:02]',
        'Sur la ligne d’après.',
        '',
        '**Intervenante 1** [00:15:00]',
        'Et pour finir.',
        '',
        '[00:16:00]',
      ].join('\n'),
    );
  });

  it('may be messy: Latin-1, CRLF, blank lines between a name and its words, tabs, a name of several', () => {
    const result = read(formatFixture('plain-text/messy-latin-1.txt'));
    expect(writtenOf(result)).toBe(
      [
        '**À identifier**',
        'Notes prises à la séance, avant tout nom.',
        '',
        '**Intervenante 1**',
        'Après une ligne vide, 10 €…',
        '',
        '**À identifier**',
        'DUPONT ET DURAND (CGT) : Nous aussi.',
        '',
        '**Intervenant 2**',
        'une tabulation, {#t-7f3k2} --> **x** <v>.',
      ].join('\n'),
    );
    expect(result.value!.unknownVoices).toEqual([{name: 'DUPONT ET DURAND (CGT)', line: 8}]);
  });
});

describe('a file that is refused', () => {
  it.each([
    ['', 'no-words', 1],
    ['\n \n', 'no-words', 1],
    ['Intervenante 1 :\nIntervenant 2 : oui', 'turn-without-words', 1],
    ['Intervenante 1 : a\u202Eb', 'hidden-character', 1],
    ['Intervenante 1 : oui\n[00:75:00] non', 'impossible-time', 2],
    ['[00:02:00] Intervenante 1 : oui\n\n[00:01:00] Intervenant 2 : non', 'time-backwards', 3],
  ])('%j: plain-text/%s, line %i', (text, rule, line) => {
    const {value, problems} = read(text);
    expect(value).toBeUndefined();
    expect(problems).toContainEqual(expect.objectContaining({rule: `plain-text/${rule}`, line, severity: 'error'}));
  });
});

it('keeps hostile words, in the mouth of who said them', () => {
  const words = fc
    .array(fc.constantFrom(...HOSTILE_WORDS), {minLength: 1, maxLength: 8})
    .map((list) => `mot ${list.join(' ')} mot`);
  const said = fc.tuple(fc.constantFrom(...NAMES), fc.array(words, {minLength: 1, maxLength: 3}));
  fc.assert(
    fc.property(fc.array(said, {minLength: 1, maxLength: 4}), (turns) => {
      const text = turns.map(([name, paragraphs]) => `${name} : ${paragraphs.join('\r\n')}`).join('\r\n\r\n');
      expect(read(text).value!.chapters[0]!.turns.map((turn) => [turn.label, wordsOf(turn)])).toEqual(
        turns.map(([name, paragraphs]) => [name, paragraphs.join('\n\n')]),
      );
    }),
  );
});

it('survives hostile files', () => {
  expectSurvival(formatFixtures('plain-text'), read);
});
