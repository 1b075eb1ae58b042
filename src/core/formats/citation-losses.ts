import type {CslField} from '#core/citation/csl';

/** The formats of citations for reference managers, with their names and what their files are called. */
export const CITATION_FORMATS = [
  {id: 'csl-json', name: 'CSL-JSON', extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json'},
  {id: 'bibtex', name: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex'},
  {id: 'ris', name: 'RIS', extension: 'ris', mediaType: 'application/x-research-info-systems'},
] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number]['id'];

/**
 * What each format loses of a citation, and how, in French: all else is kept. The published table (docs/formats.md), and
 * what the tests hold each writer to. `particle`: whether « de » is left behind when names are sorted.
 */
export const CITATION_LOSSES: Record<CitationFormat, Readonly<Partial<Record<CslField | 'particle', string>>>> = {
  'csl-json': {},
  bibtex: {
    type: 'une séance, une page web, une décision, un film y sont tous « misc »',
    particle: '« de » et « van den » y sont une seule sorte de particule, toujours devant le nom',
  },
  ris: {
    type: 'une émission y est une page web',
    particle: 'une particule y fait partie du prénom ou du nom',
    medium: 'l’état de relecture y suit la nature de l’intervention, dans le même champ',
    director: 'la personne qui réalise un film y est son autrice ou son auteur',
    language: 'la langue d’un logiciel n’y est pas : le format y met celle du code',
  },
};
