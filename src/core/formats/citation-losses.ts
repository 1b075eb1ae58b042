import type {CslField} from '#core/citation/csl';

export const CITATION_FORMATS = ['csl-json', 'bibtex', 'ris'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/**
 * What each format loses of a citation, all else is kept: the published table, and what the tests hold each writer to.
 * `particle`: whether « de » is left behind when names are sorted.
 */
export const CITATION_LOSSES = {
  'csl-json': [],
  // A debate, a page, a decision, a film are all « misc »; one particle, which always comes first.
  bibtex: ['type', 'particle'],
  // No type for the radio; a particle is a part of the given name or of the family name; `medium` is a part of `genre`;
  // a film's director reads as an author; of software, the language is the one it is written in.
  ris: ['type', 'particle', 'medium', 'director', 'language'],
} as const satisfies Record<CitationFormat, readonly (CslField | 'particle')[]>;
