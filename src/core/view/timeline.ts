import {inFrench} from '#core/archive/assemble';
import type {Finder} from '#core/archive/find';
import {permalink} from '#core/citation/permalink';
import {shownTitle} from '#core/citation/short-label';
import type {Published} from '#core/consent/filter';
import type {Certainty} from '#core/model/fact';
import {valueOf} from '#core/model/fact';
import type {ImpreciseDate} from '#core/model/imprecise-date';
import {writeDate} from '#core/model/imprecise-date';
import {whenOf} from '#core/model/page';
import {themesOfPost} from '#core/view/on-theme';
import type {Place} from '#core/view/timeline-place';
import {placeOf} from '#core/view/timeline-place';

/** What the timeline is made from, in the order in which one day shows them. */
export const TIMELINE_KINDS = ['session', 'post', 'resource'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** A line of the timeline, as its pages show it. */
export interface TimelineLineView {
  readonly kind: TimelineKind;
  readonly address: string;
  readonly title: string;
  /** The language of the title when it is not French. */
  readonly language?: string | undefined;
  /** The date as its source gives it: « 25 octobre 2022 », « début 2023, avant le 13 mars ». */
  readonly date: string;
  readonly certainty: Certainty;
}

/** A dated thing: its line, and by what it is found. */
export interface TimelineEntry {
  readonly line: TimelineLineView;
  readonly place: Place;
  readonly themes: readonly string[];
  readonly file: string;
}

/** What has no date and so no place: told, never left out in silence. */
export interface Undated {
  readonly kind: TimelineKind;
  readonly themes: readonly string[];
}

export interface Timeline {
  /** From the oldest to the latest. */
  readonly entries: readonly TimelineEntry[];
  readonly undated: readonly Undated[];
}

/** Every session, post and resource of the archive: in its place when it is dated, among the undated otherwise. */
export function toTimeline(archive: Published, finder: Finder): Timeline {
  const entries: TimelineEntry[] = [];
  const undated: Undated[] = [];
  const add = (kind: TimelineKind, {id, file, title, date, themes, language, certainty = 'stated'}: Dated): void => {
    if (!date) {
      undated.push({kind, themes});
      return;
    }
    const line = {kind, address: permalink(kind, id), title, language, date: writeDate(date), certainty};
    entries.push({line, place: placeOf(date), themes, file});
  };
  for (const {id, file, title, date, themes} of archive.sessions) {
    const {certainty} = date;
    add('session', {id, file, title: title.value, date: valueOf(date), themes: themes.value, certainty});
  }
  for (const post of archive.posts) add('post', {...post, date: whenOf(post), themes: themesOfPost(post, finder)});
  for (const resource of archive.resources) {
    const {id, file, issued, language, custom} = resource;
    const foreign = language === 'fr' ? undefined : language;
    add('resource', {id, file, title: shownTitle(resource), date: issued, themes: custom.themes, language: foreign});
  }
  return {entries: entries.sort(byPlace), undated};
}

interface Dated {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly date?: ImpreciseDate | undefined;
  readonly themes: readonly string[];
  readonly language?: string | undefined;
  readonly certainty?: Certainty;
}

function byPlace(a: TimelineEntry, b: TimelineEntry): number {
  if (a.place.key !== b.place.key) return a.place.key < b.place.key ? -1 : 1;
  const kinds = TIMELINE_KINDS.indexOf(a.line.kind) - TIMELINE_KINDS.indexOf(b.line.kind);
  return kinds || inFrench(a.line.title, b.line.title) || inFrench(a.line.address, b.line.address);
}
