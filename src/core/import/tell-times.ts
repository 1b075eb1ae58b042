import {writeTime} from '#core/formats/archive-markdown/time';
import type {ChangedTime} from '#core/import/changed-times';
import {quoted} from '#core/import/quoted';
import {frenchNumber} from '#core/text/french-number';

/** So many are told one by one, the others are counted. */
const SHOWN = 5;

/** Which times change, as lines: how many, then the first ones. */
export function tellTimes(times: readonly ChangedTime[]): string[] {
  const rest = times.length - SHOWN;
  return [
    times.length > 1 ? `${frenchNumber(times.length)} heures changent\u00A0:` : 'Une heure change\u00A0:',
    ...times.slice(0, SHOWN).map((time) => `- ${whereOf(time)}\u00A0: ${whatOf(time)}`),
    ...(rest > 0 ? [rest > 1 ? `- et ${frenchNumber(rest)} autres` : '- et une autre'] : []),
  ];
}

function whereOf({where}: ChangedTime): string {
  if (!('label' in where)) return where.title === undefined ? 'première partie' : `partie «\u00A0${where.title}\u00A0»`;
  const code = where.code === undefined ? 'tour' : `tour ${where.code}`;
  return `${code} de «\u00A0${where.label}\u00A0»${quoted(where)}`;
}

function whatOf({from, to}: ChangedTime): string {
  if (from === undefined) return `${writeTime(to!)}, où il n’y en avait pas`;
  return to === undefined ? `${writeTime(from)} disparaît` : `${writeTime(from)} devient ${writeTime(to)}`;
}
