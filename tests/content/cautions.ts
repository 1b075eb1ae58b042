/** The news of the facts file by their names there, and what each asks of the words that tell it. */

/** Item → its day, and what the address of its source holds. What may be published as it is. */
export const ALLOWED: Readonly<Record<string, readonly [day: string, address: string]>> = {
  PROG: ['2022-10-22', 'collectifchangerdecap.com/2022/10/22/'],
  HG1: ['2022-11-16', 'hubertguillaud.wordpress.com/2022/11/16/'],
  HG2: ['2022-11-28', 'hubertguillaud.wordpress.com/2022/11/28/'],
  FPP2: ['2022-12-02', 'actualitedesluttes.info/emission/'],
  HG3: ['2023-01-20', 'hubertguillaud.wordpress.com/2023/01/20/'],
  HG4: ['2023-03-13', 'hubertguillaud.wordpress.com/2023/03/13/'],
  N1: ['2022-02-05', 'changerdecap.net/2022/02/05/'],
  N2: ['2022-02-16', 'labo.societenumerique.gouv.fr/'],
  N3: ['2022-03-21', 'reseau-resf.fr/Rassemblement'],
  N4: ['2022-04-07', 'changerdecap.net/2022/04/07/'],
  N5: ['2022-06-03', 'gisti.org/spip.php?article6815'],
  N6: ['2022-06-21', 'agendamilitant.org/Rassemblement'],
  N7: ['2022-08-30', 'voxpublic.org/Pour-une-reforme'],
  N8: ['2022-10-19', 'laquadrature.net/2022/10/19/'],
  N9: ['2022-11-25', 'lexbase.fr/jurisprudence/90063918'],
  N15: ['2023-12-06', 'madmoizelle.com/algorithme'],
  N16: ['2024-02-06', 'revenudebase.info/actualites/caf'],
  N19: ['2024-10-16', 'next.ink/154179/'],
  N21: ['2024-10-18', 'laquadrature.net/2024/10/18/'],
  N22: ['2024-11-13', 'defenseurdesdroits.fr/algorithmes'],
  N23: ['2024-12-05', 'l-assurance-maladie-accusee'],
  N25: ['2025-02-10', 'hiatus.ooo'],
  N28: ['2026-01-15', 'lemediasocial.fr/algorithme-de-la-cnaf'],
  N29: ['2026-01-20', 'anas.fr/Algorithme'],
  N30: ['2026-01-20', 'mediapart.fr/journal/france/200126/'],
  N32: ['2026-02-13', 'solidaires93.org/?p=7658'],
  N33: ['2026-02-13', 'laquadrature.net/2026/02/13/'],
  N34: ['2026-02-16', 'vivamagazine.fr/'],
  N35: ['2026-02-25', 'boursorama.com/'],
};

/**
 * What is not published before a check: words or addresses of its own, and a planted example of them. Once checked, an
 * item leaves this list.
 */
export const HELD_BACK: Readonly<Record<string, readonly [mark: RegExp, bad: string]>> = {
  N10: [
    /algorithmes notent les allocataires|Radio France|radiofrance/i,
    'Radio France publie « Quand des algorithmes notent les allocataires de la Caf ».',
  ],
  N11: [
    /2023-191|solutions alternatives|ldh-france\.org/i,
    'Le décret n° 2023-191 prévoit un accueil de substitution.',
  ],
  N12: [/Melun|2102923|uplex/i, 'Le tribunal administratif de Melun rend un jugement.'],
  N13: [/ATD Quart|atd-quartmonde|sans déshumaniser|sans-deshumaniser/i, 'ATD Quart Monde tient une table ronde.'],
  N14: [
    /laquadrature\.net\/2023\/11\/27|indécence des pratiques/i,
    'https://www.laquadrature.net/2023/11/27/notation-des-allocataires-lindecence/',
  ],
  N17: [
    /66053d423c19d|revenus en temps réel|étend sa surveillance/i,
    'La CAF étend sa surveillance à l’analyse des revenus en temps réel.',
  ],
  N18: [
    /halteaucontrolenumerique\.fr\/\?p=6422|laquadrature\.net\/france-travail|essor du contrôle algorithmique/i,
    'https://www.laquadrature.net/france-travail',
  ],
  N20: [/tolerance\.ca|doivent cesser d’utiliser/i, 'https://www.tolerance.ca/ArticleExt.aspx?ID=566341&L=fr'],
  N24: [
    /visapref|rapport [^.]*ANEF|atteintes massives/i,
    'Un rapport du Défenseur des droits sur l’ANEF paraît le 11 décembre 2024.',
  ],
  N26: [
    /generation-nt|basta\.media\/ia-et-controle|1,5 million de contrôles/i,
    'France Travail vise 1,5 million de contrôles par an en 2027.',
  ],
  N27: [
    /laquadrature\.net\/2025\/09\/22|demande policière|signalement de police/i,
    'Des contrôles CAF sont déclenchés sur demande policière.',
  ],
  N31: [
    /mcinformactions|flicage qui n/i,
    'https://www.mcinformactions.net/pjl-fraudes-sociales-et-fiscales-un-flicage-qui-n-en-finit-pas',
  ],
};

