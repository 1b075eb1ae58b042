import type {Root, Text} from 'mdast';
import {visit} from 'unist-util-visit';
import {TO_COMPLETE} from '#core/archive/to-complete';

/** `{{à compléter : …}}` is shown as what it is: a hole, marked, that the association must fill in. */
export function toComplete() {
  return (root: Root) => {
    visit(root, 'text', (node: Text, index, parent) => {
      if (!parent || index === undefined) return;
      const parts = node.value.split(TO_COMPLETE);
      if (parts.length === 1) return;
      // `split` with one group gives words and holes in turn.
      const children = parts.map((value, at) =>
        at % 2 === 0
          ? ({type: 'text', value} as const)
          : ({
              type: 'emphasis',
              data: {hName: 'mark', hProperties: {className: ['to-complete']}},
              children: [{type: 'text' as const, value: value.replace(/\s*:\s*/, '\u00A0: ')}],
            } as const),
      );
      parent.children.splice(index, 1, ...(children as never[]));
      return index + children.length;
    });
  };
}
