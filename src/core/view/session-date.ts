import type {Session} from '#core/archive/archive';
import {valueOf} from '#core/model/fact';
import {writeDate} from '#core/model/imprecise-date';

const CAUTION = {stated: '', 'second-hand': ' (date de seconde main)', inferred: ' (date déduite)', 'not-found': ''};

/** « 25 octobre 2022 », « début 2023 (date déduite) », « date non trouvée ». */
export function sessionDate({date}: Pick<Session, 'date'>): string {
  const value = valueOf(date);
  return value ? writeDate(value) + CAUTION[date.certainty] : 'date non trouvée';
}
