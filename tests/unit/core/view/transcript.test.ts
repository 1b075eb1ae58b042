import {expect, it} from 'vitest';
import {indexRegister} from '#core/view/register-index';
import {toTranscriptView} from '#core/view/transcript';
import {afterPublishing, type World} from '../../../support/anchor-world';
import {checkFiles, validFiles} from '../../../support/archive-of';
import {publishedWorld} from '../../../support/published-world';

const {archive} = checkFiles(await validFiles());
const HOME = 'premiere-rencontre';
const DRAFTS: World = {
  sessions: {[HOME]: [['1aaaa', 'Intervenante 1', 'Premiers mots d’essai.']]},
  addresses: [{what: 'session', id: HOME}],
  ledgers: [],
  words: [],
};

const viewOf = (world: World) => {
  const published = publishedWorld(archive, world, 'shown');
  return toTranscriptView(
    published.sessions.find(({id}) => id === HOME)!,
    published,
    indexRegister(published.register),
  );
};

it('a page can be cited once a turn of it is published, not when it only has drafts', () => {
  expect(viewOf(DRAFTS)).toMatchObject({isCitable: false});
  expect(viewOf(afterPublishing(DRAFTS))).toMatchObject({isCitable: true});
});
