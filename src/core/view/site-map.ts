import type {Published} from '#core/consent/filter';
import {inFrench} from '#core/archive/assemble';
import {finderOf} from '#core/archive/find';
import {
  CONCORDANCE_ADDRESS,
  notePermalink,
  NOTES_ADDRESS,
  permalink,
  transcriptPermalink,
} from '#core/citation/permalink';
import type {LinkView} from '#core/view/link';
import {toTimeline} from '#core/view/timeline';
import {filtersOf, KIND_WORDS, timelineAddress} from '#core/view/timeline-filter';

/** A part of the site: its pages, and smaller parts below them. */
export interface SiteMapPart {
  readonly title: string;
  readonly links: readonly LinkView[];
  readonly parts: readonly {readonly title: string; readonly links: readonly LinkView[]}[];
}

/**
 * Every page of the site, part by part. Left to pages that list them: the records of the bibliography, the lists of the
 * timeline that keep one kind of one theme, the letters of the concordance. A prose page that belongs to no other part stands in the last one, so
 * that none can be forgotten.
 */
export function toSiteMap(archive: Published): SiteMapPart[] {
  const {sessions, transcripts, people, resources, terms, themes, tags, posts, pages, notes} = archive;
  const prose = (holds: (address: string) => boolean): LinkView[] =>
    pages
      .filter(({address}) => holds(address))
      .map(({address, title}) => ({address, label: title}))
      .sort((a, b) => inFrench(a.address, b.address));
  const below = (start: string) => prose((address) => address.startsWith(start));
  const decisions = '/contribuer/decisions/';
  const parts: SiteMapPart[] = [
    part('Pour commencer', [
      link('/', 'Accueil'),
      ...below('/presentation/'),
      link('/recherche/', 'Chercher dans l’archive'),
      link(CONCORDANCE_ADDRESS, 'Mots, noms et sigles, de A à Z'),
    ]),
    part('Chronologie', timelineLinks(archive)),
    part('Séances', [
      link('/seances/', 'Les séances'),
      ...sessions.flatMap(({id, rank, title}) => [
        link(permalink('session', id), `${rank.value}. ${title.value}`),
        ...(transcripts.some(({session}) => session === id)
          ? [link(transcriptPermalink(id), `${rank.value}. Transcription\u00A0: ${title.value}`)]
          : []),
      ]),
    ]),
    part('Personnes et collectifs', [
      link('/intervenants/', 'Toutes les personnes et tous les collectifs'),
      ...people.map(({id, name}) => link(permalink('person', id), name.value)),
    ]),
    part('Ressources', [link('/ressources/', `Toutes les ressources (${resources.length})`)]),
    part('Thèmes', [
      link('/themes/', 'Tous les thèmes'),
      ...themes.map(({id, title}) => {
        const count = resources.filter(({custom}) => custom.themes.some((theme) => theme === id)).length;
        return link(permalink('theme', id), `${title} (${count === 1 ? '1 ressource' : `${count} ressources`})`);
      }),
    ]),
    part('Notes', [
      link(NOTES_ADDRESS, 'Toutes les notes'),
      ...notes
        .filter(({session}) => session === undefined)
        .map(({id, title}) => link(notePermalink(undefined, id), title)),
    ]),
    part('Glossaire', [
      link('/glossaire/', `Tous les mots (${terms.length})`),
      link('/glossaire/emplois/', 'Où chaque mot est employé'),
    ]),
    part('Comprendre', below('/comprendre/')),
    part(
      'Actualités',
      [
        link('/actualites/', 'Les dernières nouvelles'),
        link('/actualites/archives/', 'Toutes les nouvelles, année par année'),
      ],
      [
        ...[...new Set(posts.map(({date}) => date.slice(0, 4)))]
          .sort((a, b) => b.localeCompare(a))
          .map((year) => ({
            title: year,
            links: posts
              .filter(({date}) => date.startsWith(year))
              .map(({id, title}) => link(permalink('post', id), title)),
          })),
        {
          title: 'Par étiquette',
          links: [
            link('/actualites/etiquettes/', 'Toutes les étiquettes'),
            // A tag that no post bears has no page.
            ...tags
              .filter(({id}) => posts.some((post) => post.tags.includes(id)))
              .map(({id, label}) => link(permalink('tag', id), label)),
          ],
        },
      ],
    ),
    part(
      'Contribuer',
      [
        link('/contribuer/', 'Écrire à l’archive\u00A0: le formulaire et ses feuilles'),
        ...prose((address) => address.startsWith('/contribuer/') && !address.startsWith(decisions)),
        link('/contribuer/champs/', 'Les champs des fiches'),
      ],
      [{title: 'Pourquoi l’archive est faite ainsi', links: below(decisions)}],
    ),
    part('À propos', [
      ...prose((address) => !/^\/(?:presentation|comprendre|contribuer)\//.test(address)),
      link('/registre/', 'Le registre\u00A0: ce que l’archive promet à qui la cite'),
    ]),
  ];
  return parts.filter(({links, parts: inner}) => links.length + inner.length > 0);
}

/** The whole timeline, then its lists by kind and by theme. */
function timelineLinks(archive: Published): LinkView[] {
  const titles = new Map<string, string>(archive.themes.map(({id, title}) => [id, title]));
  return filtersOf(toTimeline(archive, finderOf(archive)), archive.themes)
    .filter(({kind, theme}) => !kind || !theme)
    .map((filter) => {
      const of = filter.theme ? titles.get(filter.theme) : filter.kind && KIND_WORDS[filter.kind].many;
      return link(timelineAddress(filter), of ? `Chronologie\u00A0: ${of}` : 'Toute la chronologie');
    });
}

function part(title: string, links: readonly LinkView[], parts: SiteMapPart['parts'] = []): SiteMapPart {
  return {title, links, parts};
}

function link(address: string, label: string): LinkView {
  return {address, label};
}
