import type {Finder} from '#core/archive/find';
import {permalink} from '#core/citation/permalink';
import {shortLabel, shownTitle} from '#core/citation/short-label';
import type {Certainty, Fact, Provenance} from '#core/model/fact';
import type {ResourceId} from '#core/model/ids';

/** A link as a page shows it: a root-relative address without base path, and its words. */
export interface LinkView {
  readonly address: string;
  readonly label: string;
  /** Longer words for a reader who hesitates. */
  readonly title?: string | undefined;
}

export interface ProvenanceView {
  readonly certainty: Certainty;
  readonly sources: readonly LinkView[];
  readonly note?: string | undefined;
}

/** A fact in words; `text` is absent when it was looked for and not found. */
export interface FactView extends ProvenanceView {
  readonly text?: string | undefined;
}

export function toSourceView(id: ResourceId, {resource}: Pick<Finder, 'resource'>): LinkView {
  const found = resource(id);
  return {
    address: permalink('resource', id),
    label: found ? shortLabel(found) : id,
    title: found && shownTitle(found),
  };
}

export function toProvenanceView(from: Provenance, finder: Pick<Finder, 'resource'>): ProvenanceView {
  return {
    certainty: from.certainty,
    sources: from.sources.map((id) => toSourceView(id, finder)),
    note: from.note && toSentence(from.note),
  };
}

/** A fact with its value put in words by `write`. */
export function toFactView<T>(fact: Fact<T>, write: (value: T) => string, finder: Pick<Finder, 'resource'>): FactView {
  return {
    ...toProvenanceView(fact, finder),
    text: 'value' in fact ? write(fact.value) : undefined,
  };
}

/** A note is shown between others: a capital first, and no full stop of its own (the page puts one). */
function toSentence(note: string): string {
  return note.charAt(0).toUpperCase() + note.slice(1).replace(/\.$/, '');
}
