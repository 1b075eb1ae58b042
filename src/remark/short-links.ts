import type {Root} from 'mdast';
import type {MdxJsxTextElement} from 'mdast-util-mdx';
import {visit} from 'unist-util-visit';
import {TURNS_SCHEMA} from '#core/formats/turns-json/schema';

/** Passages and the schema of turns answer outside the framework's router. */
const isOutside = (address: string) => /^\/t\/[0-9a-z]+\/$/.test(address) || address === `/${TURNS_SCHEMA}`;

/**
 * Links to what is written after the pages become plain links, under the base path: the framework would look for their page among its own
 * routes, and refuse them. All links are checked on the built pages.
 */
export function shortLinks({baseUrl}: {baseUrl: string}) {
  return (root: Root) => {
    visit(root, 'link', (node, index, parent) => {
      if (!parent || index === undefined || !isOutside(node.url)) return;
      const link: MdxJsxTextElement = {
        type: 'mdxJsxTextElement',
        name: 'a',
        attributes: [{type: 'mdxJsxAttribute', name: 'href', value: baseUrl + node.url.slice(1)}],
        children: node.children as MdxJsxTextElement['children'],
        // Explicit: no component of the site takes its place.
        data: {_mdxExplicitJsx: true} as MdxJsxTextElement['data'] & object,
      };
      parent.children.splice(index, 1, link as never);
    });
  };
}
