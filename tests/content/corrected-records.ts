/**
 * Record → what was corrected in it since it was given, field by field; `undefined`: a field that it no longer has. A body is
 * spelled in one way, an ISBN has its hyphens, and a number of a periodical is an article of it.
 */
export const CORRECTED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'anas-2018-sireva': {publisher: 'Association nationale des assistants de service social'},
  'anas-2026-dix-nouvelles-organisations-cnaf': {author: [{literal: 'ANAS'}]},
  'changer-de-cap-2022-appel-temoignages': {author: [{literal: 'Changer de Cap'}], publisher: 'Changer de Cap'},
  'changer-de-cap-2022-controle-social-caf': {author: [{literal: 'Changer de Cap'}], publisher: 'Changer de Cap'},
  'changer-de-cap-2022-groupes-de-travail': {author: [{literal: 'Changer de Cap'}], publisher: 'Changer de Cap'},
  'cnil-2017-garder-la-main': {publisher: 'Commission nationale de l’informatique et des libertés'},
  'deville-2023-etat-social-a-distance': {ISBN: '978-2-36512-387-7'},
  'insee-2019-illectronisme': numberOf('Insee Première', '1780'),
  'insee-2023-illectronisme': numberOf('Insee Première', '1953'),
  'mouton-numerique-lvsl-dematerialiser-pour-mieux-regner': {author: [{literal: 'Le Mouton Numérique'}]},
  'siblot-2006-faire-valoir-ses-droits': {ISBN: '978-2-7246-0986-8'},
  'silogora-changer-de-cap-chasse-aux-pauvres': {author: [{literal: 'Changer de Cap'}]},
};

function numberOf(periodical: string, issue: string): Record<string, unknown> {
  return {
    type: 'article-journal',
    'container-title': periodical,
    issue,
    'collection-title': undefined,
    number: undefined,
  };
}
