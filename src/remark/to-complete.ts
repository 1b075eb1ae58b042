import type {PhrasingContent, Root, Text} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import type {Given} from '#core/archive/to-complete';
import {fillingOf, TO_COMPLETE} from '#core/archive/to-complete';

/**
 * `{{à compléter : …}}` is shown as what it is: a hole, marked, that the association must fill in. The contact and the
 * public address fill their own holes once the settings give them.
 */
export function toComplete(given: Given) {
  return (root: Root) => {
    visit(root, 'text', (node: Text, index, parent) => {
      if (!parent || index === undefined) return;
      // `split` with one group gives words and holes in turn.
      const parts = node.value.split(TO_COMPLETE);
      if (parts.length === 1) return;
      const children = parts.map((value, at) => (at % 2 === 0 ? text(value) : hole(value.trim(), given)));
      parent.children.splice(index, 1, ...children);
      return [SKIP, index + children.length];
    });
  };
}

function text(value: string): Text {
  return {type: 'text', value};
}

function hole(words: string, given: Given): PhrasingContent {
  const filling = fillingOf(words, given);
  if (filling?.setting === 'contact') {
    return {type: 'link', url: `mailto:${filling.value}`, children: [text(filling.value)]};
  }
  // The start of an address, which the page goes on with: words, not a link to the home page.
  if (filling) return text(filling.value);
  return {
    type: 'emphasis',
    data: {hName: 'mark', hProperties: {className: ['to-complete']}},
    children: [text(`à compléter\u00A0: ${words}`)],
  };
}
