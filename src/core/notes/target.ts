import {isCode} from '#core/anchors/code';
import type {Target} from '#core/model/note';
import {SLUG} from '#core/text/slug';

/** A passage: what the contract writes, or what people copy, its code alone, the end of its address, its place in the transcript. */
const PASSAGE = /(?:^|turn\/|\/t\/|#t-)(\w{5})\/?$/;

/**
 * `session/travail-social`, `turn/7f3k2`, `resource/okbani-2022` → what is meant; of a passage, its code or its address
 * too; `undefined` for anything else.
 */
export function readTarget(text: string): Target | undefined {
  const code = PASSAGE.exec(text.toLowerCase())?.[1] ?? '';
  if (isCode(code)) return {what: 'turn', id: code};
  const [, what, id = ''] = /^(session|resource)\/(.*)/.exec(text) ?? [];
  return SLUG.test(id) ? {what: what as 'session' | 'resource', id} : undefined;
}

export function writeTarget({what, id}: Target): string {
  return `${what}/${id}`;
}
