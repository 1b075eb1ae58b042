import {describe, expect, it} from 'vitest';
import {citedArchive} from '#core/citation/session-items';
import {toPublished} from '#core/consent/filter';
import {citePanels} from '#core/view/cite';
import {createFormatter} from '../../../../src/plugins/citations/format';
import {checkFiles, validFiles} from '../../../support/archive-of';
import {resource, SITE} from '../../../support/citation-cases';

const {format} = createFormatter();
const {archive: valid} = checkFiles(await validFiles());

/** The panel of a resource with these fields. */
function panelOf(changes: Parameters<typeof resource>[0]): string {
  const archive = toPublished({...valid, resources: [...valid.resources, resource(changes)]});
  const tools = {baseUrl: '/', format, versionOf: () => '2026-05-03'};
  return citePanels(citedArchive(archive, SITE), tools).get('/ressources/ressource-d-essai/')!;
}

const READ_ONLINE = /consulté le…/;
const INCOMPLETE = /Référence incomplète/;

describe('the panel of a document', () => {
  it('says that the day of reading is to be added, when it is read online', () => {
    expect(panelOf({URL: 'https://essai.example.org/'})).toMatch(READ_ONLINE);
    expect(panelOf({})).not.toMatch(READ_ONLINE);
  });

  it('says that the journal of an article was not found', () => {
    expect(panelOf({type: 'article-journal'})).toMatch(INCOMPLETE);
    expect(panelOf({type: 'article-journal', 'container-title': 'Revue d’essai'})).not.toMatch(INCOMPLETE);
    expect(panelOf({type: 'report'})).not.toMatch(INCOMPLETE);
  });
});

it('what has a version is cited by it, and asks for no day', () => {
  const archive = toPublished(valid);
  const panels = citePanels(citedArchive(archive, SITE), {baseUrl: '/', format, versionOf: () => '2026-05-03'});
  const [post] = archive.posts;
  expect(panels.get(`/actualites/${post!.id}/`)).not.toMatch(READ_ONLINE);
  expect(panels.get(`/seances/${archive.sessions[0]!.id}/`)).not.toMatch(READ_ONLINE);
});
