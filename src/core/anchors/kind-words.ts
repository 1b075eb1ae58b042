import type {AddressKind} from '#core/anchors/event';

/** What a maintainer types for each kind of address, without accents. */
export const KIND_WORDS = {
  session: 'seance',
  chapter: 'partie',
  person: 'fiche',
  resource: 'ressource',
  term: 'terme',
  note: 'note',
  post: 'nouvelle',
  paragraph: 'paragraphe',
} as const satisfies Record<AddressKind, string>;