/** Lists of signatories that nobody checked at their source: the names that may not stand in the post. */
export const NO_LIST: Readonly<Record<string, readonly string[]>> = {
  N16: ['Mouton Numérique', 'Mouton numérique', 'Quadrature', 'MFRB', 'LDH', 'Gisti'],
  N19: [
    'AADJAM',
    'Aequitaz',
    'Amnesty',
    'ANAS',
    'Anas',
    'APF',
    'Changer de Cap',
    'Abbé Pierre',
    'Mouton numérique',
    'Mouton Numérique',
    'LDH',
    'MNCP',
    'MFRB',
    'Romeurope',
    'SAF',
  ],
  N25: ['Mouton Numérique', 'Mouton numérique', 'Quadrature', 'LDH', 'Solidaires'],
  N29: [
    'CGT',
    'Solidaires',
    'FSU',
    'EDRi',
    'AlgorithmWatch',
    'Panoptykon',
    'ENAR',
    'mères isolées',
    'Féministes',
    'Data for Good',
    'Mouton Numérique',
    'Mouton numérique',
  ],
};

/** What the words of a post must hold, or may never hold; `bad` is what would break it. */
export interface Caution {
  readonly item: string;
  readonly caution: string;
  readonly must?: RegExp;
  readonly never?: RegExp;
  /** Put in the place of what must be said, or added to the words. */
  readonly bad: readonly string[];
}

const CONTESTED = /(?:Cnaf|Caf) conteste/i;
const NO_RULING = /aucune décision du Conseil d’État/i;
const NOT_KNOWN = /ne savons pas comment|n’est pas connu/i;
const TOOK_PLACE = ['a réuni beaucoup de monde'];

