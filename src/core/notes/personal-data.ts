import type {Contribution} from '#core/model/note';
import type {NoteProblem} from '#core/notes/problem';

/*
 * What may say more of someone than they chose: told to the author before sending, and to the moderator. A warning,
 * never a refusal: a number may be that of a public office.
 *
 * Patterns are written for `plain` text: « Fatima, hébergée, touche le RSA » is read as « fatima^, hebergee, touche le
 * rsa^ », the mark after each word that had a capital. No lookbehind, which telephones of 2022 have not.
 */

const STREET = 'rue|avenue|av|boulevard|bl?d|impasse|allee|chemin|place|quai|route|square|cours|residence';
/** Situations that the law or the debates hold sensitive (GDPR art. 9 and 10, benefits, papers). */
const SITUATION =
  "\\b(?:rsa|aah|apl|ass|rqth|allocataires?|allocations?|chomage|sans\\^?[ -]papiers?|situation irreguliere|titre de sejour|oqtf|refugiee?|demandeu(?:r|se) d'asile|malad(?:e|ie)|cancer|vih|sida|seropositi(?:f|ve)|handicap(?:ee?)?|enceinte|hospitalisee?|depression|condamnee|ete condamne|prison|surendett\\w*|dettes?|expuls\\w*|fraud\\w*|indu|syndiquee?|homosexuel\\w*|musulmane?|juive|juif)\\b";

/** What follows « Madame » without a capital and is no name. */
const NO_NAME = 'les|est|qui|que|dont|des|avait|etait|touche|percoit|doit|peut|vit';
const NAMED = `\\b(?:mm?\\^|(?:mr|mme|mlle|monsieur|madame|mademoiselle)\\^?)\\s+(?:(?:d(?:u|es?|e la)\\s+|d')?[^\\s^]+\\^|(?!(?:${NO_NAME})\\b)[a-z]{3})`;
/** Who speaks of a situation is not in it; who speaks of « son cancer » may be. */
const SPEAKS = '\\b(?:sociologue|parle\\w* d(?!e s)|reform)';
/** In the same sentence, of one paragraph or point of a list, and not far. */
const BETWEEN = `(?:(?!${SPEAKS})[^.!?\\n]|\\n(?!\\s{0,9}[\\n>#*-])){0,200}?`;

/*
 * A first name without a title is told only as the subject of a status: « Fatima touche le RSA ». Nobody who only
 * speaks of one is, such as whoever is named in a debate.
 */

/** Capitals that begin a sentence and name nobody. */
const NO_PERSON =
  'ils?|elles?|on|je|qui|ou|ne|ce|cela|ca|celui|celle|personne|chacune?|aucune?|tout|rien|monsieur|madame|caf|cnaf';
/** What stands before the capital of a place, a body or a thing: « la Caf est », « à Paris est ». */
const NO_BEFORE = 'l[ea]s?|d[eu]s?|une?|aux?|a|en|ce|cette|notre';
const FIRST_NAME = `(?:^|\\n|[^\\w\\s'^]\\s?|(?:^|[^\\w'])(?!(?:${NO_BEFORE})\\b)\\w+\\^?\\s+)(?!(?:${NO_PERSON})\\b)\\w+\\^(?:-\\w+\\^)?`;
/** Up to two words may part the verb from the status, but « est venue parler du RSA » says none. */
const VERB =
  '(?:(?:touche|percoit|recoit|vit)|a(?:vait)?[\\s^]+(?:perdu|touche|plus|droit|une?|des|ete|eu))(?:[\\s^]+[^\\s.!?;:,]+){0,2}?|(?:est|etait)(?:[\\s^]+(?:toujours|plus|une?|au|en|a l))*';
const STATUS = `,?\\s+(?:(?:qui|ne)[\\s^]+|n')*(?:${VERB})`;

const FILE = '(?:allocataire|dossier|etranger|caf)\\^?';
const NUMBER = 'n(?:\\^?°|o|umero)\\^?';
/** The sign and the stop of an e-mail address, as they are hidden from robots. */
const AT = '@|\\s?[([](?:at|arobase|@)\\^?[)\\]]\\s?|\\sarobase\\s';
const DOT = '\\.|\\s?[([]point\\^?[)\\]]\\s?';

