import type {PhrasingContent} from 'mdast';
import {permalink} from '#core/citation/permalink';

/** Where the short definition of a term stands on the pages that link it: what a link is described by. */
export function definitionAnchor(id: string): string {
  return `definition-${id}`;
}

/**
 * The link of a term in a text: an element that a script can enrich, around a link that needs none and is described by
 * the short definition, which the page holds out of sight.
 */
export function termLink(id: string, words: string): PhrasingContent {
  return {
    type: 'emphasis',
    data: {hName: 'archive-term'},
    children: [
      {
        type: 'link',
        url: permalink('term', id),
        data: {hProperties: {className: ['term-link'], ariaDescribedBy: [definitionAnchor(id)]}},
        children: [{type: 'text', value: words}],
      },
    ],
  };
}
