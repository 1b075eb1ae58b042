import {NOTE_FIELDS, NOTE_KINDS, NOTE_LICENCES, SHOWN, STATEMENT_VERSIONS, type NoteFieldName} from '#core/model/note';
import type {NoteProblem} from '#core/notes/problem';
import {readTarget} from '#core/notes/target';
import {nearest} from '#core/text/nearest';

type Wrong = Pick<NoteProblem, 'rule' | 'message'>;

export const WRONG_DAY =
  'Ce jour ne va pas\u00A0: c’est celui où le texte est écrit, comme 2026-01-31, entre 2022 et aujourd’hui.';

/** What is wrong with a value that is there, field by field; a field that is not named takes any line of words. */
const CHECKS: Partial<Record<NoteFieldName, (value: string) => Wrong | undefined>> = {
  kind: (value) => oneOf('kind', value, NOTE_KINDS),
  shown: (value) => oneOf('shown', value, SHOWN),
  licence: (value) => oneOf('licence', value, NOTE_LICENCES),
  statement: (value) => oneOf('statement', value, STATEMENT_VERSIONS),
  date: (value) =>
    isDay(value)
      ? undefined
      : {
          rule: 'record/impossible-date',
          message: WRONG_DAY,
        },
  target: (value) =>
    readTarget(value)
      ? undefined
      : {
          rule: 'note/wrong-target',
          message:
            'Ce dont le texte parle n’est pas reconnu\u00A0: écrivez session/, turn/ ou resource/, puis le nom ou le code.',
        },
  against: (value) =>
    /^v1:[0-9a-f]{64}$/.test(value)
      ? undefined
      : {
          rule: 'note/wrong-hash',
          message:
            'L’empreinte des mots corrigés n’est pas lisible\u00A0: repartez du lien «\u00A0proposer une correction\u00A0» de ce tour.',
        },
  address: (value) =>
    /^https?:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/.test(value)
      ? undefined
      : {
          rule: 'note/wrong-address',
          message:
            'Cette adresse ne va pas\u00A0: copiez celle de votre navigateur, en https:// ou http://, sans mot de passe.',
        },
  receipt: (value) =>
    /^[0-9a-hjkmnp-tv-z]{4}(?:-[0-9a-hjkmnp-tv-z]{4}){4}$/i.test(value)
      ? undefined
      : {
          rule: 'note/wrong-receipt',
          message: 'Ce reçu n’est pas complet\u00A0: recopiez ses cinq groupes de quatre caractères.',
        },
};

/** What is wrong with the value of a field, if anything; line breaks and lengths included. */
export function wrongValue(field: Exclude<NoteFieldName, 'text'>, value: string): Wrong | undefined {
  const {label, max} = NOTE_FIELDS[field];
  if (value.includes('\n')) {
    return {
      rule: 'record/wrong-form',
      message: `${capital(label)} s’écrit sur une seule ligne\u00A0: retirez les retours à la ligne.`,
    };
  }
  if (value.length > max) {
    return {rule: 'record/too-long', message: `${capital(label)}\u00A0: c’est trop long (${max} caractères au plus).`};
  }
  return CHECKS[field]?.(value);
}

export function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

function oneOf(field: NoteFieldName, value: string, allowed: readonly string[]): Wrong | undefined {
  if (allowed.includes(value)) return undefined;
  const meant = nearest(value, allowed);
  const hint = meant ? ` Vouliez-vous écrire «\u00A0${meant}\u00A0»\u202F?` : '';
  return {
    rule: 'record/unknown-value',
    message: `${capital(NOTE_FIELDS[field].label)}\u00A0: «\u00A0${value}\u00A0» n’est pas une valeur connue. Écrivez l’une de celles-ci\u00A0: ${allowed.join(', ')}.${hint}`,
  };
}

/** The cycle of debates began in 2022, and nobody wrote for its archive before; what is told may be older. */
const FIRST_YEAR = '2022';

/** A day of the calendar on which someone may have written for the archive, `2026-01-31`. */
function isDay(text: string): boolean {
  // The 30th of February is read as a day of March, or as none.
  return /^\d{4}(-\d\d){2}$/.test(text) && text >= FIRST_YEAR && `${new Date(text).toJSON()}`.startsWith(text);
}