const contains = (what: string) => `Cette ligne semble contenir ${what}\u00A0: si cela mène à quelqu’un, retirez-le.`;

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
      /(?:^|[^\d])(?:(?:\+|00)[1-9](?:[\s.()-]{0,3}\d){8,13}|(?:\(0[1-9]\)|0[1-9])(?:(?:[\s.-]{0,3}\d{2}){4}|(?:\/\d{2}){4}))(?!\d)/,
    message: contains('un numéro de téléphone'),
  },
  {
    rule: 'note/e-mail',
    pattern: new RegExp(`[\\w.+^-](?:${AT})[\\w^-]{1,63}(?:${DOT})[a-z]`, 'u'),
    message: contains('une adresse électronique'),
  },
  {
    rule: 'note/postal-address',
    // « R. Castel » is a name: this one is a street without a capital only. « En 2010 cours de droit » is a year.
    pattern: new RegExp(
      `\\b(?!20\\d\\d\\b)\\d{1,4}\\s{0,2}(?:bis|ter|quater|[a-h])?\\^?,?\\s{1,3}(?:(?:${STREET})\\^?|r)\\.?\\s{1,3}(?!et\\b)[a-z]`,
    ),
    message: contains('une adresse postale'),
  },
  {
    rule: 'note/personal-number',
    pattern: new RegExp(
      `(?:^|[^\\d])[12]\\s?\\d{2}\\s?(?:0[1-9]|1[0-2])\\s?(?:\\d{2}|2[ab]\\^?)\\s?\\d{3}\\s?\\d{3}(?:\\s?\\d{2})?(?!\\d)|(?:${FILE}(?:\\s+${NUMBER}|\\s?:)|${NUMBER}\\s{0,2}(?:d[e']\\s?)?${FILE})[\\s:]{0,4}\\d(?:\\s?\\d){4,}(?!\\s?(?:\\d|€|euro))|fr\\^?\\d\\d(?:\\s?\\d){10}|\\bnee?\\^?\\s+le\\s+\\d+[/.-]`,
    ),
    message: contains('un numéro de sécurité sociale, de dossier ou de compte, ou une date de naissance'),
  },
];

/**
 * Of a sentence, which may run over several lines. Measured on 10,142 turns of Parliament (4.2 million characters) and
 * on all that the archive had published in 2026 (0.5 million): two are told, both wrongly, as before first names were.
 */
const BESIDE: Caution = {
  rule: 'note/name-beside-sensitive-fact',
  pattern: new RegExp(
    `${NAMED}${BETWEEN}${SITUATION}|${SITUATION}${BETWEEN}${NAMED}|${FIRST_NAME}${STATUS}[\\s^']+${SITUATION}`,
    'g',
  ),
  message:
    'Cette ligne met un nom à côté d’une situation personnelle\u00A0: demandez son accord à la personne, ou retirez son nom.',
};

/** Small letters without accents for all that looks alike; the stop of « M. » or « A. » ends no sentence. Lines stay. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/’/g, "'")
    .replace(/\p{Lu}\p{L}*/gu, (word) => `${word.toLowerCase()}^`)
    .replace(/\b(\w\^|m(?:m|r|me|lle)\^?)\./g, '$1 ');

/**
 * Where the title, the text and the signature of a contribution may give away someone else; one caution a line and a
 * reason. A signature beside a situation is not told: it is what its author chose to say.
 */
export function findPersonalData({
  title,
  text,
  author = '',
}: Pick<Contribution, 'title' | 'text' | 'author'>): NoteProblem[] {
  return Object.entries({title, text, author}).flatMap(([field, value]) => {
    const content = plain(value);
    const told = content.split('\n').map((line) => new Set(CAUTIONS.filter(({pattern}) => pattern.test(line))));
    for (const {0: found, index} of field === 'author' ? [] : content.matchAll(BESIDE.pattern)) {
      const before = content.slice(0, index + found.search(/\w/));
      told[before.split('\n').length - 1]!.add(BESIDE);
    }
    return told.flatMap((cautions, index) =>
      [...cautions].map(({rule, message}) => ({rule, field, line: index + 1, message})),
    );
  });
}

/** Where a caution is, for who reads it: « Titre », « Signature », « Ligne 3 ». */
export const placeOf = ({field, line}: Pick<NoteProblem, 'field' | 'line'>) =>
  field === 'title' ? 'Titre' : field === 'author' ? 'Signature' : `Ligne ${line}`;
