import type {Ms} from '#core/model/transcript';
import {takeLeadingTime, takeTrailingTime} from './written-time';

/** A title, with the time before or after it if there is one. */
export function readHeading(text: string): {readonly title: string; readonly time?: Ms | undefined} {
  const before = takeLeadingTime(text);
  const {time = before.time, rest} = takeTrailingTime(before.rest);
  const title = rest.replace(/\s+/g, ' ').trim();
  return title === '' ? {title: text} : {title, time};
}
