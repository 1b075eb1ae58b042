import {describe, expect, it} from 'vitest';
import {UNKNOWN_VOICE} from '#core/formats/cues/to-turns';
import {formatNamed} from '#core/formats/recognise';
import {namesLeftInWords, undeclaredVoices, withDeclaredNames} from '#core/import/voices';
import {readDocx} from '../../../../src/plugins/archive/read-docx';
import {docx} from '../../../support/docx';
import {formatInput} from '../../../support/format-cases';
import {formatFixture} from '../../../support/format-fixtures';

const NAMES = ['Intervenante 1', 'Intervenant 2'];

/** Each turn as « voice: words », and what a person is asked to declare. */
function importedAs(format: string, text: string, names = NAMES) {
  const {value, problems} = formatNamed(format)!.read(text, names);
  if (!value) throw new Error(JSON.stringify(problems));
  const chapters = withDeclaredNames(value.chapters, names);
  const turns = chapters.flatMap((chapter) =>
    chapter.turns.map(({label, paragraphs}) => {
      const said = paragraphs.flat().map((piece) => ('text' in piece ? piece.text : 'name' in piece ? piece.name : ''));
      return `${label}: ${said.join('')}`;
    }),
  );
  return {
    turns,
    asked: undeclaredVoices(chapters, value.unknownVoices, names).map(({label, places}) => [label, places.length]),
    left: namesLeftInWords(chapters, value.unknownVoices, names).map(({label}) => label),
  };
}

describe('names that nobody declared are listed, and words stay whole', () => {
  it('after a dash, between brackets, in capitals: SubRip', () => {
    const {turns, asked} = importedAs('srt', formatInput('srt', 'names-in-every-way'));
    expect(turns).toEqual([
      `${UNKNOWN_VOICE}: Inconnue 4 : Après un tiret. La suite.`,
      `${UNKNOWN_VOICE}: [Inconnue 5] Entre crochets.`,
      `${UNKNOWN_VOICE}: INCONNUE SIX: En capitales. rires`,
      'Intervenante 1: Je reprends. [Klaxon]',
      `${UNKNOWN_VOICE}: Je vous écoute. [Rires dans la salle]`,
      `${UNKNOWN_VOICE}: Question : pourquoi\u202F?`,
      `${UNKNOWN_VOICE}: [SPEAKER_00]: Comme whisperX.`,
      'Intervenant 2: Oui.',
      `${UNKNOWN_VOICE}: INCONNUE SIX: Non.`,
    ]);
    expect(asked).toEqual([
      ['Inconnue 4', 1],
      ['Inconnue 5', 1],
      ['INCONNUE SIX', 2],
      ['Question', 1],
      ['SPEAKER_00', 1],
      [UNKNOWN_VOICE, 1],
    ]);
  });

  it('without `<v>`: WebVTT', () => {
    const {turns, asked} = importedAs('webvtt', formatInput('webvtt', 'names-without-tags'));
    expect(turns).toEqual([
      'Intervenante 1: Sans balise. La suite.',
      `${UNKNOWN_VOICE}: Inconnue 4 : Après un tiret. La suite.`,
      `${UNKNOWN_VOICE}: [Inconnue 5] Entre crochets.`,
      `${UNKNOWN_VOICE}: INCONNUE SIX: En capitales. rires`,
      'Intervenante 1: Je reprends.',
      `${UNKNOWN_VOICE}: Question : pourquoi\u202F?`,
      'Intervenante 1: Exemple : une balise dit qui parle.',
      `${UNKNOWN_VOICE}: Sans nom.`,
      `${UNKNOWN_VOICE}: Inconnue 7 : Après une balise.`,
      'Intervenante 1: [Inconnue 5] Des paroles.',
    ]);
    expect(asked.map(([label]) => label)).toEqual([
      ...['Inconnue 4', 'Inconnue 5', 'INCONNUE SIX', 'Question', 'Inconnue 7'],
      UNKNOWN_VOICE,
    ]);
  });

  it('in a text', () => {
    const {turns, asked} = importedAs('texte', formatFixture('plain-text/names-after-dashes-and-in-brackets.txt'));
    expect(turns).toEqual([
      'Intervenante 1: Après un tiret.',
      `${UNKNOWN_VOICE}: Inconnue 4 : Moi aussi.`,
      `${UNKNOWN_VOICE}: [Inconnue 5] Entre crochets.`,
      'Intervenant 2: Moi aussi.rires[Klaxon]- Je vous écoute.',
      `${UNKNOWN_VOICE}: INCONNUE SIX: En capitales.`,
      'Intervenante 1: Après une heure.',
      `${UNKNOWN_VOICE}: Intervenant·e 7 : Au point médian.`,
      `${UNKNOWN_VOICE}: Question : pourquoi\u202F?`,
    ]);
    expect(asked.map(([label]) => label)).toEqual([
      ...['Inconnue 4', 'Inconnue 5', 'INCONNUE SIX', 'Intervenant·e 7', 'Question'],
    ]);
  });

  it('in a Word document, and in the column of a table', async () => {
    const {value} = await readDocx(docx(formatFixture('word/names-after-dashes.document.xml')));
    const {turns, asked} = importedAs('word', value!.html);
    expect(turns).toEqual([
      `${UNKNOWN_VOICE}: Inconnue 4 : Après un tiret.`,
      `${UNKNOWN_VOICE}: [Inconnue 5] Entre crochets.rires`,
      'Intervenante 1: Moi aussi.',
      `${UNKNOWN_VOICE}: INCONNUE SIX Dans une colonne.`,
      'Intervenant 2: Question : pourquoi\u202F?',
    ]);
    expect(asked.map(([label]) => label)).toEqual(['Inconnue 4', 'Inconnue 5', 'INCONNUE SIX']);
  });

  it('when whisper.cpp only says that someone else speaks: each turn is of nobody', () => {
    const {turns, asked} = importedAs('whisper', formatFixture('whisper/whisper-cpp-turns.json'));
    expect(turns).toEqual([
      `${UNKNOWN_VOICE}: Bonjour à toutes et à tous.`,
      `${UNKNOWN_VOICE}: Merci.`,
      `${UNKNOWN_VOICE}: Je reprends.`,
    ]);
    expect(asked).toEqual([[UNKNOWN_VOICE, 3]]);
  });

  it('even once « À identifier » is declared, without refusing the file for them', () => {
    const {asked, left} = importedAs('srt', formatInput('srt', 'names-in-every-way'), [...NAMES, UNKNOWN_VOICE]);
    expect(asked).toEqual([]);
    expect(left).toEqual(['Inconnue 4', 'Inconnue 5', 'INCONNUE SIX', 'Question', 'SPEAKER_00']);
  });
});

it.each([
  '[rires]',
  '[Rires.]',
  '[Applaudissements nourris]',
  '[MUSIQUE]',
  '[Klaxon]',
  '[00:12]',
  '[?]',
  '[Sic] oui',
  '[il rit] oui',
])('« %s » names nobody', (line) => {
  for (const format of ['texte', 'srt']) {
    const text =
      format === 'srt'
        ? `1\n00:00:01,000 --> 00:00:02,000\n${line} mot\n`.replace('Klaxon] mot', 'Klaxon]')
        : `${line}\nmot`;
    expect(importedAs(format, text).asked.map(([label]) => label)).toEqual([UNKNOWN_VOICE]);
  }
});
