import type {Page, Post, Session} from '#core/archive/archive';
import {recordAt, sessionOfWords} from '#core/citation/permalink';
import type {Published} from '#core/consent/filter';
import {type Certainty, valueOf} from '#core/model/fact';
import {writeDate} from '#core/model/imprecise-date';
import {whenOf} from '#core/model/page';

/** The words of the image that accompanies a link to a page, where links are shared: a file, its tab, its stamp. */
export interface SocialCard {
  /** Name of the image, without its extension. */
  readonly name: string;
  readonly tab: string;
  readonly title: string;
  readonly stamp: string;
  /** A smaller line below the title. */
  readonly note?: string | undefined;
  /** The line below the file, instead of the name of the site. */
  readonly foot?: string;
}

export const CARD_FOLDER = 'cartes';
export const CARD_SIZE = {width: 1200, height: 630} as const;
export const DEFAULT_CARD = 'archive';

/** First folder of an address → the card that its pages share. */
const SHARED: Record<string, Omit<SocialCard, 'name'>> = {
  [DEFAULT_CARD]: {
    tab: 'Cycle de débats',
    title: 'Dématérialiser pour mieux régner',
    stamp: 'Archive publique',
    foot: 'Les séances, les sources, le glossaire, les actualités',
  },
  seances: {tab: 'Séances', title: 'Les séances du cycle', stamp: 'Dossiers'},
  // No card of their own for people: an image that others keep could not be withdrawn.
  intervenants: {tab: 'Intervenants', title: 'Les personnes et les collectifs du cycle', stamp: 'Fiches'},
  ressources: {
    tab: 'Ressources',
    title: 'Textes, émissions, films\u00A0: les sources de l’archive',
    stamp: 'Bibliographie',
  },
  themes: {tab: 'Thèmes', title: 'L’archive par thème', stamp: 'Classement'},
  glossaire: {tab: 'Glossaire', title: 'Les mots des débats, expliqués', stamp: 'Définitions'},
  actualites: {tab: 'Actualités', title: 'Les nouvelles du cycle et des mobilisations', stamp: 'Datées et sourcées'},
  chronologie: {tab: 'Chronologie', title: 'Le cycle et les mobilisations, date par date', stamp: 'Repères'},
  comprendre: {tab: 'Comprendre', title: 'Des explications, pas à pas', stamp: 'Explications'},
  notes: {tab: 'Notes', title: 'Précisions, témoignages, droits de réponse', stamp: 'Sous la signature choisie'},
  contribuer: {tab: 'Contribuer', title: 'Une note, une correction\u00A0: prendre part à l’archive', stamp: 'Guide'},
};

/** A date that no source states says so on the card too. */
const DATE_NOTE: Partial<Record<Certainty, string>> = {
  'second-hand': 'Date connue de seconde main',
  inferred: 'Date déduite des sources',
};

/** The name of a card that is this page's own: a session, its words, a news post, an explanation or the presentation. */
function ownName(address: string): string | undefined {
  const record = recordAt(address);
  const spoken = sessionOfWords(address);
  if (spoken !== undefined) return `seance-${spoken}`;
  if (record?.kind === 'session') return `seance-${record.id}`;
  if (record?.kind === 'post') return `actualite-${record.id}`;
  const [, folder, page] = address.split('/');
  if (folder === 'presentation') return folder;
  return folder === 'comprendre' && page ? `comprendre-${page}` : undefined;
}

/** Address of a page → its card among those that exist: its own, else the one of its folder, else that of the archive. */
export function cardNameOf(address: string, exists: (name: string) => boolean): string {
  const [, folder = ''] = address.split('/');
  return [ownName(address) ?? folder, folder].find(exists) ?? DEFAULT_CARD;
}

/** Every card of the published archive. */
export function toSocialCards({sessions, posts, pages}: Pick<Published, 'sessions' | 'posts' | 'pages'>): SocialCard[] {
  return [
    ...Object.entries(SHARED).map(([name, card]) => ({name, ...card})),
    ...sessions.map(ofSession),
    ...posts.map(ofPost),
    ...pages.flatMap(ofPage),
  ];
}

/** What a card shows, for those who do not see it. */
export function cardText({tab, title, stamp, note}: SocialCard): string {
  return [`${tab}\u00A0: ${title}`, stamp, note].filter(Boolean).join(' – ');
}

function ofSession({id, rank, title, date}: Session): SocialCard {
  const when = valueOf(date);
  return {
    name: `seance-${id}`,
    tab: `Séance n°\u00A0${rank.value}`,
    title: title.value,
    stamp: when ? writeDate(when) : 'date non trouvée',
    note: DATE_NOTE[date.certainty],
  };
}

function ofPost(post: Post): SocialCard {
  return {name: `actualite-${post.id}`, tab: 'Actualités', title: post.title, stamp: writeDate(whenOf(post))};
}

function ofPage({address, title}: Page): SocialCard[] {
  const name = ownName(address);
  if (name === undefined) return [];
  return name === 'presentation'
    ? [{name, tab: 'Présentation', title, stamp: 'Texte du cycle'}]
    : [{name, tab: 'Comprendre', title, stamp: 'Explication'}];
}
