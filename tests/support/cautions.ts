/** What the words of the archive may not say: a ruling that nobody found, an accusation that nobody is said to make. */

/** Sentences of a Markdown text, without its links' addresses, its marks and its comments; ordinary spaces only. */
export function sentencesOf(markdown: string): string[] {
  return markdown
    .replace(/<!--[^]*?-->/g, '\n\n')
    .replace(/\]\([^)\s]*\)/g, ']')
    .replace(/\[@[^\]]*\]/g, '')
    .replace(/[[\]*_`]/g, '')
    .replace(/[\u00A0\u202F]/g, ' ')
    .split(/\n\s*\n|\n(?=[-#>|])|(?<=[.!?…])\s+(?=[«\p{Lu}\d])/u)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** The sentence without what stands between « and »: the words of somebody else, or a title. */
const unquoted = (sentence: string) => sentence.replace(/«[^»]*»/g, '« »');

const RULES = String.raw`(?:juge|jugea|jugé|tranche|trancha|tranché|annule|annula|annulé|rejette|rejeta|rejeté|sanctionne|sanctionna|sanctionné|condamne|condamna|condamné|interdit|suspend|suspendit|suspendu|enjoint|ordonne|ordonna|ordonné|statue|statua|statué|valide|valida|validé|confirme|confirma|confirmé|déclare|déclara|déclaré|reconnaît|reconnu|censure|censuré|(?:donne|donna|donné) (?:raison|tort)|(?:se|s’est|s’était) prononc\p{L}+)`;
/** « Le Conseil d’État a annulé… », « il », after a sentence that names it, « … annulé par le Conseil d’État ». */
const COURT = String.raw`Conseil d[’'][ÉE]tat`;
/** « La Cnaf a été condamnée », « les requérants ont gagné » : who won or lost, whichever is named first. */
const PARTY = String.raw`(?:${COURT}|juridictions?|juges?|tribuna(?:l|ux)|justice|Sages|Palais-Royal|Cnaf|Caf|requérante?s?|associations|organisations|coalition|Quadrature(?: du Net)?)`;
const OUTCOME = String.raw`(?:condamn\p{L}+|désavou\p{L}+|censur\p{L}+|débout\p{L}+|gagn(?:e|ent|é|a|èrent|aient)|perd(?:u|ent)?|l’(?:a|ont) emporté|l’emporte(?:nt)?|(?:donn\p{L}+|eu|ont) (?:raison|tort)|gain de cause)`;
const RULING: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<!(?:devant|saisi|saisie|saisit|saisir|saisissent) le )${COURT}[^.;:]{0,50}?(?<!\p{L})${RULES}(?!\p{L})`,
    'iu',
  ),
  new RegExp(String.raw`(?<!\p{L})${RULES}e?s?(?!\p{L})[^.;:]{0,30} par le ${COURT}`, 'iu'),
  new RegExp(
    String.raw`(?:décision|arrêt|jugement|ordonnance|condamnation|verdict)(?!\p{L})[^.;:]{0,30} (?:du|par le) ${COURT}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:recours|requête|algorithme|outil|notation)(?!\p{L})[^.;:]{0,50} (?:est|a été|fut|se voit) (?:\p{L}+ )?(?:rejetée?|annulée?|interdite?|suspendue?|validée?|sanctionnée?|condamnée?|accueillie?|jugée? (?:illégale?|conforme))(?!\p{L})`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:haute juridiction|juges? administratifs?|(?<!\p{L})la justice)(?!\p{L})[^.;:]{0,50}?(?<!\p{L})${RULES}(?!\p{L})`,
    'iu',
  ),
  new RegExp(String.raw`(?<!\p{L})${PARTY}(?!\p{L})[^.;:]{0,60}?(?<!\p{L})${OUTCOME}(?!\p{L})`, 'iu'),
  new RegExp(String.raw`(?<!\p{L})${OUTCOME}(?!\p{L})[^.;:]{0,60}?(?<!\p{L})${PARTY}(?!\p{L})`, 'iu'),
];
const AGAIN = new RegExp(String.raw`^(?:Il|Celui-ci|Ce dernier) (?:l’|a |les? |la )*(?:a )?${RULES}(?!\p{L})`, 'iu');
/** The cases on which the Conseil d’État did rule: residence permits asked for online, on 3 June 2022. */
const OTHER_CASE = /titres? de séjour|3 juin|téléservice|préfecture|\bANEF\b/i;
const THE_ALGORITHM = /\bC(?:naf|AF|af)\b|algorithme|allocataire|notation/i;
/** « Nous n’avons trouvé aucune décision » : what was not found. That there is none would be a claim too. */
const NOT_FOUND =
  /(?:trouvé|lu|connaissons)[^.;:]{0,20} aucune décision|aucune décision[^.;:]{0,60} (?:trouvée|lue|connue)/i;

