import type {Resource} from '#core/archive/archive';
import {isBroken, lastAnswer, tellState, type LinkState} from '#core/links/state';
import {writeDate, type ImpreciseDate} from '#core/model/imprecise-date';

/** What a page says of a link: never more than what was seen, and on which day. */
export interface OnlineView {
  /** « Vérifié en ligne le 3 mai 2027 ». */
  readonly words: string;
  readonly isAlert: boolean;
  /** What the machine met since, when that proves nothing: an outage, a site that refuses machines. */
  readonly since?: string | undefined;
  /** The address that the site gives instead of this one, for good. */
  readonly movedTo?: string | undefined;
}

/** What someone wrote in the record and what the machine found: the later of the two is believed. */
export function toOnlineView({online, custom: {checked_at: opened}}: Pick<Resource, 'online' | 'custom'>): OnlineView {
  if (!online || (opened !== undefined && isNoEarlier(opened, online))) return verified(opened);
  const day = `le ${writeDate(online.date)}`;
  if (online.state === 'answers') return verified(online.date);
  if (online.state === 'moved')
    return {words: `La page a déménagé, constaté ${day}`, isAlert: false, movedTo: online.to};
  if (isBroken(online)) return {words: `Lien rompu, constaté ${day}`, isAlert: true};
  return {
    ...verified(latest(opened, lastAnswer(online))),
    since: `Essai du ${writeDate(online.date)}\u00A0: ${tellState(online)}`,
  };
}

/** Someone who opened the link the same day saw more than a machine. An imprecise date counts from its beginning. */
function isNoEarlier(opened: ImpreciseDate, {date}: LinkState): boolean {
  return opened >= date;
}

function latest(a: ImpreciseDate | undefined, b: ImpreciseDate | undefined): ImpreciseDate | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}

function verified(date: ImpreciseDate | undefined): OnlineView {
  if (date === undefined) return {words: 'Jamais vérifié en ligne', isAlert: true};
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date);
  return {words: `Vérifié en ligne${isDay ? ' le ' : '\u00A0: '}${writeDate(date)}`, isAlert: false};
}
