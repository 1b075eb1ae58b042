import type {Contribution} from '#core/model/note';
import type {NoteProblem} from '#core/notes/problem';

/*
 * What may say more of someone than they chose: told to the author before sending, and to the moderator. A warning,
 * never a refusal: a number may be that of a public office.
 *
 * Written for text that was made plain: straight apostrophes, hyphens for every dash (`plain`). No lookbehind, which
 * telephones of 2022 have not.
 */

/** Words as they are typed: rsa, RSA, Rsa. They may hold no class that a capital turns round, such as `\w`. */
const typed = (words: string) =>
  `(?:${words
    .split(' | ')
    .flatMap((word) => [word, word.toUpperCase(), word[0]!.toUpperCase() + word.slice(1)])
    .join('|')})`;

const STREET = typed(
  'rue | avenue | av\\.? | boulevard | bd\\.? | bld\\.? | impasse | allée | chemin | place | quai | route | square | cours | résidence',
);
/** Situations that the law or the debates hold sensitive (GDPR art. 9 and 10, benefits, papers). */
const SENSITIVE = typed(
  "rsa | aah | apl | ass | rqth | allocataires? | allocations? | chômage | sans[ -]papiers? | situation irrégulière | titre de séjour | oqtf | réfugiée? | demandeu(?:r|se) d'asile | malad(?:e|ie) | cancer | vih | sida | séropositi(?:f|ve) | handicap(?:ée?)? | enceinte | hospitalisée? | dépression | condamnée? | prison | surendett[a-zé]* | dettes? | expuls[a-zé]* | fraud[a-zé]* | indu | syndiquée? | homosexuel[a-z]* | musulmane? | juive | juif",
);
/** A whole word. */
const SITUATION = `(?:^|[^\\p{L}])${SENSITIVE}(?!\\p{L})`;

/** What follows « Madame » without a capital and is no name. */
const NO_NAME = 'les|est|qui|que|dont|des|avait|était|touche|perçoit|doit|peut|vit';
const TITLE = `(?:^|[^\\p{L}])(?:MM?\\.\\s*|(?:MM?|${typed('mr | mme | mlle | monsieur | madame | mademoiselle')})\\.?\\s+)`;
const NAMED = `${TITLE}(?:(?:d(?:u|es?|e la)\\s+|d')?\\p{Lu}(?:[\\p{L}'-]+|\\.)|(?!(?:${NO_NAME})(?!\\p{L}))\\p{Ll}{3})`;
/** In the same sentence, of one paragraph or point of a list, and not far. */
const BETWEEN = '(?:[^.!?\\n]|\\n(?!\\s{0,9}[\\n>#*-])){0,200}?';

/*
 * A first name without a title is told only as the subject of a status: « Fatima touche le RSA », « Fatima, 34 ans, au
 * RSA ». Nobody who only speaks of one is, such as whoever is named in a debate.
 */

/** Capitals that begin a sentence and name nobody. */
const NO_PERSON =
  'Ils?|Elles?|On|Je|Tu|Lui|Qui|Que|Quoi|Où|Quand|Comment|Combien|Pourquoi|Si|Ne|Ce|Cela|Ceci|Ça|Celui|Celle|Personne|Quiconque|Chacune?|Aucune?|Certaine?|Nul(?:le)?|Tout|Rien|Toujours|Monsieur|Madame|Caf|Cnaf';
/** What stands before the capital of a place, a body or a thing: « la Caf est », « à Paris est ». */
const NO_BEFORE = typed('l[ea]s? | d[eu]s? | une? | aux? | à | en | ce | cette | notre | votre | leur');
const FIRST_NAME = `(?:^|[.!?:;,«»"()>*_#\\n-]\\s{0,3}|(?:^|[^\\p{L}'])(?!${NO_BEFORE}\\s)\\p{L}+\\s+)(?!(?:${NO_PERSON})(?!\\p{L}))\\p{Lu}\\p{Ll}[\\p{L}-]*`;
/** Up to two words may part the verb from the status, but « est venue parler du RSA » says none. */
const VERB =
  "(?:touche|touchait|perçoit|percevait|reçoit|recevait|bénéficie|vit|vivait|(?:a|avait)(?:\\s+(?:perdu|obtenu|touché|droit|plus|un|une|des|été|eu))+)(?:\\s+[^\\s.!?;:,]+){0,2}?|(?:est|était|s'est retrouvée?)(?:\\s+(?:toujours|encore|aussi|plus|une?|au|en|tombée?|devenue?|très|gravement|à l))*";
const STATUS = `(?:,?\\s+\\d{1,3} ans,?(?:\\s+au)?|(?:,?\\s+\\d{1,3} ans)?,?\\s+(?:qui\\s+)?(?:ne\\s+|n')?(?:${VERB}))`;

