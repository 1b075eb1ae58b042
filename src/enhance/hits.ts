import {writeSpokenTime} from '#core/text/spoken-time';
import type {Piece} from '#core/text/excerpt';
import {KIND_NAME, type Hit, type HitKind} from '#search/protocol';
import {element} from './element';

/** Hits by kind, in the order of each kind's best hit. */
export function byKind(hits: readonly Hit[]): [HitKind, Hit[]][] {
  const groups = new Map<HitKind, Hit[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups];
}

/** Words with those that were looked for marked. Text nodes only: nothing in an index can become markup. */
export function marked(pieces: readonly Piece[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const {text, found} of pieces) fragment.append(found ? element('mark', '', text) : text);
  return fragment;
}

/** What a hit is called: who speaks and when, or the title of a page. */
export function titleOf({title, start}: Hit): DocumentFragment {
  const fragment = marked(title);
  if (start !== undefined) fragment.append(`, ${writeSpokenTime(start)}`);
  return fragment;
}

/** Names of a hit that are seen, in characters: a session has a crowd of them. */
const NAMES = 90;

/** What a hit is, where it stands, and how far its words were read again. */
export function placeOf({kind, heading, names, state}: Hit): string {
  const short = names.length > NAMES ? `${names.slice(0, names.lastIndexOf(' ', NAMES))} …` : names;
  return [KIND_NAME[kind], heading, short, state && `transcription ${state}`].filter(Boolean).join(' · ');
}
