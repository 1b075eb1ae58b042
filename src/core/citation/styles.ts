/** How a style tells a passage: by a list of references and a call in the text, or by a note that says all. */
export type StyleKind = 'author-date' | 'note' | 'author-page';

export interface CitationStyle {
  readonly id: string;
  /** French, as the panel shows it. */
  readonly name: string;
  readonly kind: StyleKind;
  /** The file of the style, in `src/plugins/citations/styles`. */
  readonly file: string;
  /** The public guide that its lines were compared with by hand, and how much of it could be read. */
  readonly guide: {readonly name: string; readonly address: string; readonly read: string};
  /** What it leaves out of a work that its author publishes: the same name would stand twice. */
  readonly namedOnce?: 'publisher' | 'author';
  /** What it does not print of a turn, in French. */
  readonly losses: readonly string[];
}

/** The formatted styles, the default one first. All speak French. */
export const STYLES = [
  {
    id: 'iso-690-auteur-date',
    name: 'ISO 690, auteur et date',
    kind: 'author-date',
    file: 'iso690-author-date-fr.csl',
    guide: {
      name: 'université du Littoral, auteur et date',
      address:
        'https://methodoc.univ-littoral.fr/wp-content/uploads/opale/N3.%20R%C3%A9diger%20des%20r%C3%A9f%C3%A9rences%20bibliographiques/co/CONSIGNES_SUPPLEMENTAIRES2.html',
      read: 'règle non consultée, la norme est payante\u202F; page d’une université lue',
    },
    losses: [
      'la minute n’est que dans l’appel',
      'la nature de l’intervention',
      'le jour de consultation, que la version remplace',
    ],
  },
  {
    id: 'iso-690-note',
    name: 'ISO 690, en note',
    kind: 'note',
    file: 'iso690-note-fr.csl',
    guide: {
      name: 'université du Littoral, en note',
      address:
        'https://methodoc.univ-littoral.fr/wp-content/uploads/opale/N3.%20R%C3%A9diger%20des%20r%C3%A9f%C3%A9rences%20bibliographiques/co/CONSIGNES_SUPPLEMENTAIRES.html',
      read: 'règle non consultée, la norme est payante\u202F; page d’une université lue',
    },
    losses: ['la nature de l’intervention', 'le jour de consultation, que la version remplace'],
  },
  {
    id: 'chicago-note',
    name: 'Chicago, en note',
    kind: 'note',
    file: 'chicago-fullnote-bibliography-fr.csl',
    guide: {
      name: 'université de Montréal, style Chicago',
      address: 'http://guides.bib.umontreal.ca/disciplines/483-Citer-selon-le-style-Chicago?tab=2191',
      read: 'début lu (articles, termes traduits)\u202F; l’exemple d’une communication n’a pas pu être lu',
    },
    losses: [],
  },
  {
    id: 'apa',
    name: 'APA, 7e édition',
    kind: 'author-date',
    file: 'universite-de-montreal-apa.csl',
    guide: {
      name: 'université du Québec à Trois-Rivières, style APA',
      address: 'https://uqtr.libguides.com/c.php?g=740355&p=5342592',
      read: 'début lu (dates, titres, ponctuation française)\u202F; l’exemple d’une communication n’a pas pu être lu',
    },
    namedOnce: 'publisher',
    losses: ['la minute n’est que dans l’appel', 'les prénoms, réduits à leurs initiales'],
  },
  {
    id: 'mla',
    name: 'MLA, 9e édition',
    kind: 'author-page',
    file: 'modern-language-association.csl',
    guide: {
      name: 'EasyBib, style MLA',
      address: 'https://playground.easybib.com/guides/citation-guides/mla-format/how-to-cite-a-lecture-mla/',
      read: 'page lue, en anglais\u202F; le style est traduit par l’archive, faute d’adaptation française publiée',
    },
    namedOnce: 'author',
    losses: ['la minute n’est que dans l’appel', 'la nature de l’intervention', 'à trois, les noms après le premier'],
  },
] as const satisfies readonly CitationStyle[];

export type StyleId = (typeof STYLES)[number]['id'];

/** What a reader is shown first. */
export const DEFAULT_STYLE: StyleId = STYLES[0].id;
