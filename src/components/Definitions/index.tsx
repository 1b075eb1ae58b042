import {definitionAnchor} from '#core/markdown/term-link';
import type {ShortDefinition} from '#core/view/definitions';

/**
 * The short definitions of the terms that a page links, out of sight: a screen reader tells them with their links, and
 * a script shows them next to the words. Hidden, they are not copied with the text.
 */
export function Definitions({definitions}: {definitions: readonly ShortDefinition[]}) {
  if (definitions.length === 0) return null;
  return (
    <div hidden>
      {definitions.map(({id, words}) => (
        <p key={id} id={definitionAnchor(id)}>
          {words}
        </p>
      ))}
    </div>
  );
}
