import type {Filter} from '#core/query/clause';

/** What people write before a name, and that is no part of it. Folded. */
export const CIVILITIES = ['m', 'mr', 'mme', 'mlle', 'monsieur', 'madame', 'mademoiselle'];

const BEFORE = {person: CIVILITIES, session: ['n', 'numero']} as const;

/** How many of the first words of a filter only lead to the name: one in « Mme Dupont » and in « n° 1 », else none. */
export function wordsBefore(on: Filter['on'], forms: readonly string[]): number {
  const [first = '', next] = forms;
  const leads = (BEFORE[on] as readonly string[]).includes(first);
  return leads && next !== undefined && (on === 'person' || /^\d/.test(next)) ? 1 : 0;
}
