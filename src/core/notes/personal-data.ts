import type {Contribution} from '#core/model/note';
import type {NoteProblem} from '#core/notes/problem';

/*
 * What may say more of someone than they chose: told to the author before sending, and to the moderator. A warning,
 * never a refusal: a number may be that of a public office.
 */

const STREET =
  'rue|avenue|av\\.|boulevard|bd|impasse|allée|chemin|place|quai|route|square|cours|résidence|r\\.(?=\\s+d[eu])';
/** Situations that the law or the debates hold sensitive (GDPR art. 9 and 10, benefits, papers). */
const SENSITIVE =
  'RSA|AAH|APL|ASS|RQTH|allocataires?|allocations?|chômage|sans-papiers|titre de séjour|OQTF|réfugiée?|demandeu(?:r|se) d’asile|malad(?:e|ie)|handicap(?:ée?)?|enceinte|hospitalisée?|dépression|condamnée?|prison|surendett\\w*|dettes?|expuls\\w*|fraud\\w*|indu|syndiquée?|homosexuel\\w*|musulmane?|juive|juif';
/** What follows « Madame » without a capital and is no name. */
const NO_NAME = 'les|est|qui|que|dont|des|avait|était|touche|perçoit|doit|peut|vit';
const NAMED = `(?:MM?\\.\\s*|(?:Mme|Mlle|Monsieur|Madame|Mademoiselle)\\s+)(?:(?:d(?:u|es?|e la)\\s+|d’)?\\p{Lu}(?:[\\p{L}’-]+|\\.)|(?!(?:${NO_NAME})(?!\\p{L}))\\p{Ll}{3})`;
const FILE = '(?:allocataire|dossier|étranger)';
const NUMBER = '(?:n[°o]|numéro)';

/** A whole word; no lookbehind, which telephones of 2022 have not. */
const SITUATION = `(?:^|[^\\p{L}])(?:${SENSITIVE})(?!\\p{L})`;
/** In the same sentence, and not far. */
const BETWEEN = '[^.!?\\n]{0,200}';

const contains = (what: string) =>
  `Cette ligne semble contenir ${what}\u00A0: si c’est celui ou celle de quelqu’un, retirez-le.`;

const CAUTIONS: readonly {readonly rule: string; readonly pattern: RegExp; readonly message: string}[] = [
  {
    rule: 'note/phone-number',
    pattern:
      /(?:^|[^\d])(?:(?:\+|00)33[\s.-]{0,3}(?:\(0\)[\s.-]{0,3})?|0)[1-9](?:(?:[\s.-]{0,3}\d{2}){4}|(?:\/\d{2}){4})(?!\d)/u,
    message: contains('un numéro de téléphone'),
  },
  {
    rule: 'note/e-mail',
    pattern: /[\w.+-]{1,64}@[\w-]{1,63}\.\w/u,
    message: contains('une adresse électronique'),
  },
  {
    rule: 'note/postal-address',
    pattern: new RegExp(`\\d{1,4}\\s{0,2}(?:bis|ter)?,?\\s{1,3}(?:${STREET})\\s{1,3}\\p{L}`, 'iu'),
    message: contains('une adresse postale'),
  },
  {
    rule: 'note/personal-number',
    pattern: new RegExp(
      `(?:^|[^\\d])[12]\\s?\\d{2}\\s?(?:0[1-9]|1[0-2])\\s?(?:\\d{2}|2[AB])\\s?\\d{3}\\s?\\d{3}(?:\\s?\\d{2})?(?!\\d)|(?:${FILE}\\s+${NUMBER}|${NUMBER}\\s{0,2}(?:d[e’]\\s?)?${FILE})[\\s:]{0,4}\\d(?:\\s?\\d){4}`,
      'iu',
    ),
    message: contains('un numéro de sécurité sociale, d’allocataire ou de dossier'),
  },
  {
    rule: 'note/name-beside-sensitive-fact',
    pattern: new RegExp(`${NAMED}${BETWEEN}${SITUATION}|${SITUATION}${BETWEEN}${NAMED}`, 'u'),
    message:
      'Cette ligne met un nom à côté d’une situation personnelle\u00A0: demandez son accord à la personne, ou retirez son nom.',
  },
];

/** Where the title and the text of a contribution may give away someone else; one caution a line and a reason. */
export function findPersonalData({title, text}: Pick<Contribution, 'title' | 'text'>): NoteProblem[] {
  const inText = text.split('\n').map((content, index) => ({field: 'text', content, line: index + 1}));
  return [{field: 'title', content: title, line: 1}, ...inText].flatMap(({field, content, line}) =>
    CAUTIONS.filter(({pattern}) => pattern.test(content)).map(({rule, message}) => ({rule, field, line, message})),
  );
}
