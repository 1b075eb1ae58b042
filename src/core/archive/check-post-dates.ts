import type {Archive} from '#core/archive/archive';
import {allowsDay, writeDate} from '#core/model/imprecise-date';
import type {Problem} from '#core/problem';

type Locate = (file: string, path: readonly PropertyKey[]) => number;

/** The day that sorts a post is one on which the thing may have happened: else lists and pages would disagree. */
export function checkPostDates({posts}: Archive, locate: Locate): Problem[] {
  return posts.flatMap(({date, when, file}): Problem[] => {
    if (!when || allowsDay(when, date)) return [];
    const message = `La ligne «\u00A0date\u00A0» range cette nouvelle à un jour (${writeDate(date)}) que la ligne «\u00A0when\u00A0» exclut (${writeDate(when)})\u00A0: donnez le dernier jour possible.`;
    return [{rule: 'post/day-outside-when', severity: 'error', file, line: locate(file, ['date']), message}];
  });
}
