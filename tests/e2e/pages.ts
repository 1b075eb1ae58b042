import type {Page} from '@playwright/test';

/** A page, or a page in one of its states, that stands for its kind. */
export interface PageType {
  readonly name: string;
  /** Relative to the site's base address, so that it holds under a base path too. */
  readonly address: string;
  /** What to do there, with a script, before looking. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** One page for each kind of page of the archive. */
export const PAGES: readonly PageType[] = [
  {name: 'home', address: './'},
  {name: 'presentation', address: 'presentation/'},
  {name: 'sessions', address: 'seances/'},
  {name: 'session', address: 'seances/controle-caf/'},
  {name: 'session without a known date', address: 'seances/cabinets-de-conseil/'},
  {name: 'people', address: 'intervenants/'},
  {name: 'person', address: 'intervenants/clara-deville/'},
  {name: 'collective', address: 'intervenants/la-quadrature-du-net/'},
  {name: 'resources', address: 'ressources/'},
  {name: 'resource with a link', address: 'ressources/guillaud-2022-dematerialisation-non-recours/'},
  {name: 'resource cited in many pages', address: 'ressources/changer-de-cap-2022-programme-cycle/'},
  {name: 'resource without a link', address: 'ressources/amnesty-2024-coded-injustice/'},
  {name: 'themes', address: 'themes/'},
  {name: 'theme', address: 'themes/controle-algorithmique/'},
  {name: 'glossary', address: 'glossaire/'},
  {name: 'where terms are used', address: 'glossaire/emplois/'},
  {name: 'news', address: 'actualites/'},
  {name: 'post', address: 'actualites/recours-conseil-etat/'},
  {name: 'tags', address: 'actualites/etiquettes/'},
  {name: 'tag', address: 'actualites/etiquettes/caf/'},
  {name: 'news by year', address: 'actualites/archives/'},
  {name: 'timeline', address: 'chronologie/'},
  {name: 'timeline of a theme and a kind', address: 'chronologie/theme/controle-algorithmique/actualites/'},
  {name: 'older news', address: 'actualites/suite/2/'},
  {name: 'explanations', address: 'comprendre/'},
  {name: 'explanation: false alarms', address: 'comprendre/fausses-alertes/'},
  {name: 'explanation: score', address: 'comprendre/score-de-risque/'},
  {name: 'explanation: non-take-up', address: 'comprendre/non-recours/'},
  {name: 'search', address: 'recherche/'},
  {name: 'concordance', address: 'recherche/a-z/'},
  {name: 'letter of the concordance', address: 'recherche/a-z/c/'},
  {name: 'contribute', address: 'contribuer/'},
  {name: 'sheet to print', address: 'contribuer/feuilles/temoignage/'},
  {name: 'what can be sent', address: 'contribuer/guides/'},
  {name: 'guide for volunteers', address: 'contribuer/modifier-une-fiche/'},
  {name: 'fields of records', address: 'contribuer/champs/'},
  {name: 'moderation', address: 'contribuer/moderation/'},
  {name: 'notes', address: 'notes/'},
  {name: 'report an error', address: 'contribuer/signaler/'},
  {name: 'about', address: 'a-propos/'},
  {name: 'accessibility', address: 'accessibilite/'},
  {name: 'legal notice', address: 'mentions-legales/'},
  {name: 'how to cite', address: 'comment-citer/'},
  {name: 'formats', address: 'formats/'},
  {name: 'site map', address: 'plan-du-site/'},
];

/** No page stands at this address: the server answers with the 404 page. */
export const NOT_FOUND: PageType = {name: 'not found', address: 'nulle-part/'};
