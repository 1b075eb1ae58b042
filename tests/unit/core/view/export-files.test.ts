import {describe, expect, it} from 'vitest';
import {TURNS_SCHEMA} from '#core/formats/turns-json/schema';
import {frenchSize} from '#core/text/french-size';
import {toDownload} from '#core/view/downloads';
import {exportFileAt, exportsOfSession, schemaFile} from '#core/view/export-files';
import {afterPublishing, declare, type World} from '../../../support/anchor-world';
import {checkFiles, validFiles} from '../../../support/archive-of';
import {CONTEXT} from '../../../support/full-transcript';
import {publishedWorld} from '../../../support/published-world';

const {archive} = checkFiles(await validFiles());
const HOME = 'premiere-rencontre';
const WORDS = {kept: 'Premiers mots d’essai, gardés.', gone: 'Mots qui seront retirés.', draft: 'Mots d’un brouillon.'};

const before = afterPublishing({
  sessions: {
    [HOME]: [
      ['1aaaa', 'Intervenante 1', WORDS.kept, 1000],
      ['2bbbb', 'Intervenant 2', WORDS.gone, 9000],
    ],
  },
  addresses: [{what: 'session', id: HOME}],
  ledgers: [],
  words: [],
});
/** The second turn is withdrawn and still stands in the file; a third one is a draft. */
const after: World = declare(
  {
    ...before,
    sessions: {[HOME]: [...before.sessions[HOME]!, [undefined, 'Intervenante 1', WORDS.draft, 12_000]]},
  },
  HOME,
  {event: {kind: 'withdrawn', what: 'turn', id: '2bbbb'}},
);
const published = publishedWorld(archive, after);
const session = published.sessions.find(({id}) => id === HOME)!;
const files = [...exportsOfSession(session, published, CONTEXT)];

describe('the files of an archive', () => {
  it('are seven for a session that has words, beside its page', () => {
    expect(files.map(({address}) => address)).toEqual(
      ['txt', 'md', 'csv', 'vtt', 'srt', 'tei.xml', 'json'].map(
        (extension) => `/seances/${HOME}/transcription/${HOME}.${extension}`,
      ),
    );
  });

  it('say the words that are published, and neither drafts nor what was withdrawn', () => {
    for (const {address, text} of files) {
      const said = text.replace(/\s+/g, ' ').replaceAll('&apos;', '’');
      expect(said, address).toContain(WORDS.kept);
      expect(said, address).not.toMatch(/seront retirés|brouillon|2bbbb/);
    }
  });

  it('are found one by one at their address, and nothing is found elsewhere', () => {
    for (const {address, form, text} of files)
      expect(exportFileAt(address, published, CONTEXT)).toEqual({address, mediaType: form.mediaType, text});
    expect(exportFileAt(`/${TURNS_SCHEMA}`, published, CONTEXT)).toEqual(schemaFile(CONTEXT));
    const start = `/seances/${HOME}/transcription/`;
    for (const address of [start, `${start}${HOME}.pdf`, `${start}autre.csv`, '/seances/autre/transcription/autre.csv'])
      expect(exportFileAt(address, published, CONTEXT)).toBeUndefined();
  });

  it('are told with what they weigh', () => {
    for (const file of files)
      expect(toDownload(file, 84_000)).toMatchObject({address: file.address, size: frenchSize(84_000)});
  });
});

it('a session without words has no file', () => {
  const other = publishedWorld(archive, {sessions: {}, addresses: [], ledgers: [], words: []});
  expect([...exportsOfSession(other.sessions[0]!, other, CONTEXT)]).toEqual([]);
});
