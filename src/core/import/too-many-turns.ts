import type {Chapter} from '#core/model/transcript';
import type {FoundProblem} from '#core/problem';
import {frenchNumber} from '#core/text/french-number';

/** A day of the National Assembly has about a thousand; far beyond, the file is another, and would take minutes. */
const MOST_TURNS = 20_000;

/** The refusal of a file that cuts its words into more turns than any session has. */
export function checkTurnCount(chapters: readonly Chapter[]): FoundProblem[] {
  const count = chapters.reduce((sum, {turns}) => sum + turns.length, 0);
  if (count <= MOST_TURNS) return [];
  const message = `Ce fichier a ${frenchNumber(count)} tours de parole, et aucune séance n’en a plus de ${frenchNumber(MOST_TURNS)}\u00A0: vérifiez que c’est le bon, ou coupez-le en plusieurs séances.`;
  return [{rule: 'import/too-many-turns', severity: 'error', line: 1, message}];
}
