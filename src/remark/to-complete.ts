import type {PhrasingContent, Root, Text} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {CONTACT_HOLE, TO_COMPLETE} from '#core/archive/to-complete';

/**
 * `{{à compléter : …}}` is shown as what it is: a hole, marked, that the association must fill in. The contact address
 * fills its own holes once the setting gives it.
 */
export function toComplete({contact}: {contact: string}) {
  return (root: Root) => {
    visit(root, 'text', (node: Text, index, parent) => {
      if (!parent || index === undefined) return;
      // `split` with one group gives words and holes in turn.
      const parts = node.value.split(TO_COMPLETE);
      if (parts.length === 1) return;
      const children = parts.map((value, at) => (at % 2 === 0 ? text(value) : hole(value.trim(), contact)));
      parent.children.splice(index, 1, ...children);
      return [SKIP, index + children.length];
    });
  };
}

function text(value: string): Text {
  return {type: 'text', value};
}

function hole(words: string, contact: string): PhrasingContent {
  if (contact && words === CONTACT_HOLE) return {type: 'link', url: `mailto:${contact}`, children: [text(contact)]};
  return {
    type: 'emphasis',
    data: {hName: 'mark', hProperties: {className: ['to-complete']}},
    children: [text(`à compléter\u00A0: ${words}`)],
  };
}
