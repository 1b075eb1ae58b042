import type {RouteConfig} from '@docusaurus/types';
import {SHELVES} from '#core/archive/archive';
import type {Published} from '#core/consent/filter';
import {finderOf} from '#core/archive/find';
import {ledgerPath} from '#core/anchors/register';
import {formerTerms} from '#core/view/former-anchor';
import {REGISTER_ADDRESS, toLedgerViews} from '#core/view/register';
import {citedIn} from '#core/view/cited-in';
import {FIELD_GUIDES} from '#core/view/fields';
import {toNoteLinks} from '#core/view/note-link';
import {toNoteView} from '#core/view/note';
import {toNoteGroups} from '#core/view/notes-list';
import {toPersonSummary, toPersonView} from '#core/view/person';
import {indexRegister} from '#core/view/register-index';
import {relatedTo} from '#core/view/related';
import {toResourceLine, toResourceView} from '#core/view/resource';
import {toSessionSummary, toSessionView} from '#core/view/session';
import {toSiteMap} from '#core/view/site-map';
import {spokenByPerson} from '#core/view/spoken-turns';
import {toTermView, toThemeSummary, toThemeView} from '#core/view/shelf';
import {termUsesOf, usesByTerm} from '#core/view/term-uses';
import {toTranscriptView} from '#core/view/transcript';
import {notePermalink, NOTES_ADDRESS, permalink, transcriptPermalink} from '#core/citation/permalink';
import {citedArchive, sessionItems} from '#core/citation/session-items';
import type {CitedSite} from '#core/citation/site';
import {glossaryMetadata} from '#core/metadata/glossary';
import {noteMetadata} from '#core/metadata/note';
import {personMetadata} from '#core/metadata/person';
import {resourceMetadata} from '#core/metadata/resource';
import {sessionMetadata} from '#core/metadata/session';
import {transcriptMetadata} from '#core/metadata/transcript';
import type {Concordance} from '#core/view/concordance';
import type {Changes} from './changes';
import {lastChange} from './changes';
import {concordanceRoutes} from './concordance-routes';
import type {Fillings} from './fillings';
import type {MakeRoute} from './make-route';
import {timelineRoutes} from './timeline-routes';

/**
 * The pages made from records: which exist, which component shows them, what it receives. `words`: the HTML of those
 * that are not filled after the build.
 */