export const CAUTIONS: readonly Caution[] = [
  {
    item: 'PROG',
    caution: 'its dates are announced',
    must: /annoncée? (?:pour|comme)|devai(?:t|ent)/i,
    bad: ['tenue'],
  },
  {item: 'PROG', caution: 'only a part of the page was read', must: /La suite de la page/i, bad: ['Toute la page']},
  {
    item: 'HG1',
    caution: 'neither sound nor picture is said of the recording',
    must: /ne savons pas s’il s’agit de son ou de vidéo/i,
    bad: ['pouvons voir la vidéo'],
  },
  {
    item: 'HG1',
    caution: 'the passage on prefectures is second-hand',
    must: /selon ce passage|signalement/i,
    bad: ['sans doute'],
  },
  {item: 'HG1', caution: 'its photographer is not named', never: /Joelle Morel/i, bad: ['Photo : Joelle Morel.']},
  {item: 'HG2', caution: 'the figures come from extracts', must: /extraits/i, bad: ['pages']},
  {
    item: 'FPP2',
    caution: 'that it plays the recording is inferred',
    must: /nous en déduisons|déduit/i,
    bad: ['nous savons'],
  },
  {
    item: 'HG3',
    caution: 'the day is the one that was announced',
    must: /annonçait|annoncée/i,
    bad: ['situe'],
  },
  {
    item: 'HG3',
    caution: 'neither as a fact, nor in April',
    never: /(?:tenue|eu lieu|organisée) le (?:jeudi )?19 janvier|avril/i,
    bad: ['Elle s’est tenue le 19 janvier.', 'La rencontre était en avril dernier.'],
  },
  {
    item: 'HG3',
    caution: 'initials are not resolved, an inferred name is said to be',
    never: /\bMBB\b|Meyniel/,
    bad: ['Transcrit par Dany Meyniel et édité par MBB.'],
  },
  {item: 'HG3', caution: 'the account gives a first name only', must: /que son prénom/i, bad: ['tout son nom']},
  {item: 'HG3', caution: 'the family name is inferred', must: /son nom est déduit/i, bad: ['c’est elle']},
  {
    item: 'HG4',
    caution: 'early 2023, before 13 March, by inference',
    must: /par déduction,? début 2023 et (?:avant|au plus tard) le 13 mars/i,
    bad: ['le 20 février 2023'],
  },
  {
    item: 'HG4',
    caution: 'no day and no place',
    never: /Picoulet|(?:tenue|eu lieu) le \d|\d (?:janvier|février) 2023/i,
    bad: ['Elle a eu lieu au Picoulet.', 'Elle s’est tenue le 9 mars.', 'C’était le 16 février 2023.'],
  },
  {item: 'HG4', caution: 'neither was found, and that is said', must: /ni le jour ni le lieu/i, bad: ['tout']},
  {item: 'HG4', caution: 'it gives first names only', must: /par leurs seuls prénoms/i, bad: ['en entier']},
  {item: 'HG4', caution: 'the family names are inferred', must: /les noms sont déduits/i, bad: ['ce sont elles']},
  {
    item: 'HG4',
    caution: 'the other speakers were announced',
    must: /annonce nommait|annoncés?/i,
    bad: ['soirée a réuni'],
  },
  {item: 'HG4', caution: 'nobody knows whether they came', must: /s’ils étaient là/i, bad: ['combien ils étaient']},
  {
    item: 'HG4',
    caution: 'which authors of the book is not said',
    never: /Woillet|Favier-Baron|Saint-Fargeau/i,
    bad: ['Simon Woillet était là.'],
  },
  {item: 'N1', caution: 'the day comes from the address', must: /lue dans l’adresse/i, bad: ['sûre']},
  {
    item: 'N2',
    caution: 'the report itself was not read',
    must: /(?:pas|non) lu le rapport/i,
    bad: ['lu tout le rapport'],
  },
  {item: 'N3', caution: 'how it went is not known', must: NOT_KNOWN, bad: TOOK_PLACE},
  {item: 'N4', caution: 'the day comes from the address', must: /lue dans l’adresse/i, bad: ['sûre']},
  {item: 'N5', caution: 'the ministry reads it otherwise', must: /ministère de l’Intérieur/i, bad: ['Gisti']},
  {
    item: 'N5',
    caution: 'what is illegal, according to the associations',
    must: /associations,[^.]*retiennent/i,
    bad: ['Sans conteste'],
  },
  {
    item: 'N5',
    caution: 'it is not about the algorithm of the Cnaf',
    must: /Cnaf est une autre affaire/i,
    bad: ['Cnaf suivra'],
  },
  {item: 'N6', caution: 'it is an announcement', must: /c’est une annonce|annoncent/i, bad: ['ont tenu']},
  {item: 'N6', caution: 'how it went is not known', must: NOT_KNOWN, bad: TOOK_PLACE},
  {
    item: 'N7',
    caution: 'the day of a television report is not repeated',
    never: /décembre|Envoyé spécial/i,
    bad: ['L’enquête est diffusée le 5 décembre.', '« Envoyé spécial » en parle.'],
  },
  {item: 'N7', caution: 'the year of the meeting is inferred', must: /2023 est déduite/i, bad: ['2023 est sûre']},
  {item: 'N8', caution: 'it is the reading of the association', must: /c’est sa lecture|selon/i, bad: ['c’est vrai']},
  {item: 'N9', caution: 'only a summary was read', must: /selon le résumé/i, bad: ['par ce jugement']},
  {item: 'N9', caution: 'the judgement was not read', must: /(?:et non|pas lu) le jugement/i, bad: ['et le jugement']},
  {
    item: 'N15',
    caution: 'the day of the letter, according to whom',
    must: /selon 20 Minutes/i,
    bad: ['sans aucun doute'],
  },
  {item: 'N15', caution: 'it is a question', must: /demande (?:à Claire Hédon )?de dire si/i, bad: ['dit que']},
  {
    item: 'N16',
    caution: 'the list is not given, and that is said',
    must: /la liste n’est pas reprise/i,
    bad: ['la liste est longue'],
  },
  {
    item: 'N16',
    caution: 'two days, each with its source',
    must: /5 février 2024 selon [^.]*le 6 selon Golias/i,
    bad: ['5 février 2024'],
  },
  {
    item: 'N19',
    caution: 'made public on the 16th',
    must: /rendu public le 16 octobre/i,
    bad: ['déposé le 16 octobre'],
  },
  {
    item: 'N19',
    caution: 'two days of filing, each with its source',
    must: /le 15 octobre selon Le Media Social, le 16 selon le Gisti/i,
    bad: ['le 15 octobre'],
  },
  {
    item: 'N19',
    caution: 'the list is not given, and that is said',
    must: /liste des quinze organisations n’est pas reprise/i,
    bad: ['liste des quinze organisations suit'],
  },
  {item: 'N19', caution: 'no ruling was found', must: NO_RULING, bad: ['une décision du Conseil d’État']},
  {item: 'N19', caution: 'the Cnaf disputes it', must: CONTESTED, bad: ['la Cnaf admet']},
  {item: 'N21', caution: 'according to the association', must: /selon elle/i, bad: ['en vérité']},
  {item: 'N21', caution: 'the Cnaf disputes it', must: CONTESTED, bad: ['la Cnaf admet']},
  {item: 'N22', caution: 'the second point comes from the release', must: /communiqué/i, bad: ['rapport']},
  {
    item: 'N22',
    caution: 'the report itself was not read',
    must: /rapport lui-même n’a pas été lu/i,
    bad: ['rapport a été lu'],
  },
  {item: 'N23', caution: 'the other side is heard', must: /nie toute discrimination/i, bad: ['se tait']},
  {item: 'N25', caution: 'only its month is known', must: /que le mois/i, bad: ['le jour']},
  {
    item: 'N25',
    caution: 'the list was not read, and that is said',
    must: /non la liste de ses signataires|liste des signataires n’a pas été lue/i,
    bad: ['et la liste de ses signataires'],
  },
  {item: 'N28', caution: 'the day of the article is not known', must: /n’est pas connu/i, bad: ['est le 15']},
  {item: 'N28', caution: 'the answer is that of the coalition', must: /selon elle/i, bad: ['en effet']},
  {
    item: 'N28',
    caution: 'a first time, according to whom',
    must: /pour la première fois selon Le Media Social/i,
    bad: ['pour la première fois'],
  },
  {item: 'N29', caution: 'ten organisations', must: /dix (?:nouvelles )?organisations/i, bad: ['des organisations']},
  {item: 'N29', caution: 'their list is to be checked', must: /reste à vérifier/i, bad: ['est sûre']},
  {item: 'N29', caution: 'the Cnaf disputes it', must: CONTESTED, bad: ['la Cnaf admet']},
  {item: 'N29', caution: 'no ruling was found', must: NO_RULING, bad: ['une décision du Conseil d’État']},
  {item: 'N30', caution: 'only the standfirst was read', must: /que le chapeau/i, bad: ['tout le texte']},
  {item: 'N30', caution: 'an opinion is not a judgement', must: /n’est pas un jugement/i, bad: ['vaut jugement']},
  {
    item: 'N30',
    caution: 'when it was sent, according to whom',
    must: /octobre 2025, selon le site halteaucontrolenumerique/i,
    bad: ['octobre 2025'],
  },
  {item: 'N30', caution: 'the Cnaf disputes it', must: CONTESTED, bad: ['la Cnaf admet']},
  {item: 'N32', caution: 'it is a call', must: /c’est un appel/i, bad: ['c’est fait']},
  {item: 'N32', caution: 'how it went is not known', must: NOT_KNOWN, bad: TOOK_PLACE},
  {
    item: 'N33',
    caution: '« anti-fraude » is the word of others',
    never: /(?<!« )anti-fraude/i,
    bad: ['Les algorithmes anti-fraude sont là.'],
  },
  {item: 'N34', caution: 'the title is the opinion of one person', must: /l’avis de la personne/i, bad: ['un fait']},
  {item: 'N34', caution: 'the Cnaf disputes it', must: CONTESTED, bad: ['la Cnaf admet']},
  {
    item: 'N35',
    caution: 'how the vote ended was not found',
    must: /issue du vote n’a pas été trouvée/i,
    bad: ['loi est votée'],
  },
  {item: 'N35', caution: 'what the left says is attributed', must: /la gauche juge/i, bad: ['tout le monde voit']},
];
