import type {Archive, Kind} from '#core/archive/archive';
import {SHELVES} from '#core/archive/archive';
import {findCitations} from '#core/markdown/citations';

/** One thing of the archive names another. */
export interface Reference {
  readonly from: {readonly kind: Kind; readonly id: string; readonly file: string};
  /** The key that names it, for its line; or the line itself in a running text. */
  readonly at: readonly PropertyKey[] | number;
  readonly to: {readonly kind: Kind; readonly id: string};
}

/** Keys that hold ids, wherever they stand in a record, and the kind they name. */
const NAMES: Record<string, Kind> = {
  sources: 'resource',
  source: 'resource',
  resource: 'resource',
  resources: 'resource',
  works: 'resource',
  see: 'resource',
  person: 'person',
  people: 'person',
  collective: 'person',
  sessions: 'session',
  terms: 'term',
  themes: 'theme',
};

/** Every reference of the archive, from records and from the citation marks of summaries. */
export function referencesOf(archive: Archive): Reference[] {
  const references: Reference[] = [];
  for (const [kind, shelf] of Object.entries(SHELVES) as [Kind, keyof Archive][]) {
    for (const entry of archive[shelf]) {
      const from = {kind, id: entry.id, file: entry.file};
      collect(entry, [], (at, to) => references.push({from, at, to}));
    }
  }
  for (const session of archive.sessions) {
    if (!session.summary) continue;
    const from = {kind: 'session', id: session.id, file: session.summary.file} as const;
    for (const {id, line} of findCitations(session.summary.markdown, session.summary.line)) {
      references.push({from, at: line, to: {kind: 'resource', id}});
    }
  }
  return references;
}

function collect(
  value: unknown,
  path: readonly PropertyKey[],
  found: (at: readonly PropertyKey[], to: Reference['to']) => void,
): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => collect(item, [...path, index], found));
    return;
  }
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    const kind = NAMES[key];
    const at = [...path, key];
    // `themes` of a session is a fact: its ids stand under `value`.
    const ids = kind === 'theme' && isKnown(inner) ? inner.value : inner;
    const step = ids === inner ? at : [...at, 'value'];
    if (kind && typeof ids === 'string') found(step, {kind, id: ids});
    if (kind && Array.isArray(ids)) {
      ids.forEach((id, index) => {
        if (typeof id === 'string') found([...step, index], {kind, id});
      });
    }
    collect(inner, at, found);
  }
}

function isKnown(value: unknown): value is {value: unknown} {
  return value !== null && typeof value === 'object' && 'value' in value;
}
