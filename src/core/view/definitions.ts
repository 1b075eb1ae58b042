import type {Published} from '#core/consent/filter';
import {sectionsOf} from '#core/markdown/sections';
import {firstSentence} from '#core/text/sentences';
import {termUsesOf} from '#core/view/term-uses';

/** A term and what it means in one sentence. */
export interface ShortDefinition {
  readonly id: string;
  readonly term: string;
  readonly words: string;
}

/** Address of a page → the short definitions of the terms that its text links, in their order. */
export function definitionsByPage(archive: Published): Record<string, readonly ShortDefinition[]> {
  const short = new Map(
    archive.terms.map(({id, term, definition}) => [
      id as string,
      {id, term, words: firstSentence(sectionsOf(definition.markdown)[0]?.text ?? '')},
    ]),
  );
  return Object.fromEntries(
    termUsesOf(archive)
      .filter(({terms}) => terms.length > 0)
      .map(({page, terms}) => [page.address, terms.map((id) => short.get(id)!)]),
  );
}
