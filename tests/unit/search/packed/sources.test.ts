import {gunzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {analyse} from '#core/text/analyse';
import {sourcesOf} from '#search/packed/sources';
import {recordsOf} from '#search/records';
import {afterPublishing, declare, type World} from '../../../support/anchor-world';
import {checkFiles, validFiles} from '../../../support/archive-of';
import {packInMemory} from '../../../support/packed-index';
import {publishedWorld} from '../../../support/published-world';

const {archive} = checkFiles(await validFiles());
const HOME = 'premiere-rencontre';
const WORDS = {
  kept: 'Premiers mots gardés.',
  gone: 'Mots anticonstitutionnels.',
  draft: 'Mots d’un brouillon zinzinulant.',
};

const before = afterPublishing({
  sessions: {
    [HOME]: [
      ['1aaaa', 'Intervenante 1', WORDS.kept, 1000],
      ['2bbbb', 'Intervenant 2', WORDS.gone],
    ],
  },
  addresses: [{what: 'session', id: HOME}],
  ledgers: [],
  words: [],
});
/** The second turn is withdrawn and still stands in the file; a third one is a draft. */
const after: World = declare(
  {...before, sessions: {[HOME]: [...before.sessions[HOME]!, [undefined, 'Intervenante 1', WORDS.draft]]}},
  HOME,
  {event: {kind: 'withdrawn', what: 'turn', id: '2bbbb'}},
);
const sources = [...sourcesOf(publishedWorld(archive, after))];

/** Every byte of every file, as it is before compression. */
function bytesOf(world: World, drafts: 'left out' | 'shown' = 'left out'): string {
  const {files} = packInMemory([...sourcesOf(publishedWorld(archive, world, drafts))], analyse);
  return [...files.values()].map((bytes) => gunzipSync(bytes).toString('latin1')).join('\n');
}

describe('what can be found', () => {
  it('is a source a session that has words, and one for the rest', () =>
    expect(sources.map(({key}) => key)).toEqual([HOME, 'pages']));

  it('is every published turn, with its place, its person and what it can be sorted by', () => {
    expect(sources[0]!.documents).toHaveLength(1);
    expect(sources[0]!.documents[0]).toMatchObject({
      address: `/seances/${HOME}/transcription/#t-1aaaa`,
      names: 'Intervenante 1',
      text: WORDS.kept,
      start: 1000,
      facets: {
        kind: [{id: 'turn'}],
        session: [{id: HOME}],
        person: [{name: 'Intervenante 1'}],
        state: [{id: 'reviewed'}],
      },
    });
    expect(sources[0]!.documents[0]!.facets.theme).not.toHaveLength(0);
  });

  it('is every record of the other pages', () => {
    const published = publishedWorld(archive, after);
    expect(sources[1]!.documents.map(({address}) => address)).toEqual(recordsOf(published).map(({address}) => address));
    const session = sources[1]!.documents.find(({address}) => address === `/seances/${HOME}/`)!;
    expect(session.facets).toMatchObject({kind: [{id: 'session'}], session: [{id: HOME}]});
  });
});

describe('a withdrawn turn', () => {
  it('is in the files of the index before', () => {
    expect(bytesOf(before)).toContain(WORDS.gone);
    expect(bytesOf(before)).toContain('2bbbb');
  });
  it('is in none of them after: neither its words, nor their beginnings or endings, nor its code', () => {
    const bytes = bytesOf(after);
    expect(bytes).toContain('1aaaa');
    for (const part of [WORDS.gone, 'anticonst', 'slennoitut', 'onstitutionnel', '2bbbb'])
      expect(bytes).not.toContain(part);
  });
  it('nor is a draft, unless drafts are shown', () => {
    expect(bytesOf(after)).not.toContain('zinzinul');
    expect(bytesOf(after, 'shown')).toContain('zinzinul');
  });
});
