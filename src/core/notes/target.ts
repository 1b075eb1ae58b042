import {isCode} from '#core/anchors/code';
import type {Target} from '#core/model/note';
import {SLUG} from '#core/text/slug';

/** `session/travail-social`, `turn/7f3k2`, `resource/okbani-2022` → what is meant; `undefined` for anything else. */
export function readTarget(text: string): Target | undefined {
  const [what, id, ...rest] = text.split('/');
  if (id === undefined || rest.length > 0) return undefined;
  if (what === 'turn') return isCode(id) ? {what, id} : undefined;
  return (what === 'session' || what === 'resource') && SLUG.test(id) ? {what, id} : undefined;
}

export function writeTarget({what, id}: Target): string {
  return `${what}/${id}`;
}