export function routesOf(
  archive: Published,
  concordance: Concordance,
  changes: Changes,
  baseUrl: string,
  words: Fillings,
  site: CitedSite,
): RouteConfig[] {
  const finder = finderOf(archive);
  const route: MakeRoute = (address, component, files, props) => {
    const changed = lastChange(changes, files);
    return {
      path: baseUrl + address.slice(1),
      component: `@theme/${component}`,
      exact: true,
      props: {...props, address, changed},
      metadata: {
        ...(files.length === 1 ? {sourceFilePath: files[0]!} : {}),
        ...(changed ? {lastUpdatedAt: Date.parse(changed)} : {}),
      },
    };
  };
  const files = (entries: readonly {readonly file: string}[]) => entries.map(({file}) => file);
  const schemas = [...changes.keys()].filter((file) => file.startsWith('src/core/model/'));
  const spoken = spokenByPerson(archive);
  const uses = termUsesOf(archive);
  const citing = citedIn(archive, finder);
  const related = relatedTo(archive, citing);
  const cited = citedArchive(archive, site);
  const items = new Map(archive.sessions.map((session) => [session.id, sessionItems(session, cited).session]));
  const register = indexRegister(archive.register);
  const themes = archive.themes.map((theme) => toThemeSummary(theme, archive));

  return [
    route('/seances/', 'SessionsPage', files(archive.sessions), {
      sessions: archive.sessions.map((session) => toSessionSummary(session, finder)),
    }),
    ...archive.sessions.map((session) =>
      route(
        permalink('session', session.id),
        'SessionPage',
        [session.file, ...(session.summary ? [session.summary.file] : []), ...files(finder.notesOf(session.id))],
        {
          session: toSessionView(session, archive, finder, baseUrl),
          metadata: sessionMetadata(session, items.get(session.id)!, archive, site),
        },
      ),
    ),
    ...archive.sessions.flatMap((session) => {
      const address = transcriptPermalink(session.id);
      const view = toTranscriptView(session, archive, register);
      if (!view) return [];
      const sources = archive.transcripts.filter((each) => each.session === session.id);
      const metadata = transcriptMetadata(session, items.get(session.id)!, archive, site);
      const props = {transcript: view, html: words.get(address)?.(), metadata};
      return [route(address, 'TranscriptPage', files(sources), props)];
    }),
    route('/intervenants/', 'PeoplePage', files(archive.people), {
      people: archive.people.map((person) => toPersonSummary(person, archive, finder)),
    }),
    ...archive.people.map((person) =>
      route(permalink('person', person.id), 'PersonPage', [person.file], {
        person: toPersonView(person, archive, finder, spoken.get(person.id)),
        html: words.get(permalink('person', person.id))?.(),
        metadata: personMetadata(person, archive, site),
      }),
    ),
    route('/ressources/', 'ResourcesPage', files(archive.resources), {
      resources: archive.resources.map(toResourceLine),
      themes,
    }),
    ...archive.resources.map((resource) =>
      route(permalink('resource', resource.id), 'ResourcePage', [resource.file], {
        resource: toResourceView(resource, archive),
        notes: toNoteLinks(
          archive.notes.filter(({target}) => target?.what === 'resource' && target.id === resource.id),
        ),
        citing: citing.get(resource.id) ?? [],
        related: related(resource),
        metadata: resourceMetadata(resource, site),
      }),
    ),
    // Its words stand in its component, and nothing else while there is no note.
    route(NOTES_ADDRESS, 'NotesPage', [...files(archive.notes), 'src/theme/NotesPage/index.tsx'], {
      groups: toNoteGroups(archive),
    }),
    ...archive.notes
      .filter(({session}) => session === undefined)
      .map((note) =>
        route(notePermalink(undefined, note.id), 'NotePage', [note.file], {
          note: toNoteView(note, finder, baseUrl),
          metadata: noteMetadata(note, site),
        }),
      ),
    route('/themes/', 'ThemesPage', files(archive.themes), {themes}),
    ...archive.themes.map((theme) =>
      route(permalink('theme', theme.id), 'ThemePage', [theme.file], {theme: toThemeView(theme, archive, finder)}),
    ),
    route('/glossaire/', 'GlossaryPage', files(archive.terms), {
      terms: archive.terms.map((term) => toTermView(term, uses, finder, baseUrl)),
      former: formerTerms(archive.register),
      metadata: glossaryMetadata(archive.terms, site),
    }),
    route(
      REGISTER_ADDRESS,
      'RegisterPage',
      // Its words stand in its component.
      [...archive.register.ledgers.map(({name}) => ledgerPath(name)), 'src/theme/RegisterPage/index.tsx'],
      {ledgers: toLedgerViews(archive), passages: archive.register.turns.length},
    ),
    ...timelineRoutes(archive, finder, route),
    ...concordanceRoutes(concordance, archive, words, route),
    route(
      '/plan-du-site/',
      'SitemapPage',
      Object.values(SHELVES).flatMap((shelf) => files(archive[shelf])),
      {parts: toSiteMap(archive)},
    ),
    route('/glossaire/emplois/', 'GlossaryUsesPage', files([...archive.terms, ...archive.posts, ...archive.pages]), {
      uses: usesByTerm(archive, uses),
    }),
    // Made from the schemas: it changes when they do.
    route('/contribuer/champs/', 'FieldsPage', schemas, {guides: FIELD_GUIDES}),
  ];
}
