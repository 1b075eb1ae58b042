import {diffWords} from '#core/text/word-diff';
import {element} from './element';

/** Two wordings in one, what goes struck and what comes underlined; the later one whole when nearly all differs. */
export function differenceOf(before: string, after: string): HTMLElement {
  const stretches = diffWords(before, after) ?? [
    {kind: 'gone', text: before},
    {kind: 'new', text: after},
  ];
  const pieces = stretches.flatMap(({kind, text}, index) => {
    if (kind === 'same') return [text];
    const words = text.trimEnd();
    // One space at least between what went and what came instead.
    const space = text.slice(words.length) || (stretches[index + 1]?.kind === 'new' ? ' ' : '');
    return [element(kind === 'gone' ? 'del' : 'ins', '', words), space];
  });
  const isSame = stretches.every(({kind}) => kind === 'same');
  return element('div', 'difference', ...(isSame ? ['Rien encore.'] : pieces));
}
