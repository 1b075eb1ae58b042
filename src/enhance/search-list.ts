import type {Answer, Hit, Question} from '#search/protocol';
import {element} from './element';
import {marked, placeOf, titleOf} from './hits';
import {MOST, PAGE} from './search-address';
import {linkTo} from './search-explained';

type Found = Extract<Answer, {kind: 'hits'}>['found'];

/** The answers to a question as a list, and the way to more of them; nothing when there is none. */
export function listOf({hits, total}: Found, question: Question, base: string): HTMLElement[] {
  if (hits.length === 0) return [];
  return [
    element('ol', 'result-list', ...hits.map((hit) => lineOf(hit, base))),
    ...restOf(hits.length, total, question),
  ];
}

function restOf(shown: number, total: number, question: Question): HTMLElement[] {
  const left = Math.min(total, MOST) - shown;
  if (left <= 0)
    return total > MOST
      ? [element('p', '', `Seuls les ${MOST} premiers sont montrés\u00A0: un mot de plus en laissera moins.`)]
      : [];
  const count = Math.min(left, PAGE);
  const words = count === 1 ? 'Un résultat de plus' : `${count} résultats de plus`;
  const more = linkTo({...question, shown: question.shown + PAGE}, words);
  more.className = 'button more';
  return [more];
}

function lineOf(hit: Hit, base: string): HTMLElement {
  const link = element('a', '', titleOf(hit));
  link.setAttribute('href', base + hit.address.slice(1));
  return element(
    'li',
    `result-${hit.kind}`,
    link,
    element('span', 'result-names', placeOf(hit)),
    element('p', '', marked(hit.excerpt)),
  );
}