/** Sentences that say that the Conseil d’État ruled, other than on residence permits. */
export function rulingsIn(sentences: readonly string[]): string[] {
  return sentences.filter((sentence, at) => {
    const words = unquoted(sentence);
    const again = AGAIN.test(words) && new RegExp(COURT, 'i').test(sentences[at - 1] ?? '');
    if (!again && !RULING.some((rule) => rule.test(words))) return false;
    const otherCase = OTHER_CASE.test(sentence) && !THE_ALGORITHM.test(sentence);
    return !otherCase && !NOT_FOUND.test(words);
  });
}

const LAW = '(?:RGPD|droits?|lois?|Constitution)';
const ACCUSING = String.raw`(?:illéga(?:l|le|les|ux|lité|lement)|hors la loi|(?:contraires?|contrevien(?:t|nent)) (?:au|aux|à la) ${LAW}|(?:viole(?:nt)?|enfrei(?:nt|gnent)|bafoue(?:nt)?|ne respecte(?:nt)? (?:pas|plus)) (?:le|la|les) ${LAW}|illicites?|cibl\p{L}+ injustement|injustement cibl\p{L}+|sexistes?|racistes?|abusi(?:fs?|ves?|vement)|discriminatoires?|discriminants?|discriminantes?|discrimine(?:nt)?|discriminations?|fraudule(?:ux|uses?))`;
const TOOL = String.raw`(?:algorithmes?|outils?|calculs?|notations?|scores?|systèmes?|logiciels?|critères?)`;
const ACCUSATION = new RegExp(
  String.raw`(?<!\p{L})${ACCUSING}(?!\p{L})|${TOOL}(?!\p{L})[^.;:]{0,40} (?<!(?:la|de|une|toute|sans) )fraude(?:nt)?(?!\p{L})`,
  'iu',
);
/** « L’algorithme discriminatoire de la Caf », « l’outil, illégal, » : said in passing, as if it were settled. */
const IN_PASSING = new RegExp(
  String.raw`(?<!\p{L})${TOOL}(?: (?:(?:de la|des|du|de) )?(?:notation|contrôle|Cnaf|Caf|allocataires|anti-fraude))*,? ${ACCUSING}(?!\p{L})`,
  'iu',
);
/** Who says it: « selon », a verb of saying or judging, « c’est la thèse de », « demande si ». */
const SAID_BY =
  /(?<!\p{L})(?:selon|d’après|juge(?:nt)?|jugée?s? [^.;:]{0,30}par|estime(?:nt)?|dénonce(?:nt)?|qualifie(?:nt)?|soutien(?:t|nent)|affirme(?:nt)?|retien(?:t|nent)|reproche(?:nt)?|accuse(?:nt)?|nie(?:nt)?|thèse|avis (?:de|du))(?!\p{L})|demande(?:nt)? [^.;]{0,30}\bsi\b|^Pour (?:elles?|eux|lui|les|la|le|l’)[^,]{0,60},/iu;

/** Sentences that call a tool illegal, discriminatory or fraudulent in passing, as if that were settled. */
export function settledAccusationsIn(sentences: readonly string[]): string[] {
  return sentences.filter((sentence) => IN_PASSING.test(unquoted(sentence)));
}

/** Those, and the sentences that say it without telling who does. */
export function bareAccusationsIn(sentences: readonly string[]): string[] {
  return sentences.filter((sentence) => {
    const words = unquoted(sentence);
    return IN_PASSING.test(words) || (ACCUSATION.test(words) && !SAID_BY.test(words));
  });
}