const FILE = '(?:allocataire|dossier|étranger|caf)';
const NUMBER = '(?:n[°o]|numéro)';
/** Of an address: before the name, and before what ends it. */
const AT = '@|\\s?[([]\\s?(?:at|arobase|@)\\s?[)\\]]\\s?|\\sarobase\\s';

const contains = (what: string) =>
  `Cette ligne semble contenir ${what}\u00A0: si c’est celui ou celle de quelqu’un, retirez-le.`;

interface Caution {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly message: string;
}

/** Of one line, and of the signature. */
const CAUTIONS: readonly Caution[] = [
  {
    rule: 'note/phone-number',
    pattern:
      /(?:^|[^\d])(?:(?:\+|00)[1-9](?:[\s.()-]{0,3}\d){8,13}|(?:\(0[1-9]\)|0[1-9])(?:(?:[\s.-]{0,3}\d{2}){4}|(?:\/\d{2}){4}))(?!\d)/u,
    message: contains('un numéro de téléphone'),
  },
  {
    rule: 'note/e-mail',
    pattern: new RegExp(`[\\p{L}\\d_.+-](?:${AT})[\\p{L}\\d-]{1,63}(?:\\.|\\s?[([](?:point|dot)[)\\]]\\s?)\\p{L}`, 'u'),
    message: contains('une adresse électronique'),
  },
  {
    rule: 'note/postal-address',
    // « R. Castel » is a name: this one is a street in small letters only.
    pattern: new RegExp(`\\d{1,4}\\s{0,2}(?:bis|ter|quater|[A-Ha-h])?,?\\s{1,3}(?:${STREET}|r\\.)\\s{1,3}\\p{L}`, 'u'),
    message: contains('une adresse postale'),
  },
  {
    rule: 'note/personal-number',
    pattern: new RegExp(
      `(?:^|[^\\d])[12]\\s?\\d{2}\\s?(?:0[1-9]|1[0-2])\\s?(?:\\d{2}|2[AB])\\s?\\d{3}\\s?\\d{3}(?:\\s?\\d{2})?(?!\\d)|(?:${FILE}\\s+${NUMBER}|${NUMBER}\\s{0,2}(?:d[e']\\s?)?${FILE})[\\s:]{0,4}\\d(?:\\s?\\d){4}|${FILE}\\s?:\\s?\\d(?:\\s?\\d){5,9}(?!\\s?(?:\\d|€|euro))`,
      'iu',
    ),
    message: contains('un numéro de sécurité sociale, d’allocataire ou de dossier'),
  },
];

/**
 * Of a sentence, which may run over several lines. Measured on 10,142 turns of Parliament (4.2 million characters) and
 * on all that the archive had published in 2026 (0.5 million): two are told, both wrongly, as before first names were.
 */
const BESIDE: Caution = {
  rule: 'note/name-beside-sensitive-fact',
  pattern: new RegExp(
    `${NAMED}${BETWEEN}${SITUATION}|${SITUATION}${BETWEEN}${NAMED}|${FIRST_NAME}${STATUS}${SITUATION}`,
    'gu',
  ),
  message:
    'Cette phrase met un nom ou un prénom à côté d’une situation personnelle\u00A0: demandez son accord à la personne, ou retirez-le.',
};

/** The same characters for all that looks alike: an apostrophe, a hyphen, a space, « nº ». */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02BC]/g, "'");

/**
 * Where the title, the text and the signature of a contribution may give away someone else; one caution a line and a
 * reason.
 */
export function findPersonalData({
  title,
  text,
  author = '',
}: Pick<Contribution, 'title' | 'text' | 'author'>): NoteProblem[] {
  return Object.entries({title, text, author}).flatMap(([field, value]) => {
    const content = plain(value);
    const told = content.split('\n').map((line) => CAUTIONS.filter(({pattern}) => pattern.test(line)));
    // A signature beside a situation is what its author chose to say.
    for (const {0: found, index} of field === 'author' ? [] : content.matchAll(BESIDE.pattern)) {
      const before = content.slice(0, index + found.search(/\p{L}/u));
      const line = told[before.split('\n').length - 1]!;
      if (!line.includes(BESIDE)) line.push(BESIDE);
    }
    return told.flatMap((cautions, index) =>
      cautions.map(({rule, message}) => ({rule, field, line: index + 1, message})),
    );
  });
}

/** Where a caution is, for who reads it: « Titre », « Signature », « Ligne 3 ». */
export const placeOf = ({field, line}: Pick<NoteProblem, 'field' | 'line'>) =>
  ({title: 'Titre', author: 'Signature'})[field!] ?? `Ligne ${line}`;
