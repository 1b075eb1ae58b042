import {expect, it} from 'vitest';
import {readPlainText} from '#core/formats/plain-text/read';
import {saidTwice} from '#core/import/said-twice';

const NAMES = ['Intervenante 1', 'Intervenant 2'];
const notesOf = (text: string) => saidTwice(readPlainText(text, NAMES).value!.chapters);
const DEBATE =
  'On commence, tout le monde s’assoit.\nIntervenante 1 : Bonjour à toutes et à tous.\nIntervenant 2 : Oui, bonjour.\n';

it('a text pasted after itself is told, once or more', () => {
  expect(notesOf(DEBATE)).toEqual([]);
  expect(notesOf(DEBATE + DEBATE)).toEqual([expect.stringMatching(/^Ce fichier dit deux fois la même chose/)]);
  expect(notesOf(DEBATE + DEBATE.toUpperCase() + DEBATE)).toEqual([expect.stringContaining('dit 3 fois')]);
});

it('words that someone repeats are not', () => {
  expect(notesOf('Intervenante 1 : Oui.\nIntervenant 2 : Non.\nIntervenante 1 : Oui.\nIntervenant 2 : Non.')).toEqual(
    [],
  );
  expect(notesOf(`${DEBATE}${DEBATE}Intervenante 1 : Voilà.`)).toEqual([]);
});
