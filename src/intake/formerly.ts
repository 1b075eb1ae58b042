import {NOTE_LICENCE, STATEMENT_VERSIONS, type Contribution} from '#core/model/note';

/** What its author accepted, when it is no longer what is asked for: they are held to nothing else. */
export function formerly({licence, statement}: Pick<Contribution, 'licence' | 'statement'>): string | undefined {
  const isToday = licence === NOTE_LICENCE && statement === STATEMENT_VERSIONS[0];
  return licence === undefined || statement === undefined || isToday
    ? undefined
    : `la licence ${licence} et la version ${statement} de la déclaration (aujourd’hui\u00A0: ${NOTE_LICENCE} et ${STATEMENT_VERSIONS[0]}). Ce texte paraîtrait sous ce qu’il a accepté.`;
}
