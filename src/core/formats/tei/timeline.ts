import type {Ms, Transcript} from '#core/model/transcript';
import {findAll, type XmlElement} from './xml';

/** 999 hours, the most that an archive writes. */
const LATEST = 3_599_999_999;
const FACTORS: Record<string, number> = {ms: 1, s: 1000, min: 60_000, h: 3_600_000};

/** Points of the recording: id → time, `undefined` when the file names the point and does not say when it is. */
export type Timeline = ReadonlyMap<string, Ms | undefined>;

/**
 * The points of all timelines of a text (TEI P5 § 17.4.2). A point is its `interval` after the one that `since` names,
 * or after the one before; without unit, intervals are seconds. The first point without interval is the beginning.
 */
export function readTimeline(root: XmlElement): Timeline {
  const times = new Map<string, Ms | undefined>();
  for (const timeline of findAll(root, 'timeline')) {
    let before: number | undefined = 0;
    findAll(timeline, 'when').forEach(({attributes}, index) => {
      const {interval, since, unit = timeline.attributes.unit ?? 's', 'xml:id': id} = attributes;
      const from = since === undefined ? before : times.get(since.replace(/^#/, ''));
      const isOrigin = interval === undefined && (index === 0 || `#${id}` === timeline.attributes.origin);
      const time = isOrigin ? 0 : add(from, interval, FACTORS[unit]);
      before = time;
      if (id !== undefined) times.set(id, time as Ms | undefined);
    });
  }
  return times;
}

function add(from: number | undefined, interval: string | undefined, factor: number | undefined): number | undefined {
  if (from === undefined || factor === undefined || !/^\d{1,12}(?:\.\d{1,12})?$/.test(interval ?? '')) return undefined;
  const time = Math.round(from + Number(interval) * factor);
  return time <= LATEST ? time : undefined;
}

/** The id of the point of a time. */
export function pointId(time: Ms): string {
  return `w${time}`;
}

/** The timeline of all times that a transcript names; nothing when it names none. */
export function writeTimeline({chapters}: Pick<Transcript, 'chapters'>): string[] {
  const times = new Set<Ms>();
  for (const {start, turns} of chapters) {
    if (start !== undefined) times.add(start);
    for (const turn of turns) {
      if (turn.start !== undefined) times.add(turn.start);
      for (const paragraph of turn.paragraphs)
        for (const piece of paragraph) if (piece.kind === 'time') times.add(piece.at);
    }
  }
  if (times.size === 0) return [];
  const origin = pointId(0 as Ms);
  const later = [...times].filter((time) => time > 0).sort((a, b) => a - b);
  return [
    `<timeline unit="ms" origin="#${origin}">`,
    `<when xml:id="${origin}"/>`,
    ...later.map((time) => `<when xml:id="${pointId(time)}" interval="${time}" since="#${origin}"/>`),
    '</timeline>',
  ];
}
