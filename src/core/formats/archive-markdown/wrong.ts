import type {FoundProblem} from '#core/problem';
import {namingHidden} from '#core/text/hidden-characters';

/** A problem of a transcript: all of them stop a build, since a reader would not see who said what, or when. */
export function wrong(rule: `transcript/${string}`, line: number, message: string): FoundProblem {
  return {rule, severity: 'error', line, message};
}

/** Words as a message quotes them: a volunteer recognises them by their beginning. */
export function quote(text: string): string {
  const characters = [...text.slice(0, 100)];
  return `«\u00A0${namingHidden(characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : text)}\u00A0»`;
}
