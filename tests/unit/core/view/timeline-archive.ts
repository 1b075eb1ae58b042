import {SHELVES} from '#core/archive/archive';
import type {Published} from '#core/consent/filter';
import {finderOf} from '#core/archive/find';
import {toTimeline} from '#core/view/timeline';

/** A thing of a small archive: what the timeline reads of it. */
export interface Thing {
  readonly date?: string | undefined;
  readonly themes?: readonly string[];
  readonly title?: string;
  readonly certainty?: string;
}

interface Things {
  readonly sessions?: Record<string, Thing>;
  readonly posts?: Record<string, {date: string; sources?: string[]; resources?: string[]; sessions?: string[]}>;
  readonly resources?: Record<string, Thing>;
}

/** A published archive that holds these things and nothing else. */
export function archiveOf({sessions = {}, posts = {}, resources = {}}: Things): Published {
  const all = <T>(things: Record<string, T>) => Object.entries(things);
  return {
    ...Object.fromEntries(Object.values(SHELVES).map((shelf) => [shelf, []])),
    sessions: all(sessions).map(([id, {date, themes = [], title = id, certainty = 'stated'}]) => ({
      id,
      file: `docs/seances/${id}/seance.yaml`,
      title: {value: title},
      date: date ? {value: date, certainty} : {certainty: 'not-found'},
      themes: {value: themes},
      people: [],
    })),
    posts: all(posts).map(([id, post]) => ({
      id,
      file: `blog/${id}.md`,
      title: id,
      sources: [],
      resources: [],
      sessions: [],
      ...post,
      body: {markdown: '', line: 1},
    })),
    resources: all(resources).map(([id, {date, themes = [], title = id}]) => ({
      id,
      file: `docs/ressources/${id}.yaml`,
      title,
      issued: date,
      language: 'fr',
      custom: {themes},
    })),
  } as unknown as Published;
}

export function timelineOf(things: Things) {
  const archive = archiveOf(things);
  return toTimeline(archive, finderOf(archive));
}
