import {writeHistory} from './write-history';

/** What history keeps of a list that was left for one of its answers. */
interface Left {
  readonly at: number;
}

/** The links of a list to its answers, in order. */
export function answersIn(list: HTMLElement): HTMLAnchorElement[] {
  return [...list.querySelectorAll<HTMLAnchorElement>('.result-list a')];
}

/** The mark of a list that is left at one of its answers, by rank. */
export function leftAt(at: number): Left {
  return {at};
}

/** Back from an answer, or after « more »: the focus is where it was. */
export function comeBack(list: HTMLElement): void {
  const at = (history.state as Left | null)?.at;
  if (at === undefined) return;
  writeHistory('replace', location.href);
  const link = answersIn(list)[at];
  link?.focus({preventScroll: true});
  link?.scrollIntoView({block: 'nearest', behavior: 'instant'});
}
