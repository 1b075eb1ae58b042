import {diffWords} from '#core/text/word-diff';

/** Two wordings as a terminal shows them: what goes between [- -], what comes between {+ +}, as git does. */
export function showDifference(before: string, after: string): string {
  const stretches = diffWords(before, after);
  if (!stretches) return `Avant\u00A0:\n${before}\n\nAprès\u00A0:\n${after}`;
  const marks = {same: ['', ''], gone: ['[-', '-]'], new: ['{+', '+}']} as const;
  return stretches
    .map(({kind, text}) => {
      const words = text.trimEnd();
      const [open, close] = marks[kind];
      return words === '' ? text : `${open}${words}${close}${text.slice(words.length)}`;
    })
    .join('')
    .trimEnd();
}
