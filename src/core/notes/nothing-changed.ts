import type {NoteProblem} from '#core/notes/problem';

/** A correction that leaves every word as it was; whoever knows the words of the passage, or their hash, tells it. */
export const NOTHING_CHANGED: NoteProblem = {
  rule: 'note/nothing-changed',
  field: 'text',
  line: 1,
  message: 'Cette correction ne change aucun mot\u00A0: écrivez les mots tels qu’ils devraient être.',
};
