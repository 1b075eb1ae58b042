import type {Problem} from '#core/problem';

/** Problems as a terminal shows them: one a line, file and line first so that an editor can open them. */
export function toReport(problems: readonly Problem[]): string {
  return problems.map(({file, line, rule, message}) => `${file}:${line}  ${message}  (${rule})`).join('\n');
}

/** « 1 problème », « 12 problèmes ». */
export function count(number: number, word: string): string {
  return `${number} ${word}${number > 1 ? 's' : ''}`;
}
